import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ChildMessage, ParentMessage } from '#hosts/core-process.ts';

/** The channel of a forked Node stands for the port that Electron gives a utility process. */
const parentPort = new URL('../../electron/build/parent-port.mjs', import.meta.url).href;
const entry = path.resolve(import.meta.dirname, '../../electron/hosts/core-process.ts');

let folder = '';
let child: ChildProcess;
let heard: ChildMessage[] = [];

function start(): ChildProcess {
  const started = fork(entry, [], {
    execArgv: ['--import', parentPort],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // Only the core speaks here.
  started.on('message', (message) => heard.push(message as ChildMessage));
  tell(started, { kind: 'start', folder });
  return started;
}

function tell(to: ChildProcess, message: ParentMessage): void {
  to.send(message);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'peixun-core-'));
  heard = [];
  child = start();
});
afterEach(async () => {
  if (child.exitCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

it('says when it can be used, writes files out, keeps a second one off its folder, and ends when told', async () => {
  await expect.poll(() => heard, { timeout: 20_000 }).toContainEqual({ kind: 'ready' });
  const request = { fileId: 'p-0000000000000000', place: path.join(folder, 'out.pdf') };
  tell(child, { kind: 'write-out', id: 5, request });
  await expect
    .poll(() => heard.at(-1))
    .toMatchObject({
      kind: 'written',
      id: 5,
      outcome: { kind: 'failed', code: 'NO_INSTITUTION' },
    });
  const second = start();
  await expect.poll(() => heard, { timeout: 20_000 }).toContainEqual({ kind: 'in-use' });
  second.kill('SIGKILL');
  tell(child, { kind: 'stop' });
  await expect.poll(() => heard, { timeout: 20_000 }).toContainEqual({ kind: 'stopped' });
});
