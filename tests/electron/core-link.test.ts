import { beforeEach, expect, test } from 'vitest';
import { coreEnvironment, startCoreProcess, type CoreLink } from '../../electron/main/core-link.ts';
import { startOver, told, type StandInChild } from '../support/electron.ts';

beforeEach(startOver);

interface Trial {
  readonly core: CoreLink;
  readonly child: StandInChild;
  readonly lost: readonly number[];
  /** How often it was said that another core uses the folder. */
  readonly inUse: () => number;
}

function start(): Trial {
  const lost: number[] = [];
  let inUse = 0;
  const core = startCoreProcess({
    folder: '/data',
    onInUse: () => {
      inUse += 1;
    },
    onLost: (code) => lost.push(code),
  });
  const child = told.children[0];
  if (!child) throw new Error('no core process');
  return { core, child, lost, inUse: () => inUse };
}

// Ports are only passed on, never looked into.
const ports = ['calls', 'files'] as unknown as Parameters<CoreLink['handOver']>[0];

test('the core is told its folder first', () => {
  const { child } = start();
  expect(child.entry).toMatch(/core.core-process\.js$/);
  expect(child.posted[0]).toEqual({ message: { kind: 'start', folder: '/data' }, ports: [] });
});

test('ports wait until the core listens', async () => {
  const { core, child } = start();
  core.handOver(ports);
  await Promise.resolve();
  expect(child.posted).toHaveLength(1);
  child.emit('message', { kind: 'ready' });
  await core.ready;
  await Promise.resolve();
  expect(child.posted[1]).toEqual({ message: { kind: 'ports' }, ports });
});

test('a wish to wrap is answered with its number', async () => {
  const { child } = start();
  child.emit('message', { kind: 'wrap', id: 7, bytes: Buffer.from('secret') });
  await expect.poll(() => child.posted.at(-1)?.message).toMatchObject({ kind: 'key', id: 7 });
});

test('a core that ends before it is ready refuses the wait and is reported', async () => {
  const { core, child, lost } = start();
  child.emit('exit', 9);
  await expect(core.ready).rejects.toThrow('ended with 9');
  expect(lost).toEqual([9]);
});

test('a core whose folder another one uses says so, and is not taken for lost when it ends', () => {
  const { child, lost, inUse } = start();
  child.emit('message', { kind: 'in-use' });
  child.emit('exit', 0);
  expect(inUse()).toBe(1);
  expect(lost).toEqual([]);
});

test('a core that is asked to stop closes its database before it is ended, and is not missed', async () => {
  const { core, child, lost } = start();
  const stopped = core.stop();
  expect(child.posted.at(-1)?.message).toEqual({ kind: 'stop' });
  expect(child.isKilled).toBe(false);
  child.emit('message', { kind: 'stopped' });
  await stopped;
  child.emit('exit', 0);
  expect(child.isKilled).toBe(true);
  expect(lost).toEqual([]);
});

test('nothing that makes Node or the loader run foreign code reaches the core', () => {
  const env = coreEnvironment({
    NODE_OPTIONS: '--require evil',
    ELECTRON_RUN_AS_NODE: '1',
    LD_PRELOAD: 'evil.so',
    PEIXUN_DATA: '/data',
    PATH: '/bin',
  });
  expect(env).toEqual({ PEIXUN_DATA: '/data', PATH: '/bin' });
});

test('the packaged application tells the core where its fonts lie', () => {
  startCoreProcess({
    folder: '/data',
    fontFolder: '/resources/fonts',
    onInUse: () => undefined,
    onLost: () => undefined,
  });
  const child = told.children.at(-1);
  expect(child?.posted[0]?.message).toEqual({
    kind: 'start',
    folder: '/data',
    fontFolder: '/resources/fonts',
  });
});
