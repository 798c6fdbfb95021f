import { describe, expect, test } from 'vitest';
import * as format from '../../../renderer/ui/format.ts';

describe('figures as people read them', () => {
  test('money comes from fen and lines up', () => {
    expect(format.money(19_680_000)).toBe('¥196,800.00');
    expect(format.money(5)).toBe('¥0.05');
    expect(format.money(-123_456)).toBe('−¥1,234.56');
    expect(format.money(4_800_000, true)).toBe('48,000.00');
    expect(format.money(null)).toBe('—');
  });

  test('numbers and shares', () => {
    expect(format.number(1_234_567)).toBe('1,234,567');
    expect(format.number(79.44, 1)).toBe('79.4');
    expect(format.number(999)).toBe('999');
    expect(format.percent(0.956)).toBe('95.6 %');
    expect(format.percent(undefined)).toBe('—');
  });

  test('an instant is shown in the zone of the institution', () => {
    expect(format.minute('2026-11-23T06:02:59Z')).toBe('2026-11-23 14:02');
    expect(format.minute('2026-11-23T23:30:00+08:00')).toBe('2026-11-23 23:30');
    expect(format.recently('2026-11-23T06:02:00Z', '2026-11-23')).toBe('14:02');
    expect(format.recently('2026-11-20T08:08:00Z', '2026-11-23')).toBe('11-20 16:08');
    expect(format.recently('2025-12-31T20:00:00Z', '2027-01-02')).toBe('2026-01-01');
  });

  test('days', () => {
    expect(format.date('2026-11-23')).toBe('2026-11-23');
    expect(format.date(null)).toBe('—');
    expect(format.shortDate('2026-11-23', '2026')).toBe('11-23');
    expect(format.shortDate('2027-01-18', '2026')).toBe('2027-01-18');
    expect(format.dayInWords('2026-11-23', 'zh-CN')).toBe('11月23日 星期一');
    expect(format.dayInWords('2026-11-23', 'en')).toBe('Monday 23 November');
  });

  test('sizes of files', () => {
    expect(format.fileSize(820)).toBe('820 B');
    expect(format.fileSize(47_000)).toBe('46 KB');
    expect(format.fileSize(3_355_443)).toBe('3.2 MB');
  });
});
