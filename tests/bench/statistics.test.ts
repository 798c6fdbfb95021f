import { describe, expect, test } from 'vitest';
import { growthExponent, median, percentile } from './statistics.ts';

describe('the figures of a benchmark', () => {
  test('take the middle of an odd number of rounds, whatever their order', () => {
    expect(median([9, 1, 100, 3, 2])).toBe(3);
    expect(median([7])).toBe(7);
  });

  test('take the mean of the two in the middle of an even number', () => {
    expect(median([10, 2, 4, 100])).toBe(7);
  });

  test('are not made up where nothing was measured', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => percentile([], 0.95)).toThrow(RangeError);
  });

  test('call that the 95th percentile which 95 of 100 do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([5, 1], 0.95)).toBe(5);
    expect(percentile([5, 1], 0.5)).toBe(1);
  });

  test('tell growth in proportion from growth that is worse', () => {
    const at = (size: number, value: number) => ({ size, value });
    expect(growthExponent(at(250, 1), at(4000, 16))).toBeCloseTo(1, 10);
    expect(growthExponent(at(250, 1), at(4000, 256))).toBeCloseTo(2, 10);
    expect(growthExponent(at(2000, 3), at(50_000, 3))).toBe(0);
  });
});
