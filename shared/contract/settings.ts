import { z } from 'zod';
import { parsePattern } from '#shared/rules/certificates/number-pattern.ts';
import { daySchema, idSchema } from './page.ts';

/** A line of a certificate's code, before the signature line. Official wording may ask for others or fewer. */
export const qrLines = [
  'institution',
  'number',
  'holder',
  'occupation',
  'issued-on',
  'query-address',
] as const;

const words = z.strictObject({ zh: z.string().trim().max(400), en: z.string().trim().max(800) });
const webAddress = z
  .string()
  .trim()
  .max(200)
  .regex(/^https?:\/\/[^\s/]+\S*$/u);

/** `{short}` is how clerks call the institution's short name; the rule calls it `{code}`. */
export function patternForRule(pattern: string): string {
  return pattern.replaceAll('{short}', '{code}');
}

/** Only a pattern that numbers can be made from: one serial, a year, known fields. */
const numberPattern = z
  .string()
  .trim()
  .max(60)
  .refine((pattern) => parsePattern(patternForRule(pattern)).kind === 'sound');

/**
 * Settings that vary by province, city or year, each with its shape. Values are dated: what held on a day is
 * read with `readSetting`, so that a paper of last year follows last year's rule.
 */
export const settingSchemas = {
  /** `{short}` 机构简称, `{YYYY}` `{YY}` `{MM}`, `{session:3}` 班级序号, `{serial:3}` 学员序号 with its digits. */
  'certificate.trainingNumberPattern': numberPattern,
  'certificate.language': z.enum(['zh', 'zh+en']),
  'certificate.qrLines': z.array(z.enum(qrLines)).min(1).max(qrLines.length),
  'certificate.queryAddresses': z.strictObject({
    certificate: webAddress,
    body: webAddress,
    provincial: webAddress.or(z.literal('')),
  }),
  /** PostScript name of an installed font, `noto` for the bundled one, or empty for 仿宋 where it is found. */
  'certificate.font': z.string().trim().max(200),
  /** Millimetres across the printed seal at its widest; an institution's round seal measures 40 to 42. */
  'certificate.sealWidth': z.number().int().min(20).max(60),
  /** 证书正文; empty takes the usual wording. `{institution}` stands for the issuing name. */
  'certificate.levelBodyText': words,
  'certificate.trainingBodyText': words,
  /** 开班前几天备案 and 结业后几天内完成评价. */
  'session.filingLeadDays': z.number().int().min(0).max(180),
  'session.evaluationDays': z.number().int().min(1).max(365),
  /** 备案到期前几天提醒续期. */
  'institution.renewalNoticeDays': z.number().int().min(0).max(730),
  /** Points of 100 that every part must reach, in tenths. */
  'evaluation.passMark': z.number().int().min(1).max(1000),
  /** Months for which a part that was passed need not be sat again (单科合格成绩保留), from the day it was sat. */
  'evaluation.resitMonths': z.number().int().min(0).max(120),
  /** How often somebody who has not passed may sit again. */
  'evaluation.resitsAtMost': z.number().int().min(0).max(20),
  /** Full years; younger people on a roster are noted, never refused. */
  'trainee.youngestAge': z.number().int().min(1).max(60),
  /** 评价机构类别代码 that a filing may carry. */
  'evaluation.bodyLetters': z
    .array(z.string().regex(/^[A-Z]$/u))
    .min(1)
    .max(26),
} as const;

export type SettingKey = keyof typeof settingSchemas;
export type SettingValue<Key extends SettingKey> = z.infer<(typeof settingSchemas)[Key]>;
export const settingKeySchema = z.enum([
  'certificate.trainingNumberPattern',
  'certificate.language',
  'certificate.qrLines',
  'certificate.queryAddresses',
  'certificate.font',
  'certificate.sealWidth',
  'certificate.levelBodyText',
  'certificate.trainingBodyText',
  'session.filingLeadDays',
  'session.evaluationDays',
  'institution.renewalNoticeDays',
  'evaluation.passMark',
  'evaluation.resitMonths',
  'evaluation.resitsAtMost',
  'evaluation.bodyLetters',
  'trainee.youngestAge',
] as const satisfies readonly SettingKey[]);

