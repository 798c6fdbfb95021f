import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dayInShanghai,
  daysBetween,
  isPlainDate,
  parsePlainDate,
  plainDate,
  weekday,
} from '#shared/rules/trainees/dates.ts';

test.each([
  '1990.1.2',
  '1990年1月2日',
  '19900102',
  '1990/1/2',
  '1990-1-2',
  '1990-01-02',
  '１９９０．１．２',
  ' 1990 年 1 月 2 日 ',
  '1990-01-02 00:00:00',
  '1990-01-02T00:00:00.000Z',
])('%s is the second of January', (raw) => {
  expect(parsePlainDate(raw)).toBe('1990-01-02');
});

test.each([
  '',
  '90.1.2',
  '1990年1月',
  '1990-02-30',
  '1990-13-01',
  '199012',
  '2026-01-01 08:00',
  '1990-1-2-3',
])('%j is no day', (raw) => {
  expect(parsePlainDate(raw)).toBeUndefined();
});

test('the calendar knows its months', () => {
  expect(plainDate(2024, 2, 29)).toBe('2024-02-29');
  expect(plainDate(2023, 2, 29)).toBeUndefined();
  expect(plainDate(1900, 2, 29)).toBeUndefined();
  expect(isPlainDate('2026-1-1')).toBe(false);
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(daysBetween('2026-11-20', '2026-11-10')).toBe(-10);
  expect(compareDates('2026-11-20', '2026-11-10')).toBe(1);
  expect(weekday('2026-11-20')).toBe(5);
  expect(weekday('2026-11-22')).toBe(7);
});

test('a day in Shanghai begins at 16:00 in Greenwich', () => {
  expect(dayInShanghai('2026-11-19T15:59:59Z')).toBe('2026-11-19');
  expect(dayInShanghai('2026-11-19T16:00:00Z')).toBe('2026-11-20');
  expect(dayInShanghai(new Date('2026-11-20T00:30:00+08:00'))).toBe('2026-11-20');
});

test('adding days and counting them back agree', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const later = addDays(date, days);
      expect(isPlainDate(later)).toBe(true);
      expect(daysBetween(date, later)).toBe(days);
      expect(parsePlainDate(later.replaceAll('-', ''))).toBe(later);
    }),
  );
});
