import { describe, expect, test } from 'vitest';
import {
  attemptsUsed,
  type CarriedPart,
  judgeRow,
  keptParts,
  passedParts,
  type SatBatch,
} from '#shared/rules/evaluations/carried.ts';
import type { Mark, Marks } from '#shared/rules/evaluations/marks.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';

const score = (value: number): Mark => ({ kind: 'score', value });
const deferred: Mark = { kind: 'deferred' };
const rules = (passMark: number): readonly PartRule[] => [
  { part: 'theory', fullMark: 100, passMark },
  { part: 'skill', fullMark: 100, passMark },
];

function sat(heldOn: string, marks: Marks, passMark = 60): SatBatch {
  return { evaluationId: 1, number: heldOn, heldOn, rules: rules(passMark), marks };
}

describe('parts passed in earlier batches', () => {
  test.each<readonly [string, readonly SatBatch[], ReadonlyArray<readonly [string, string]>]>([
    ['nobody who never sat carries anything', [], []],
    [
      'a part is passed by the mark of its own batch',
      [sat('2026-03-01', { theory: score(62), skill: score(59.9) }, 60)],
      [['theory', '2026-03-01']],
    ],
    [
      'parts come from different batches',
      [sat('2026-06-01', { skill: score(60) }), sat('2026-03-01', { theory: score(90), skill: score(40) })],
      [
        ['theory', '2026-03-01'],
        ['skill', '2026-06-01'],
      ],
    ],
    [
      'the latest sitting of a part decides it',
      [
        sat('2027-06-01', { theory: score(50), skill: score(70) }),
        sat('2026-03-01', { theory: score(90), skill: score(40) }),
      ],
      [['skill', '2027-06-01']],
    ],
    ['absence is no pass', [sat('2026-03-01', { theory: { kind: 'absent' }, skill: deferred })], []],
  ])('%s', (_name, earlier, expected) => {
    const found = passedParts(earlier, ['theory', 'skill']);
    expect(found.map(({ part, number }) => [part, number])).toEqual(expected);
  });

  test('a part is kept up to the same day so many months later, at a month’s end up to its last day', () => {
    const earlier = [sat('2024-02-29', { theory: score(90), skill: score(40) })];
    const isKept = (day: string, months: number) =>
      keptParts(earlier, ['theory', 'skill'], { day, months }).length === 1;
    expect(['2025-02-28', '2025-03-01'].map((day) => isKept(day, 12))).toEqual([true, false]);
    expect(['2024-02-29', '2024-03-01'].map((day) => isKept(day, 0))).toEqual([true, false]);
  });

  test('an attempt deferred as a whole is not used up; one part of two sat is one used', () => {
    expect(attemptsUsed([sat('2026-03-01', { theory: deferred, skill: deferred })])).toBe(0);
    expect(attemptsUsed([sat('2026-03-01', { theory: deferred, skill: { kind: 'absent' } })])).toBe(1);
  });
});

describe('a row with a carried part', () => {
  const carried: readonly CarriedPart[] = [
    { part: 'theory', fullMark: 100, passMark: 60, evaluationId: 1, number: 'A-1', heldOn: '2026-03-01' },
  ];
  const rowOf = (skill: Mark) =>
    judgeRow(rules(70), { marks: { theory: score(62), skill }, carried }, { largestDifference: 30 });

  test('is judged over both, the carried part by its own pass mark', () => {
    expect(rowOf(score(70)).outcome).toEqual({ kind: 'passed' });
    expect(rowOf(score(69)).outcome).toEqual({ kind: 'failed', parts: ['skill'] });
  });

  test('lacks only what is sat here, and is compared only within this batch', () => {
    expect(rowOf({ kind: 'empty' })).toMatchObject({
      light: 'empty',
      reasons: [{ code: 'part-missing', params: { part: 'skill' } }],
    });
    expect(rowOf(score(100))).toMatchObject({ light: 'complete', odd: [] });
  });
});
