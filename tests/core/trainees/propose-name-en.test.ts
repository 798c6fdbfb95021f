import { describe, expect, test } from 'vitest';
import { proposeNameEn } from '#core/trainees/propose-name-en.ts';

describe('the English name that is proposed', () => {
  test.each([
    ['单示琼', 'Shan Shiqiong'],
    ['欧阳示律', 'Ouyang Shilyu'],
    ['吕示绿', 'Lyu Shilyu'],
    ['略示', 'Lyue Shi'],
    ['欧阳', 'Ou Yang'],
    ['李', 'Li'],
    ['阿依古丽·示买提', 'Ayiguli Shimaiti'],
    ['阿依古丽•示买提', 'Ayiguli Shimaiti'],
  ])('is written as in passports: %s is %s', (name, proposed) => {
    expect(proposeNameEn(name)).toBe(proposed);
  });

  test.each(['John Sample', '王示（小）', '示明·', '王𪚥示', ''])('is left open for %j', (name) => {
    expect(proposeNameEn(name)).toBe('');
  });
});
