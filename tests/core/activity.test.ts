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

  it('keeps the work that is running when a repeat of its request ends at once', () => {
    const activities = new Activities();
    const repeat = activities.begin('same', 'rosters.importRows', '2026-11-24');
    const running = activities.begin('same', 'rosters.importRows', '2026-11-24');
    repeat.end('finished');
    running.step(1, 2, 'write');
    expect(activities.list()).toMatchObject([{ id: 'same', state: 'running' }]);
    expect(activities.cancel('same')).toBe(true);
  });
});
