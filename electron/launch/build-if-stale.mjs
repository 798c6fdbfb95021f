import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const sources = [
  'electron',
  'renderer',
  'shared',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const outputs = [
  'renderer/index.html',
  'verify/verify.html',
  'main/index.js',
  'preload/index.cjs',
  'core/core-process.js',
  'core/serve.js',
  'core/worker.js',
];

/** Whether something built is missing or older than something it is built from. A removed file changes its folder. */
export function isStale(root) {
  const oldest = Math.min(...outputs.map((output) => changedAt(path.join(root, 'dist', output)) ?? 0));
  return oldest === 0 || sources.some((source) => newestIn(path.join(root, source)) > oldest);
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function newestIn(place) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

/** Builds unless everything built is newer than its sources. */
export async function buildIfStale(root, { onStart = () => {} } = {}) {
  if (!isStale(root)) return { kind: 'fresh' };
  onStart();
  const { code, output } = await build(root);
  return code === 0 ? { kind: 'built' } : { kind: 'failed', output };
}

function build(root) {
  const child = spawn(
    process.execPath,
    [path.join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--app'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((settle) => {
    child.once('error', (error) => settle({ code: 1, output: error.message }));
    child.once('close', (code) => settle({ code: code ?? 1, output }));
  });
}
