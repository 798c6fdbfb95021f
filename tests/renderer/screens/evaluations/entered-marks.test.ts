import { expect, test } from 'vitest';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { cellKey, figuresOf, laidRows } from '../../../../renderer/screens/evaluations/entered-marks.ts';
import { lockOf } from '../../../../renderer/screens/evaluations/lock-of.ts';

const theory = { part: 'theory', fullMark: 100, passMark: 60 } as const;
const skill = { part: 'skill', fullMark: 100, passMark: 60 } as const;

const row: MarkRow = {
  enrolmentId: 7,
  traineeId: 7,
  position: 1,
  name: '王示兰',
  pinyin: 'wang shi lan',
  idNumberMasked: '149921********0017',
  marks: { theory: { kind: 'score', value: 90 }, skill: { kind: 'empty' } },
  carried: [{ ...theory, evaluationId: 1, number: '2611-01-1', heldOn: '2026-11-01' }],
  outcome: { kind: 'incomplete', parts: ['skill'] },
  light: 'empty',
  reasons: [{ code: 'part-missing', params: { part: 'skill' } }],
  odd: [],
};

const resit: EvaluationRecord = {
  id: 2,
  number: '2611-01-2',
  sessionId: 1,
  sessionName: '2026-11 养老护理员 五级',
  occupationZh: '养老护理员',
  occupationEn: 'Elderly care',
  level: 5,
  attempt: 'resit',
  heldOn: '2026-11-24',
  isSessionCancelled: false,
  isConfirmed: false,
  confirmedAt: null,
  counts: { people: 1, complete: 0, passed: 0, failed: 0, absent: 0, incomplete: 1 },
  parts: [theory, skill],
  evaluators: '',
  note: '',
  confirmedByName: null,
  leftOutCount: 0,
  certificateCount: 0,
  rows: [row],
};

test('what was entered for a part that is sat completes the row; nothing is laid over a carried mark', () => {
  const entered = {
    [cellKey(7, 'theory')]: { kind: 'score', value: 10 },
    [cellKey(7, 'skill')]: { kind: 'score', value: 70 },
  } as const;
  const [laid] = laidRows(resit, entered);
  expect(laid?.marks).toEqual({ theory: { kind: 'score', value: 90 }, skill: { kind: 'score', value: 70 } });
  expect(laid).toMatchObject({ light: 'complete', outcome: { kind: 'passed', parts: [] }, reasons: [] });
});

test('mean and extremes are of the marks given here', () => {
  expect(figuresOf([row], 'theory')).toBeUndefined();
});

test('nothing is entered before the day, once confirmed, or in a cancelled session', () => {
  const at = (change: Partial<EvaluationRecord>) => lockOf({ ...resit, ...change }, '2026-11-24');
  expect(at({})).toBeUndefined();
  expect(at({ heldOn: '2026-11-25' })).toBe('later');
  expect(at({ heldOn: '2026-11-25', isSessionCancelled: true })).toBe('cancelled');
  expect(at({ isConfirmed: true, isSessionCancelled: true })).toBe('confirmed');
});
