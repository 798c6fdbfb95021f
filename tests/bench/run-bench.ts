import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfStale } from '../../electron/launch/build-if-stale.mjs';
import { benchCertificates } from './certificates/bench-certificates.ts';
import { benchOpening } from './opening/bench-opening.ts';
import { benchSearch } from './registry/bench-search.ts';
import { type Measured, writeResults } from './results.ts';
import { benchImport } from './roster/bench-import.ts';

type Benchmark = (folder: string) => Promise<Measured>;

const benchmarks: Readonly<Record<string, Benchmark>> = {
  certificates: benchCertificates,
  import: benchImport,
  search: benchSearch,
  opening: benchOpening,
};

/** Runs the named benchmarks, or all, and writes what they measured; a bar that is missed sets the exit code. */
export async function runBench(asked: readonly string[]): Promise<void> {
  const known = Object.keys(benchmarks);
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`unknown benchmark ${unknown}; there are ${known.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  await makeReady();
  for (const name of asked.length === 0 ? known : asked) {
    const measured = await inFolder(name);
    writeResults([measured], known);
    for (const { what, measured: figure, bar, isReached } of measured.figures) {
      console.log(`${isReached === false ? '✗' : '✓'} ${what}: ${figure} (${bar})`);
      if (isReached === false) process.exitCode = 1;
    }
  }
}

async function inFolder(name: string): Promise<Measured> {
  console.log(`\n── ${name} ──`);
  const folder = await mkdtemp(path.join(tmpdir(), `peixun-bench-${name}-`));
  try {
    const benchmark = benchmarks[name];
    if (benchmark === undefined) throw new Error(`there is no benchmark ${name}`);
    return await benchmark(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The built application, and what it is compared with. */
async function makeReady(): Promise<void> {
  const outcome = await buildIfStale(process.cwd(), { onStart: () => console.log('building …') });
  if (outcome.kind === 'failed') throw new Error(outcome.output);
  if (existsSync(path.join(import.meta.dirname, 'node_modules', '.package-lock.json'))) return;
  console.log('installing what is compared with …');
  const install = ['ci', '--prefix', import.meta.dirname, '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', install, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the peers could not be installed');
}
