import { array, assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToRemove } from '#shared/rules/safekeeping/keep-backups.ts';

const nameOf = (instant: Date) =>
  instant.toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-');
const backup = (at: string) => ({ name: `b-${at}.pxbackup`, at });
const every = (minutes: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    backup(nameOf(new Date(Date.UTC(2026, 10, 24, 9, 30) - index * minutes * 60_000))),
  );
const now = '20261124-0930';
const day = 24 * 60;

describe('backups that may go', () => {
  it.each([
    ['none of none', [], 0],
    ['not the only one, however old', [backup('20200101-0000')], 0],
    ['none of a day’s work', every(60, 8), 0],
    ['all but the newest 24 and the last of each day', every(30, 90), 90 - 25],
    ['all but 14 days, 10 weeks and 12 months of two years of daily ones', every(day, 730), 730 - 32],
  ] as const)('%s', (_name, backups, count) => {
    expect(backupsToRemove(backups, now)).toHaveLength(count);
  });

  it('keeps two years of daily backups as 14 days, then weeks, then months', () => {
    const removed = new Set(backupsToRemove(every(day, 730), now));
    const kept = every(day, 730).filter((one) => ![...removed].some((other) => other.at === one.at));
    expect(kept.map((one) => one.at.slice(0, 8)).slice(0, 15)).toEqual(
      ['24', '23', '22', '21', '20', '19', '18', '17', '16', '15', '14', '13', '12', '11', '08'].map(
        (one) => `202611${one}`,
      ),
    );
    expect(kept.at(-1)?.at.slice(0, 6)).toBe('202512');
  });

  it('never include the newest, and nothing twice, whatever the clock says', () => {
    const instants = array(
      date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      { minLength: 1 },
    );
    assert(
      property(instants, (list) => {
        const backups = list.map((instant) => backup(nameOf(instant)));
        const newest = backups
          .map((one) => one.at)
          .toSorted()
          .at(-1);
        const removed = backupsToRemove(backups, now);
        expect(removed.length).toBeLessThan(backups.length);
        expect(
          removed.length === 0 || backups.some((one) => one.at === newest && !removed.includes(one)),
        ).toBe(true);
        // Removing again removes nothing more.
        const rest = backups.filter((one) => !removed.includes(one));
        expect(backupsToRemove(rest, now)).toEqual([]);
      }),
    );
  });
});
