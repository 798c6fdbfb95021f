import type { CodedItem } from './coded-item.ts';

/**
 * Groups of people whose training may be subsidised. Collected from national and provincial rules: five groups
 * under 财社〔2017〕164号, 河南省职业培训条例 art. 25, the key groups of “技能照亮前程” 2025–27, 易地搬迁 from
 * 人社部发〔2019〕47号. Each province adds its own; the list is a starter and the names are what its forms use.
 */
export const categories = [
  { code: 'poverty-relieved', zh: '脱贫人口', en: 'Person lifted out of poverty' },
  { code: 'graduate-final-year', zh: '毕业年度高校毕业生', en: 'College student in the graduation year' },
  { code: 'graduate-unemployed', zh: '离校未就业高校毕业生', en: 'College graduate without work' },
  { code: 'school-leaver', zh: '城乡未继续升学初高中毕业生', en: 'School leaver not in further education' },
  { code: 'rural-transfer', zh: '农村转移就业劳动者', en: 'Rural worker moving to other work' },
  { code: 'registered-unemployed', zh: '城镇登记失业人员', en: 'Registered unemployed, urban' },
  { code: 'hard-to-employ', zh: '就业困难人员', en: 'Person with difficulty finding work' },
  { code: 'zero-employment-family', zh: '零就业家庭成员', en: 'Member of a family with nobody in work' },
  { code: 'veteran', zh: '退役军人', en: 'Veteran' },
  { code: 'disabled', zh: '残疾人', en: 'Person with a disability' },
  { code: 'minimum-living', zh: '低保家庭成员', en: 'Member of a family on minimum living support' },
  { code: 'relocated', zh: '易地搬迁劳动力', en: 'Relocated worker' },
  { code: 'enterprise-staff', zh: '企业职工', en: 'Employee of an enterprise' },
] as const satisfies readonly CodedItem[];

export type Category = (typeof categories)[number]['code'];
