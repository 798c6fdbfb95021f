import type { CodedItem } from './coded-item.ts';

/**
 * 文化程度, the twelve values of the evaluation bodies' national registration table (as used in 2026), in its
 * order. `zh` is written into that table unchanged.
 */
export const education = [
  { code: 'doctor', zh: '博士', en: 'Doctorate' },
  { code: 'postgraduate', zh: '研究生', en: 'Postgraduate' },
  { code: 'bachelor', zh: '大学本科', en: 'Bachelor' },
  { code: 'college', zh: '大学专科和专科学校', en: 'Junior college' },
  { code: 'secondary-specialised', zh: '中等专业学校', en: 'Secondary specialised school' },
  { code: 'skilled-worker-school', zh: '技校', en: 'Skilled workers’ school' },
  { code: 'senior-skilled-school', zh: '高级技校', en: 'Senior skilled workers’ school' },
  { code: 'technician-college', zh: '技师学院', en: 'Technician college' },
  { code: 'senior-high', zh: '高中', en: 'Senior high school' },
  { code: 'vocational-high', zh: '职高', en: 'Vocational high school' },
  { code: 'junior-high', zh: '初中', en: 'Junior high school' },
  { code: 'primary', zh: '小学', en: 'Primary school' },
] as const satisfies readonly CodedItem[];

export type Education = (typeof education)[number]['code'];
