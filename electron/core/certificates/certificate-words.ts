import type { SkillLevel, Words } from './certificate-facts.ts';

/** 技能等级 as printed: 中文数字级/等级名称 (人社鉴发〔2021〕1号). */
export const LEVEL_WORDS: Readonly<Record<SkillLevel, Words>> = {
  5: { zh: '五级/初级工', en: 'Level 5 / Elementary' },
  4: { zh: '四级/中级工', en: 'Level 4 / Intermediate' },
  3: { zh: '三级/高级工', en: 'Level 3 / Advanced' },
  2: { zh: '二级/技师', en: 'Level 2 / Technician' },
  1: { zh: '一级/高级技师', en: 'Level 1 / Senior Technician' },
};

/** What stands where there is nothing to say; a blank could be filled in later by hand. */
export const NOTHING: Words = { zh: '--' };

export const SEX_WORDS: Readonly<Record<'female' | 'male', Words>> = {
  female: { zh: '女', en: 'Female' },
  male: { zh: '男', en: 'Male' },
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
const MONTH_NAMES = [...MONTHS, 'October', 'November', 'December'];

/** `2026-11-03` as `2026年11月3日` and `3 November 2026`. Fails for anything that is not a date. */
export function dateWords(date: string): Required<Words> {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const monthName = MONTH_NAMES[Number(month) - 1];
  if (year === undefined || day === undefined || monthName === undefined)
    throw new Error(`not a date: ${date}`);
  return {
    zh: `${year}年${Number(month)}月${Number(day)}日`,
    en: `${Number(day)} ${monthName} ${year}`,
  };
}

/** The first six and last four of a long number stay readable; shorter ones keep only their last two. */
export function maskNumber(number: string): string {
  const letters = Array.from(number);
  const [head, tail] = letters.length >= 15 ? [6, 4] : [0, 2];
  return letters.map((letter, at) => (at < head || at >= letters.length - tail ? letter : '*')).join('');
}
