import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeNotices, noticesFile } from './make-notices.mjs';

// `npm run notices`: after any change of what is shipped; a test says when it was forgotten.
const root = path.resolve(import.meta.dirname, '../..');
mkdirSync(path.dirname(path.join(root, noticesFile)), { recursive: true });
writeFileSync(path.join(root, noticesFile), makeNotices(root));