/** What holds until somebody sets something else, with the rule it comes from. */
export const settingDefaults: {
  readonly [Key in SettingKey]: { readonly value: SettingValue<Key>; readonly source: string };
} = {
  'certificate.trainingNumberPattern': {
    value: '{short}{YYYY}{session:3}{serial:3}',
    source: '无全国统一编号规则；以省级统一样式为准',
  },
  'certificate.language': { value: 'zh', source: '人社鉴发〔2021〕1号：可采用中英文对照' },
  'certificate.qrLines': {
    value: ['institution', 'number', 'holder', 'occupation', 'issued-on'],
    source: '人社鉴发〔2021〕1号要求印二维码，未规定其内容',
  },
  'certificate.queryAddresses': {
    value: { certificate: 'http://jndj.osta.org.cn', body: 'http://pjjg.osta.org.cn', provincial: '' },
    source: '人社鉴发〔2021〕1号',
  },
  'certificate.font': { value: '', source: '人社鉴发〔2021〕1号：填写内容用小四号仿宋' },
  'certificate.sealWidth': { value: 40, source: '以实物印章直径为准' },
  'certificate.levelBodyText': { value: { zh: '', en: '' }, source: '通用表述，待与备案机关核对' },
  'certificate.trainingBodyText': { value: { zh: '', en: '' }, source: '通用表述，以省级统一样式为准' },
  'session.filingLeadDays': { value: 10, source: '各地通行做法；山西未查到规定，以当地通知为准' },
  'session.evaluationDays': { value: 15, source: '各地通行做法；山西未查到规定，以当地通知为准' },
  'institution.renewalNoticeDays': { value: 60, source: '机构自定；未查到续期申报的统一期限' },
  'evaluation.passMark': { value: 600, source: '国家职业技能标准：各科均达60分以上为合格' },
  'evaluation.resitMonths': {
    value: 12,
    source: '外省评价机构做法：单科合格成绩自考试之日起保留一年；未查到山西规定',
  },
  'evaluation.resitsAtMost': {
    value: 1,
    source: '外省评价机构做法：保留期内可补考一次未合格科目；未查到山西规定',
  },
  'evaluation.bodyLetters': { value: ['Y', 'S'], source: '人社鉴发〔2019〕2号' },
  'trainee.youngestAge': { value: 16, source: '国家职业标准申报条件：年满16周岁' },
};

function settingOf<Key extends SettingKey>(key: Key) {
  return z.strictObject({
    key: z.literal(key),
    value: settingSchemas[key],
    validFrom: daySchema,
    /** Where the value comes from: a notice with its number, a letter, a decision of the house. */
    sourceNote: z.string().trim().max(200),
  });
}

/** One value of one setting from a day on. */
export const changeSetting = z.discriminatedUnion('key', [
  settingOf('certificate.trainingNumberPattern'),
  settingOf('certificate.language'),
  settingOf('certificate.qrLines'),
  settingOf('certificate.queryAddresses'),
  settingOf('certificate.font'),
  settingOf('certificate.sealWidth'),
  settingOf('certificate.levelBodyText'),
  settingOf('certificate.trainingBodyText'),
  settingOf('session.filingLeadDays'),
  settingOf('session.evaluationDays'),
  settingOf('institution.renewalNoticeDays'),
  settingOf('evaluation.passMark'),
  settingOf('evaluation.resitMonths'),
  settingOf('evaluation.resitsAtMost'),
  settingOf('evaluation.bodyLetters'),
  settingOf('trainee.youngestAge'),
]);
export type SettingChange = z.infer<typeof changeSetting>;

const valueSchema = z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())]);

const datedSchema = z.object({
  /** Null for the value the application came with. */
  id: idSchema.nullable(),
  value: valueSchema,
  validFrom: daySchema.nullable(),
  sourceNote: z.string(),
});
export type DatedValue = z.infer<typeof datedSchema>;

export const settingStateSchema = z.object({
  key: settingKeySchema,
  /** Holds on the day of the call. */
  current: datedSchema,
  /** All values with their days, the latest first. */
  values: z.array(datedSchema),
});
export type SettingState = z.infer<typeof settingStateSchema>;
