import { describe, expect, test } from 'vitest';
import { Failure } from '#shared/contract/failures.ts';
import { failureOf } from '../../../renderer/app/failure-of.ts';
import { sentencesOf } from '../../../renderer/app/failure-sentence.ts';
import { startText } from '../../../renderer/text/index.ts';

describe('what a call threw', () => {
  test('a refusal keeps its code, values and every problem', () => {
    const thrown = new Failure('ROWS_REFUSED', {
      problems: [{ code: 'id-check-digit', params: { digit: '7' }, place: { row: 7 } }],
    });
    expect(failureOf(thrown)).toMatchObject({
      kind: 'refused',
      code: 'ROWS_REFUSED',
      problems: [{ place: { row: 7 } }],
    });
  });

  test('an unknown code is a fault of the application', () => {
    const thrown = Object.assign(new Error('teapot'), { code: 'TEAPOT' });
    expect(failureOf(thrown)).toEqual({
      kind: 'refused',
      code: 'INTERNAL',
      params: { reference: 'Error: teapot' },
    });
  });

  test('damaged data of a known code does not hide the refusal', () => {
    expect(failureOf({ code: 'NOT_FOUND', data: 'nonsense' })).toEqual({
      kind: 'refused',
      code: 'NOT_FOUND',
      params: {},
    });
  });

  test('a core that does not answer is told apart', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
    expect(failureOf(new TypeError('x is not a function'))).toMatchObject({ code: 'INTERNAL' });
  });
});

describe('the sentences', () => {
  test('say what, where and what to do', () => {
    const said = sentencesOf(startText('zh-CN'), {
      kind: 'refused',
      code: 'ROWS_REFUSED',
      params: {},
      problems: [{ code: 'unlisted', params: {}, place: { sheet: '花名册', row: 7, name: '石示玲' } }],
    });
    expect(said.what).toBe('有行或人员不符合要求，整批未写入。');
    expect(said.next).toBe('逐条处理下面列出的问题后重试。');
    expect(said.problems).toEqual([{ place: '石示玲，工作表“花名册”，第 7 行', reason: 'unlisted' }]);
  });

  test('a fault names its reference', () => {
    const said = sentencesOf(startText('en'), {
      kind: 'refused',
      code: 'INTERNAL',
      params: { reference: '7F3A' },
    });
    expect(said.reference).toBe('7F3A');
    expect(said.next).toContain('reference 7F3A');
  });
});
