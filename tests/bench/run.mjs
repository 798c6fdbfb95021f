// `npm run bench [-- name …]`. Only finds a Node that is new enough; the benchmarks are in run-bench.ts.
import path from 'path';
import { fileURLToPath } from 'url';
import { withNewerNode } from '../../electron/launch/newer-node.mjs';

const script = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(script), '../..');
process.chdir(root);
withNewerNode(root, script, () =>
  import('./run-bench.ts').then((bench) => bench.runBench(process.argv.slice(2))),
);
