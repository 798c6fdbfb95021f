import type { Level } from './levels.ts';

/**
 * How sure the code of an occupation is: `verified` against a rule, `copied` from stored copies of a national
 * standard that agree, `unverified` from ordinary knowledge. Screens show the mark until someone confirms it.
 */
export type Certainty = 'verified' | 'copied' | 'unverified';

/** Staff needed per candidate, from the occupation's national standard; people per one member of staff. */
export interface Ratios {
  readonly theoryCandidatesPerInvigilator: number;
  readonly theoryInvigilatorsAtLeast: number;
  readonly skillCandidatesPerEvaluator: number;
  readonly skillEvaluatorsAtLeast: number;
  /** The panel must have an odd number of members. */
  readonly isOddPanel: boolean;
}

/** 工种: a job within the occupation, at the levels it exists for. */
export interface JobVariant {
  readonly zh: string;
  readonly en: string;
  readonly levels: readonly Level[];
}

export interface Occupation {
  /** `d-dd-dd-dd` of 职业分类大典; means nothing without its edition. */
  readonly code: string;
  readonly edition: string;
  readonly zh: string;
  readonly en: string;
  readonly levels: readonly Level[];
  readonly variants: readonly JobVariant[];
  readonly certainty: Certainty;
  readonly source: string;
  readonly ratios?: Ratios;
}

const upTo1 = [5, 4, 3, 2, 1] as const satisfies readonly Level[];
const upTo2 = [5, 4, 3, 2] as const satisfies readonly Level[];
const upTo3 = [5, 4, 3] as const satisfies readonly Level[];
const from4 = [4, 3, 2, 1] as const satisfies readonly Level[];

const guess = '代码、等级凭常识，待核对';

type Row = readonly [code: string, zh: string, en: string, levels: readonly Level[]];

function unverified([code, zh, en, levels]: Row): Occupation {
  return { code, edition: '2022', zh, en, levels, variants: [], certainty: 'unverified', source: guess };
}

/**
 * Starter list for the occupations that training schools in Shanxi teach most, edition 2022 of 职业分类大典
 * (codes shared with 2015 as far as known). The same code meant other occupations in the 1999 edition
 * (4-03-02-01 was 西式烹调师), so the edition is stored beside every code.
 */
export const occupations: readonly Occupation[] = [
  {
    code: '4-10-01-06',
    edition: '2022',
    zh: '家政服务员',
    en: 'Domestic Service Worker',
    levels: upTo2,
    variants: [
      { zh: '母婴护理员', en: 'Maternal and Infant Carer', levels: upTo3 },
      { zh: '家务服务员', en: 'Household Service Worker', levels: upTo3 },
      { zh: '家庭照护员', en: 'Home Carer', levels: upTo3 },
    ],
    certainty: 'copied',
    source: '家政服务员国家职业技能标准（2019年版）；二级不分工种',
  },
  {
    code: '6-31-01-03',
    edition: '2022',
    zh: '电工',
    en: 'Electrician',
    levels: upTo1,
    variants: [],
    certainty: 'copied',
    source: '电工国家职业技能标准（2018年版），人社厅发〔2018〕145号',
  },
  {
    code: '4-10-01-05',
    edition: '2022',
    zh: '养老护理员',
    en: 'Elderly Care Worker',
    levels: upTo1,
    variants: [],
    certainty: 'copied',
    source: '代码见公开样例；等级待核对',
  },
  {
    code: '4-10-01-03',
    edition: '2022',
    zh: '保育师',
    en: 'Childcare Teacher',
    levels: upTo1,
    variants: [],
    certainty: 'unverified',
    source: '等级、配比见保育师国家职业技能标准（2021年版）§1.9；代码待核对（2015年版大典名为保育员）',
    ratios: {
      theoryCandidatesPerInvigilator: 15,
      theoryInvigilatorsAtLeast: 2,
      skillCandidatesPerEvaluator: 5,
      skillEvaluatorsAtLeast: 3,
      isOddPanel: true,
    },
  },
  {
    code: '4-10-01-02',
    edition: '2022',
    zh: '育婴员',
    en: 'Infant Care Worker',
    levels: upTo3,
    variants: [],
    certainty: 'unverified',
    source: '等级、配比见旧版育婴员标准；代码待核对',
    ratios: {
      theoryCandidatesPerInvigilator: 20,
      theoryInvigilatorsAtLeast: 2,
      skillCandidatesPerEvaluator: 5,
      skillEvaluatorsAtLeast: 3,
      isOddPanel: false,
    },
  },
  {
    code: '4-14-01-02',
    edition: '2022',
    zh: '健康照护师',
    en: 'Health Care Attendant',
    levels: upTo1,
    variants: [{ zh: '长期照护师', en: 'Long-term Care Attendant', levels: upTo3 }],
    certainty: 'unverified',
    source: guess,
  },
  {
    code: '4-14-01-01',
    edition: '2022',
    zh: '医疗临床辅助服务员',
    en: 'Clinical Support Worker',
    levels: upTo1,
    variants: [{ zh: '医疗护理员', en: 'Medical Nursing Assistant', levels: upTo3 }],
    certainty: 'unverified',
    source: guess,
  },
  ...[
    ['4-03-02-01', '中式烹调师', 'Chinese Cuisine Cook', upTo1] as const,
    ['4-03-02-02', '中式面点师', 'Chinese Pastry Cook', upTo1] as const,
    ['4-03-02-05', '餐厅服务员', 'Restaurant Attendant', upTo1] as const,
    ['6-18-02-04', '焊工', 'Welder', upTo1] as const,
    ['4-10-03-01', '美容师', 'Beautician', upTo1] as const,
    ['4-10-03-02', '美发师', 'Hairdresser', upTo1] as const,
    ['4-01-06-01', '电子商务师', 'E-commerce Specialist', from4] as const,
    ['4-01-06-02', '互联网营销师', 'Internet Marketing Specialist', upTo1] as const,
    ['6-05-01-03', '缝纫工', 'Sewing Worker', upTo1] as const,
    ['4-07-05-01', '保安员', 'Security Guard', upTo1] as const,
  ].map(unverified),
];

/** `4-10-01-05`: one digit, then three pairs. */
export function isOccupationCode(text: string): boolean {
  return /^\d-\d{2}-\d{2}-\d{2}$/u.test(text);
}
