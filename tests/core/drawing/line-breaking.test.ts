import { describe, expect, test } from 'vitest';
import { breakLines, unbreakableUnits } from '#core/drawing/line-breaking.ts';

const byLetters = (text: string) => Array.from(text).length;

describe('Chinese line breaking', () => {
  test('closing marks never begin a line', () => {
    expect(breakLines('学员完成学时，考核合格。', 6, byLetters)).toEqual([
      '学员完成学',
      '时，考核合',
      '格。',
    ]);
  });

  test('opening marks never end a line', () => {
    expect(breakLines('该职业（工种）等级', 4, byLetters)).toEqual(['该职业', '（工种）', '等级']);
  });

  test('第 stays with its number', () => {
    expect(breakLines('示例县第二分校', 4, byLetters)).toEqual(['示例县', '第二分校']);
  });

  test('Latin words and numbers stay whole', () => {
    expect(unbreakableUnits('见http://a.cn/x 共120学时')).toEqual([
      '见',
      'http://a.cn/x',
      ' ',
      '共',
      '120',
      '学',
      '时',
    ]);
  });

  test('a word wider than the line is cut, and no letter is lost', () => {
    const lines = breakLines('甲abcdefghij乙', 4, byLetters);
    expect(lines.join('')).toBe('甲abcdefghij乙');
    expect(lines.every((line) => byLetters(line) <= 4)).toBe(true);
  });

  test('characters outside the basic plane are not halved', () => {
    expect(breakLines('𬭎𫍽𠅤𬭎', 2, byLetters)).toEqual(['𬭎𫍽', '𠅤𬭎']);
  });

  test('the indent of a paragraph stays', () => {
    expect(breakLines('　　本证书由', 4, byLetters)[0]).toBe('　　本证');
  });
});
