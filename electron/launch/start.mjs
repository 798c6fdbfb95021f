// `npm start`. Only finds a Node that is new enough; what is done then is in launch.mjs.
import path from 'path';
import { fileURLToPath } from 'url';
import { withNewerNode } from './newer-node.mjs';

const script = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(path.dirname(script)));
withNewerNode(root, script, () =>
  import('./launch.mjs').then((launch) => launch.launch(root, process.argv.slice(2))),
);
