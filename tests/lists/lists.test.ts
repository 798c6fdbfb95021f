import { describe, expect, test } from 'vitest';
import { categories } from '#shared/lists/categories.ts';
import { asCode, findByCode, type CodedItem } from '#shared/lists/coded-item.ts';
import { isProvinceCode, provinces, shanxiCities, shanxiCounties } from '#shared/lists/divisions.ts';
import { education } from '#shared/lists/education.ts';
import { ethnicGroups } from '#shared/lists/ethnic-groups.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { asLevel, levelItem, levels, readLevel } from '#shared/lists/levels.ts';
import { isOccupationCode, occupations } from '#shared/lists/occupations.ts';
import { sexes } from '#shared/lists/sexes.ts';

const lists: readonly (readonly [string, readonly CodedItem[], number])[] = [
  ['ethnic groups: 56 and two further codes', ethnicGroups, 58],
  ['education', education, 12],
  ['categories', categories, 13],
  ['identity documents', idKinds, 10],
  ['provinces', provinces, 34],
  ['cities of Shanxi', shanxiCities, 11],
  ['sexes', sexes, 2],
];

describe('code lists', () => {
  test.each(lists)('%s: complete, unique, named in both languages', (_name, list, count) => {
    expect(list).toHaveLength(count);
    expect(new Set(list.map((item) => item.code)).size).toBe(count);
    expect(new Set(list.map((item) => item.zh)).size).toBe(count);
    expect(list.filter((item) => item.zh === '' || item.en === '')).toEqual([]);
  });

  test('a code from outside is narrowed or refused', () => {
    expect(asCode(categories, 'relocated')).toBe('relocated');
    expect(asCode(categories, 'toString')).toBeUndefined();
    expect(findByCode(education, 'college')?.zh).toBe('大学专科和专科学校');
  });

  test('ethnic groups carry the digits of GB/T 3304', () => {
    expect(findByCode(ethnicGroups, '01')?.zh).toBe('汉族');
    expect(findByCode(ethnicGroups, '23')?.zh).toBe('高山族');
    expect(findByCode(ethnicGroups, '56')?.zh).toBe('基诺族');
  });
});

describe('levels', () => {
  test('print exactly as certificates require', () => {
    expect(levels.map((item) => item.zh)).toEqual([
      '五级/初级工',
      '四级/中级工',
      '三级/高级工',
      '二级/技师',
      '一级/高级技师',
    ]);
    expect(levelItem(5).en).toBe('Level 5 / Elementary');
  });

  test.each([
    ['五级/初级工', 5],
    ['初级', 5],
    ['高级工（三级）', 3],
    ['技师', 2],
    ['高级技师', 1],
    [' ４级 ', 4],
    ['一级／高级技师', 1],
  ])('%s is read as level %i', (text, level) => {
    expect(readLevel(text)).toBe(level);
  });

  test('a level nobody knows is not guessed', () => {
    expect(readLevel('特级技师')).toBeUndefined();
    expect(readLevel('')).toBeUndefined();
    expect(asLevel(6)).toBeUndefined();
    expect(asLevel(5)).toBe(5);
  });
});

describe('divisions', () => {
  test('Shanxi has 117 counties, 13 of them in Lüliang, without development zones', () => {
    expect(shanxiCounties).toHaveLength(117);
    expect(shanxiCounties.filter((county) => county.city === '141100')).toHaveLength(13);
    expect(shanxiCounties.find((county) => county.code === '141124')?.zh).toBe('临县');
    expect(shanxiCounties.filter((county) => !/^14\d{4}$/u.test(county.code) || county.zh === '')).toEqual(
      [],
    );
    expect(shanxiCounties.filter((county) => county.code.endsWith('71'))).toEqual([]);
  });

  test('14 is a province, 99 is none', () => {
    expect(isProvinceCode('14')).toBe(true);
    expect(isProvinceCode('99')).toBe(false);
  });
});

describe('occupations', () => {
  test('carry code, edition, levels and a certainty mark', () => {
    expect(occupations).toHaveLength(17);
    for (const occupation of occupations) {
      expect(isOccupationCode(occupation.code), occupation.code).toBe(true);
      expect(occupation.edition).toMatch(/^\d{4}$/u);
      expect(occupation.levels.length).toBeGreaterThan(0);
      expect(occupation.source).not.toBe('');
      expect(occupation.en).not.toBe('');
    }
    expect(new Set(occupations.map((item) => `${item.code} ${item.edition}`)).size).toBe(17);
  });

  test('家政服务员 has three job variants, none of them at level 2', () => {
    const domestic = occupations.find((item) => item.code === '4-10-01-06');
    expect(domestic?.levels).toEqual([5, 4, 3, 2]);
    expect(domestic?.variants.map((variant) => variant.zh)).toEqual([
      '母婴护理员',
      '家务服务员',
      '家庭照护员',
    ]);
    expect(domestic?.variants.some((variant) => variant.levels.includes(2))).toBe(false);
  });
});
