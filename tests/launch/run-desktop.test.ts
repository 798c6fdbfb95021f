import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDesktop } from '../../electron/launch/run-desktop.mjs';
import { temporaryFolder } from './temporary-folder.ts';

interface Trial {
  readonly ending: { readonly kind: string; readonly reason?: string | undefined };
  readonly log: string;
}

/** Runs a script in the place of the desktop. */
async function trial(
  script: string,
  patience = 5000,
  { stopAfter, flags = [] }: { readonly stopAfter?: number; readonly flags?: readonly string[] } = {},
): Promise<Trial> {
  const root = temporaryFolder({ 'desktop.mjs': script });
  const stop = new AbortController();
  if (stopAfter !== undefined) setTimeout(() => stop.abort(), stopAfter);
  const log = join(root, 'desktop.log');
  const ending = await runDesktop(process.execPath, {
    root,
    args: ['desktop.mjs'],
    flags,
    log,
    signal: stop.signal,
    patience,
  });
  return { ending, log: readFileSync(log, 'utf8') };
}

test('a desktop that was ready and is closed by the user needs no replacement', async () => {
  const { ending } = await trial(`console.log('ready'); setTimeout(() => {}, 2500);`, 2000);
  expect(ending).toEqual({ kind: 'closed' });
});

test('a desktop that is not ready in time is ended and replaced', async () => {
  const { ending } = await trial(`console.log('starting'); setInterval(() => {}, 1000);`, 200);
  expect(ending).toEqual({ kind: 'gave-up', reason: 'not-ready' });
});

test('a desktop that ends with an error is replaced, and its words are in the log', async () => {
  const { ending, log } = await trial(`console.error('no GPU'); process.exit(3);`);
  expect(ending).toEqual({ kind: 'gave-up', reason: 'ended: 3' });
  expect(log).toContain('no GPU');
});

test('a desktop that fails after it was ready is replaced too', async () => {
  const { ending } = await trial(`console.log('ready'); setTimeout(() => process.exit(1), 50);`);
  expect(ending.kind).toBe('gave-up');
});

test('Ctrl+C ends the desktop for good', async () => {
  const { ending } = await trial(`console.log('ready'); setInterval(() => {}, 1000);`, 5000, {
    stopAfter: 300,
  });
  expect(ending).toEqual({ kind: 'closed' });
});

test('an executable that cannot be started is replaced', async () => {
  const root = temporaryFolder();
  const ending = await runDesktop(join(root, 'missing'), {
    root,
    log: join(root, 'desktop.log'),
    signal: new AbortController().signal,
    patience: 5000,
  });
  expect(ending).toEqual({ kind: 'gave-up', reason: 'ended: ENOENT' });
});

test('the desktop never starts as plain Node', async () => {
  process.env['ELECTRON_RUN_AS_NODE'] = '1';
  const { log } = await trial(`console.log('mode', process.env.ELECTRON_RUN_AS_NODE);`).finally(() => {
    delete process.env['ELECTRON_RUN_AS_NODE'];
  });
  expect(log).toContain('mode undefined');
});

test('the data folder is handed on by name, and no flag reaches the browser engine', async () => {
  const { log } = await trial(`console.log(process.env.PEIXUN_DATA, process.argv.slice(2).length);`, 5000, {
    flags: ['--data', '/srv/peixun', '--remote-debugging-port=9222'],
  });
  expect(log).toContain('peixun 0');
});

test('a desktop whose data folder another start uses is neither a failure nor replaced', async () => {
  const { ending } = await trial('process.exit(75);');
  expect(ending).toEqual({ kind: 'in-use' });
});
