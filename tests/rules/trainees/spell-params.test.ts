import { describe, expect, it } from 'vitest';
import { spellParams } from '#shared/rules/trainees/spell-params.ts';

describe('the values of a problem', () => {
  it('are spelled in the language of the sentence where they are codes', () => {
    expect(spellParams({ typed: 'male', fromId: 'female' }, 'zh-CN')).toEqual({ typed: '男', fromId: '女' });
    expect(spellParams({ idKind: 'passport' }, 'en')).toEqual({ idKind: 'Passport' });
    const unknown = { value: '农村劳动力', list: 'category', suggestions: 'rural-transfer relocated' };
    expect(spellParams(unknown, 'zh-CN')).toEqual({
      ...unknown,
      suggestions: '农村转移就业劳动者、易地搬迁劳动力',
    });
  });

  it('stay what they are where they are not', () => {
    const params = { expected: '9', found: 'X', typed: '1990-03-07', count: 2 };
    expect(spellParams(params, 'en')).toEqual(params);
  });
});
