// `npm run verify-page`: the verification page with these keys and this list, as one file. Builds it when it is stale.
import path from 'path';
import { fileURLToPath } from 'url';
import { withNewerNode } from '../launch/newer-node.mjs';

const script = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(path.dirname(script)));

withNewerNode(root, script, () =>
  import('./fill-page.mjs').then(({ fillPage }) => fillPage(root, process.argv.slice(2))),
);
