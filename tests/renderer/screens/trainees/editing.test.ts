import { expect, test } from 'vitest';
import type { RowProblem } from '#shared/contract/roster-check.ts';
import { isAnswer, isAskedAbout } from '../../../../renderer/screens/trainees/import/editing.ts';

function problem(code: string, field: RowProblem['field']): RowProblem {
  return { severity: 'fix', code, field, address: 'B7', params: {} };
}

test('an unchanged text goes on without a correction', () => {
  expect(isAnswer({ text: '测试甲', isAsked: false }, '测试甲')).toBe(false);
  expect(isAnswer({ text: '测试甲', isAsked: false }, '测试乙')).toBe(true);
});

test('leaving a formula’s result as it stands is an answer, in its own cell only', () => {
  const row = { problems: [problem('formula-cell', 'phone'), problem('name-empty', 'name')] };
  expect(isAskedAbout(row, 'phone')).toBe(true);
  expect(isAskedAbout(row, 'name')).toBe(false);
  expect(isAnswer({ text: '13812345678', isAsked: isAskedAbout(row, 'phone') }, '13812345678')).toBe(true);
});

test('an ID number ending in 000 is confirmed by leaving it; one that lost digits is not', () => {
  expect(isAskedAbout({ problems: [problem('id-ends-in-zeros', 'idNumber')] }, 'idNumber')).toBe(true);
  expect(isAskedAbout({ problems: [problem('id-number-cell', 'idNumber')] }, 'idNumber')).toBe(false);
});
