import { describe, expect, it } from 'vitest';
import { disk, faultsOf, meetFullDisk } from './small-disk.ts';

// Skipped, and counted as skipped, where no disk of our own can be had.
describe.skipIf(disk === undefined)('a disk that is full', () => {
  it('refuses by name, leaves everything as it was, and lets work go on once there is space', async () => {
    const { outcomes, nextStart } = await meetFullDisk([0, 48]);
    expect(outcomes).toHaveLength(8);
    expect(outcomes.flatMap(faultsOf)).toEqual([]);
    expect(nextStart).toBe('open');
    // With nothing left at all nothing can be done; a disk that never filled would pass everything above.
    const atNothing = outcomes.filter(({ leftKilobytes }) => leftKilobytes === 0);
    expect(atNothing.map(({ ended }) => ended)).toEqual(Array(4).fill('DISK_FULL'));
  }, 120_000);

  it('would be caught leaving half of something, or refusing under another name', () => {
    const sound = { work: 'w', leftKilobytes: 0, again: 'done', chain: 'whole', integrity: 'ok' } as const;
    expect(faultsOf({ ...sound, ended: 'DISK_FULL', isAsBefore: true })).toEqual([]);
    expect(faultsOf({ ...sound, ended: 'DISK_FULL', isAsBefore: false })).toHaveLength(1);
    expect(faultsOf({ ...sound, ended: 'INTERNAL', isAsBefore: true })).toHaveLength(1);
  });
});
