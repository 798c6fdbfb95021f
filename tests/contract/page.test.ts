import { describe, expect, it } from 'vitest';
import { daySchema } from '#shared/contract/page.ts';

describe('a day that comes in from outside', () => {
  it.each(['2026-11-24', '2024-02-29', '2026-12-31'])('is taken: %s', (day) => {
    expect(daySchema.safeParse(day).success).toBe(true);
  });

  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '2026-1-2', '2026-11-24T00:00:00Z', ''])(
    'is refused where the calendar has none, because a certificate would carry it for ever: %s',
    (day) => {
      expect(daySchema.safeParse(day).success).toBe(false);
    },
  );
});
