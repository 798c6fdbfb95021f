import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIfStale, isStale } from '../../electron/launch/build-if-stale.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const sources = {
  'electron/core/a.ts': '',
  'renderer/main.tsx': '',
  'shared/b.ts': '',
  'package.json': '{}',
};
const outputs = {
  'dist/renderer/index.html': '',
  'dist/verify/verify.html': '',
  'dist/main/index.js': '',
  'dist/preload/index.cjs': '',
  'dist/core/core-process.js': '',
  'dist/core/serve.js': '',
  'dist/core/worker.js': '',
};

/** A project whose sources are of noon and whose outputs are of one o'clock. */
function project(vite = ''): string {
  const root = temporaryFolder({ ...sources, ...outputs, 'node_modules/vite/bin/vite.js': vite });
  const folders = ['electron', 'electron/core', 'renderer', 'shared'];
  for (const place of [...Object.keys(sources), ...folders]) touch(root, place, 12);
  for (const place of Object.keys(outputs)) touch(root, place, 13);
  return root;
}

function touch(root: string, place: string, hour: number): void {
  const at = new Date(Date.UTC(2026, 0, 5, hour));
  utimesSync(join(root, place), at, at);
}

test('outputs newer than every source are fresh, and nothing runs', async () => {
  const root = project(`require('fs').writeFileSync('ran', '')`);
  expect(isStale(root)).toBe(false);
  expect(await buildIfStale(root)).toEqual({ kind: 'fresh' });
  expect(existsSync(join(root, 'ran'))).toBe(false);
});

test('a changed source, a removed source, a changed lock and a missing output are stale', () => {
  for (const [place, hour] of [
    ['electron/core/a.ts', 14],
    ['package.json', 14],
    ['dist/core/serve.js', 11],
  ] as const) {
    const root = project();
    touch(root, place, hour);
    expect(isStale(root), place).toBe(true);
  }
  const removedSource = project();
  rmSync(join(removedSource, 'shared/b.ts'));
  expect(isStale(removedSource)).toBe(true);
  const removedOutput = project();
  rmSync(join(removedOutput, 'dist/preload/index.cjs'));
  expect(isStale(removedOutput)).toBe(true);
});

test('a stale project is built, and says so first', async () => {
  const root = project(`require('fs').writeFileSync('ran', process.argv.slice(2).join(' '))`);
  touch(root, 'electron/core/a.ts', 14);
  let isSaid = false;
  expect(await buildIfStale(root, { onStart: () => (isSaid = true) })).toEqual({ kind: 'built' });
  expect(isSaid).toBe(true);
  expect(existsSync(join(root, 'ran'))).toBe(true);
});

test('a failed build hands over what it said', async () => {
  const root = project(`console.error('cannot resolve'); process.exit(1)`);
  touch(root, 'electron/core/a.ts', 14);
  expect(await buildIfStale(root)).toEqual({
    kind: 'failed',
    output: expect.stringContaining('cannot resolve'),
  });
});
