import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coreEnvironment, startCoreProcess, type CoreLink } from '../../electron/main/core-link.ts';
import { startOver, told, type StandInChild } from '../support/electron.ts';

beforeEach(startOver);
afterEach(() => {
  vi.useRealTimers();
});

interface Trial {
  readonly core: CoreLink;
  readonly child: StandInChild;
  readonly lost: readonly number[];
  readonly restarted: readonly number[];
  /** How often a new core was said to be there. */
  readonly back: () => number;
  /** How often it was said that another core uses the folder. */
  readonly inUse: () => number;
}

function start(): Trial {
  const lost: number[] = [];
  const restarted: number[] = [];
  let inUse = 0;
  let back = 0;
  const core = startCoreProcess({
    folder: '/data',
    onInUse: () => {
      inUse += 1;
    },
    onRestart: (code) => restarted.push(code),
    onBack: () => {
      back += 1;
    },
    onLost: (code) => lost.push(code),
  });
  const child = told.children[0];
  if (!child) throw new Error('no core process');
  return { core, child, lost, restarted, inUse: () => inUse, back: () => back };
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

test('a core that ends in use is started again three times, ever later, and then no more', async () => {
  vi.useFakeTimers();
  const { child, lost, restarted, back, core } = start();
  child.emit('message', { kind: 'ready' });
  await core.ready;
  for (const [count, pause] of [500, 2_000, 8_000].entries()) {
    told.children.at(-1)?.emit('exit', 40 + count);
    expect(restarted.at(-1)).toBe(40 + count);
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(told.children).toHaveLength(count + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(told.children).toHaveLength(count + 2);
    expect(told.children.at(-1)?.posted[0]?.message).toEqual({ kind: 'start', folder: '/data' });
    expect(back()).toBe(count);
    told.children.at(-1)?.emit('message', { kind: 'ready' });
    expect(back()).toBe(count + 1);
  }
  expect(lost).toEqual([]);
  told.children.at(-1)?.emit('exit', 43);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.children).toHaveLength(4);
  expect(lost).toEqual([43]);
});

test('a core that ran well for long has its three starts again', async () => {
  vi.useFakeTimers();
  const { child, lost } = start();
  child.emit('message', { kind: 'ready' });
  for (let count = 0; count < 5; count += 1) {
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    told.children.at(-1)?.emit('exit', 1);
    await vi.advanceTimersByTimeAsync(500);
    expect(told.children).toHaveLength(count + 2);
    told.children.at(-1)?.emit('message', { kind: 'ready' });
  }
  expect(lost).toEqual([]);
});

test('ports handed over while no core is there reach the next one', async () => {
  vi.useFakeTimers();
  const { child, core } = start();
  child.emit('message', { kind: 'ready' });
  child.emit('exit', 9);
  core.handOver(ports);
  await vi.advanceTimersByTimeAsync(500);
  const next = told.children[1];
  expect(next?.posted).toHaveLength(1);
  next?.emit('message', { kind: 'ready' });
  await vi.advanceTimersByTimeAsync(0);
  expect(next?.posted[1]).toEqual({ message: { kind: 'ports' }, ports });
});

test('a core that ends while the application is closed is not started again', async () => {
  vi.useFakeTimers();
  const { child, core, restarted } = start();
  child.emit('message', { kind: 'ready' });
  child.emit('exit', 9);
  const stopped = core.stop();
  await vi.advanceTimersByTimeAsync(20_000);
  await stopped;
  expect(told.children).toHaveLength(1);
  expect(restarted).toEqual([9]);
});

test('a file is written by the core, which answers under its number; one that ends in the middle is no answer', async () => {
  const { child, core } = start();
  const request = { fileId: 'p-1', place: '/docs/a.pdf', ticket: 't' };
  const [first, second, third] = [core.writeOut(request), core.writeOut(request), core.writeOut(request)];
  const ids = child.posted.slice(1).map(({ message }) => Reflect.get(Object(message), 'id'));
  expect(child.posted[1]?.message).toEqual({ kind: 'write-out', id: ids[0], request });
  child.emit('message', { kind: 'written', id: ids[1], outcome: { kind: 'refused', reason: 'in-use' } });
  child.emit('message', { kind: 'written', id: ids[0], outcome: { kind: 'saved' } });
  expect(await first).toEqual({ kind: 'saved' });
  expect(await second).toEqual({ kind: 'refused', reason: 'in-use' });
  child.emit('exit', 9);
  expect(await third).toMatchObject({ kind: 'failed', code: 'INTERNAL' });
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
    onRestart: () => undefined,
    onBack: () => undefined,
    onLost: () => undefined,
  });
  const child = told.children.at(-1);
  expect(child?.posted[0]?.message).toEqual({
    kind: 'start',
    folder: '/data',
    fontFolder: '/resources/fonts',
  });
});
