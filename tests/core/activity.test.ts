import { describe, expect, it } from 'vitest';
import { Activities } from '#core/activity.ts';

describe('the tray of running work', () => {
  it('hears nothing of calls too short to show', async () => {
    const activities = new Activities();
    const stop = new AbortController();
    const told: number[] = [];
    const watching = (async () => {
      for await (const list of activities.watch(stop.signal)) told.push(list.length);
    })();
    await new Promise((resolve) => setImmediate(resolve));
    activities.begin('short', 'trainees.list', '2026-11-24').end('finished');
    const long = activities.begin('long', 'rosters.importRows', '2026-11-24');
    long.step(1, 2, 'write');
    await expect.poll(() => told).toEqual([0, 1]);
    stop.abort();
    await watching;
    expect(activities.list().map(({ id }) => id)).toEqual(['long']);
  });

  it('tells the last word that falls between two looks', async () => {
    const activities = new Activities();
    const stop = new AbortController();
    const list = activities.watch(stop.signal);
    await list.next();
    const work = activities.begin('work', 'rosters.importRows', '2026-11-24');
    work.step(1, 2, 'write');
    expect((await list.next()).value).toMatchObject([{ state: 'running' }]);
    work.end('finished');
    expect((await list.next()).value).toMatchObject([{ state: 'finished' }]);
    stop.abort();
  });

  it('lets a repeat of a request join the work that is running', () => {
    const activities = new Activities();
    const running = activities.begin('same', 'rosters.importRows', '2026-11-24');
    const repeat = activities.begin('same', 'rosters.importRows', '2026-11-24');
    running.step(1, 2, 'write');
    expect(activities.cancel('same')).toBe(true);
    expect(running.signal.aborted).toBe(true);
    repeat.end('cancelled');
    expect(activities.list()).toMatchObject([{ id: 'same', state: 'running' }]);
    running.end('cancelled');
    expect(activities.list()).toMatchObject([{ id: 'same', state: 'cancelled' }]);
  });
});
