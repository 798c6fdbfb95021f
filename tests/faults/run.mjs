// `npm run faults -- --runs 500 --seed N`. Only finds a Node that is new enough; the work is in run.ts.
import path from 'path';
import { fileURLToPath } from 'url';
import { withNewerNode } from '../../electron/launch/newer-node.mjs';

const script = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(script), '../..');
process.chdir(root);
withNewerNode(root, script, () => import('./run.ts'));
