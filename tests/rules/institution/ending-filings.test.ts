import { describe, expect, test } from 'vitest';
import { endingFilings } from '#shared/rules/institution/ending-filings.ts';
import type { EvaluationBody, FiledOccupation } from '#shared/rules/institution/evaluation-body.ts';

const today = '2026-11-24';

function filed(level: 3 | 4 | 5, filedUntil: string | null, code = '4-10-01-05'): FiledOccupation {
  return { occupationCode: code, occupationEdition: '2022', level, filedFrom: '2024-01-01', filedUntil };
}

function ending(filings: readonly FiledOccupation[], filedUntil: string | null = null) {
  const body: EvaluationBody = {
    nameZh: '示例职业技能评价中心',
    letter: 'S',
    ministryCode: '0000',
    provinceCode: '14',
    siteCode: '000123',
    filedFrom: '2024-01-01',
    filedUntil,
    filings,
  };
  return endingFilings(body, today, 60);
}

describe('filings that end', () => {
  test('levels of one occupation that end together are told once', () => {
    expect(ending([filed(5, '2026-12-31'), filed(4, '2026-12-31'), filed(3, '2027-12-31')])).toEqual({
      bodyUntil: undefined,
      filings: [
        { occupationCode: '4-10-01-05', occupationEdition: '2022', levels: [5, 4], until: '2026-12-31' },
      ],
    });
  });

  test.each([
    ['the last day of the notice', '2027-01-23', 1],
    ['a day later', '2027-01-24', 0],
    ['today', today, 1],
    ['yesterday', '2026-11-23', 0],
    ['no end', null, 0],
  ])('%s', (_name, until, count) => {
    expect(ending([filed(5, until)]).filings).toHaveLength(count);
    expect(ending([], until).bodyUntil).toBe(count === 1 ? until : undefined);
  });

  test('a renewed period, or one that runs on, ends nothing', () => {
    const old = filed(5, '2026-12-31');
    expect(ending([old, { ...old, filedFrom: '2027-01-01', filedUntil: '2029-12-31' }]).filings).toEqual([]);
    expect(ending([old, { ...old, filedFrom: '2027-01-01', filedUntil: null }]).filings).toEqual([]);
    expect(ending([old, filed(4, null), filed(5, null, '4-10-01-06')]).filings).toHaveLength(1);
  });
});
