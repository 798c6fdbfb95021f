import { describe, expect, test } from 'vitest';
import { parseMark, type Mark, type Marks } from '#shared/rules/evaluations/marks.ts';
import { judge, rowLight } from '#shared/rules/evaluations/outcome.ts';
import { type PartRule, partsOfCourse } from '#shared/rules/evaluations/parts.ts';

const two: readonly PartRule[] = [
  { part: 'theory', fullMark: 100, passMark: 60 },
  { part: 'skill', fullMark: 100, passMark: 60 },
];
const three: readonly PartRule[] = [...two, { part: 'review', fullMark: 100, passMark: 60 }];
const score = (value: number): Mark => ({ kind: 'score', value });
const absent: Mark = { kind: 'absent' };
const misconduct: Mark = { kind: 'misconduct' };
const deferred: Mark = { kind: 'deferred' };

test('levels 2 and 1 are also reviewed, whatever hours the course has', () => {
  const hours = { theoryHours: 10, practiceHours: 0 };
  expect(partsOfCourse({ level: 5, ...hours })).toEqual(['theory', 'skill']);
  expect(partsOfCourse({ level: 1, ...hours })).toEqual(['theory', 'skill', 'review']);
});

test('a course without a level is evaluated in what it teaches', () => {
  const partsOf = (theoryHours: number, practiceHours: number) =>
    partsOfCourse({ level: null, theoryHours, practiceHours });
  expect(partsOf(24, 0)).toEqual(['theory']);
  expect(partsOf(0, 24)).toEqual(['skill']);
  expect(partsOf(24, 24)).toEqual(['theory', 'skill']);
});

describe('outcome', () => {
  test.each<readonly [string, Marks, unknown]>([
    ['both reach 60', { theory: score(60), skill: score(60) }, { kind: 'passed' }],
    [
      'no average: 59.5 and 100',
      { theory: score(59.5), skill: score(100) },
      { kind: 'failed', parts: ['theory'] },
    ],
    ['both short', { theory: score(1), skill: score(59.9) }, { kind: 'failed', parts: ['theory', 'skill'] }],
    ['one absent, one failed', { theory: absent, skill: score(10) }, { kind: 'absent', parts: ['theory'] }],
    ['misconduct with a mark missing', { theory: misconduct }, { kind: 'misconduct', parts: ['theory'] }],
    ['absent with a mark missing', { theory: absent }, { kind: 'incomplete', parts: ['skill'] }],
    ['deferred and failed', { theory: deferred, skill: score(10) }, { kind: 'deferred', parts: ['theory'] }],
    ['nothing', {}, { kind: 'incomplete', parts: ['theory', 'skill'] }],
    [
      'an impossible score',
      { theory: score(101), skill: score(60) },
      { kind: 'incomplete', parts: ['theory'] },
    ],
  ])('%s', (_name, marks, outcome) => {
    expect(judge(two, marks)).toEqual(outcome);
  });

  test('level 2 needs the review as well', () => {
    expect(judge(three, { theory: score(90), skill: score(90) })).toEqual({
      kind: 'incomplete',
      parts: ['review'],
    });
    expect(judge(three, { theory: score(90), skill: score(90), review: score(59) })).toEqual({
      kind: 'failed',
      parts: ['review'],
    });
  });

  test('a batch without parts passes nobody', () => {
    expect(judge([], {})).toEqual({ kind: 'incomplete', parts: [] });
  });
});

describe('row light', () => {
  test.each<readonly [Marks, string, readonly string[], readonly string[]]>([
    [{}, 'empty', ['part-missing', 'part-missing'], []],
    [{ theory: score(80) }, 'incomplete', ['part-missing'], []],
    [{ theory: score(80), skill: absent }, 'complete', [], []],
    [{ theory: score(90), skill: score(120) }, 'problem', ['mark-range'], []],
    [{ theory: score(80), skill: score(60.55) }, 'problem', ['mark-decimals'], []],
    [{ theory: score(95), skill: score(54) }, 'complete', [], ['parts-differ']],
    [{ theory: score(94), skill: score(54) }, 'complete', [], []],
    [{ theory: score(0), skill: score(10) }, 'complete', [], ['round-zero']],
  ])('%j is %s', (...[marks, expected, reasons, odd]) => {
    const found = rowLight(two, marks, { largestDifference: 40 });
    expect([found.light, found.reasons.map((item) => item.code), found.odd.map((item) => item.code)]).toEqual(
      [expected, reasons, odd],
    );
  });
});

describe('typed marks', () => {
  const theory = { part: 'theory', fullMark: 100, passMark: 60 } as const;
  test.each<readonly [string, unknown]>([
    ['85', { kind: 'mark', mark: score(85) }],
    ['８５．５', { kind: 'mark', mark: score(85.5) }],
    [' 60分 ', { kind: 'mark', mark: score(60) }],
    ['缺考', { kind: 'mark', mark: absent }],
    ['Q', { kind: 'mark', mark: absent }],
    ['作弊', { kind: 'mark', mark: misconduct }],
    ['缓考', { kind: 'mark', mark: deferred }],
    ['', { kind: 'mark', mark: { kind: 'empty' } }],
    ['101', { kind: 'problem', code: 'mark-range', params: { part: 'theory', value: 101, fullMark: 100 } }],
    ['60.55', { kind: 'problem', code: 'mark-decimals', params: { part: 'theory', value: 60.55 } }],
    ['-5', { kind: 'problem', code: 'mark-form', params: { part: 'theory', value: '-5' } }],
    ['及格', { kind: 'problem', code: 'mark-form', params: { part: 'theory', value: '及格' } }],
  ])('%s', (raw, expected) => {
    expect(parseMark(theory, raw)).toEqual(expected);
  });
});
