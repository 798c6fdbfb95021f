/**
 * The five skill levels with the exact strings a certificate prints (人社鉴发〔2021〕1号: 中文数字+级/等级名称).
 * The digit is also the 16th character of a certificate number: 5 is the lowest, 1 the highest.
 */
export type Level = 1 | 2 | 3 | 4 | 5;

export interface LevelItem {
  readonly level: Level;
  /** Printed on certificates and in official tables, never shortened. */
  readonly zh: string;
  readonly en: string;
  /** Other ways offices write it. */
  readonly synonyms: readonly string[];
}

export const levels: readonly LevelItem[] = [
  {
    level: 5,
    zh: '五级/初级工',
    en: 'Level 5 / Elementary',
    synonyms: [
      '五级',
      '初级工',
      '初级',
      '5级',
      '5',
      '初级技能',
      '五级初级工',
      '初级工五级',
      '国家职业资格五级',
    ],
  },
  {
    level: 4,
    zh: '四级/中级工',
    en: 'Level 4 / Intermediate',
    synonyms: [
      '四级',
      '中级工',
      '中级',
      '4级',
      '4',
      '中级技能',
      '四级中级工',
      '中级工四级',
      '国家职业资格四级',
    ],
  },
  {
    level: 3,
    zh: '三级/高级工',
    en: 'Level 3 / Advanced',
    synonyms: [
      '三级',
      '高级工',
      '高级',
      '3级',
      '3',
      '高级技能',
      '三级高级工',
      '高级工三级',
      '国家职业资格三级',
    ],
  },
  {
    level: 2,
    zh: '二级/技师',
    en: 'Level 2 / Technician',
    synonyms: ['二级', '技师', '2级', '2', '二级技师', '技师二级', '国家职业资格二级'],
  },
  {
    level: 1,
    zh: '一级/高级技师',
    en: 'Level 1 / Senior Technician',
    synonyms: ['一级', '高级技师', '1级', '1', '一级高级技师', '高级技师一级', '国家职业资格一级'],
  },
];

export function levelItem(level: Level): LevelItem {
  const item = levels.find((candidate) => candidate.level === level);
  if (item === undefined) throw new RangeError(`no level ${String(level)}`);
  return item;
}

/** Narrows a number that came from outside; undefined unless it is 1 to 5. */
export function asLevel(value: number): Level | undefined {
  return levels.find((item) => item.level === value)?.level;
}

/** Reads a level as offices write it ("初级", "五级/初级工", "5"); undefined when it says none. */
export function readLevel(text: string): Level | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s/、()（）-]/gu, '')
    .toLowerCase();
  return levels.find((item) => item.synonyms.includes(bare) || item.zh.replace('/', '') === bare)?.level;
}
