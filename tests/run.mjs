// `npm test [part]`. Only finds a Node that is new enough; the parts are in support/run-parts.ts.
import path from 'path';
import { fileURLToPath } from 'url';
import { withNewerNode } from '../electron/launch/newer-node.mjs';

const script = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(script));
process.chdir(root);
withNewerNode(root, script, () =>
  import('./support/run-parts.ts').then((parts) => parts.runParts(process.argv.slice(2))),
);
