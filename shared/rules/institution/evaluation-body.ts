import { isProvinceCode } from '#shared/lists/divisions.ts';
import type { Level } from '#shared/lists/levels.ts';
import { finding, type Finding } from '../finding.ts';
import type { PlainDate } from '../trainees/dates.ts';

/** A period of filing; without `filedUntil` it runs on. Both days belong to it. */
export interface FiledPeriod {
  readonly filedFrom: PlainDate;
  readonly filedUntil?: PlainDate | null;
}

export interface FiledOccupation extends FiledPeriod {
  readonly occupationCode: string;
  /** The same code means other occupations in other editions. */
  readonly occupationEdition: string;
  readonly level: Level;
}

/** What 人社 filed and assigned: 1 letter and 4+2+6 digits (人社鉴发〔2019〕2号), occupations, levels, dates. */
export interface EvaluationBody extends FiledPeriod {
  readonly nameZh: string;
  /** Y employer, S third-party evaluation organisation. */
  readonly letter: string;
  /** 0001-9999 when the ministry filed it first, 0000 when a province did. */
  readonly ministryCode: string;
  readonly provinceCode: string;
  readonly siteCode: string;
  readonly filings: readonly FiledOccupation[];
}

/** Letters known from the rule. Others may follow, so the list is an institution's setting; this is its start. */
export const bodyLetters: readonly string[] = ['Y', 'S'];

export type BodyProblemCode =
  | 'body-name'
  | 'body-letter'
  | 'body-ministry-code'
  | 'body-province-code'
  | 'body-site-code'
  | 'body-period'
  | 'filing-period';

/** Everything that is wrong with a profile; an empty list means that numbers may be made or checked with it. */
export function checkEvaluationBody(
  body: EvaluationBody,
  letters: readonly string[] = bodyLetters,
): readonly Finding<BodyProblemCode>[] {
  const found: Finding<BodyProblemCode>[] = [];
  if (body.nameZh.trim() === '') found.push(finding('body-name'));
  if (!letters.includes(body.letter)) {
    found.push(finding('body-letter', { letter: body.letter, letters: letters.join(' ') }));
  }
  if (!/^\d{4}$/u.test(body.ministryCode)) {
    found.push(finding('body-ministry-code', { value: body.ministryCode }));
  }
  if (!isProvinceCode(body.provinceCode)) {
    found.push(finding('body-province-code', { value: body.provinceCode }));
  }
  if (!/^\d{6}$/u.test(body.siteCode)) found.push(finding('body-site-code', { value: body.siteCode }));
  if (isBackwards(body)) found.push(finding('body-period'));
  for (const filing of body.filings.filter(isBackwards)) {
    found.push(finding('filing-period', { occupation: filing.occupationCode, level: filing.level }));
  }
  return found;
}

function isBackwards(period: FiledPeriod): boolean {
  return typeof period.filedUntil === 'string' && period.filedUntil < period.filedFrom;
}

/** The first 13 characters of every number of this body: letter, 4, 2 and 6 digits. */
export function institutionCode(
  body: Pick<EvaluationBody, 'letter' | 'ministryCode' | 'provinceCode' | 'siteCode'>,
): string {
  return body.letter + body.ministryCode + body.provinceCode + body.siteCode;
}

/** Whether a day lies in a period of filing. */
export function coversDay(period: FiledPeriod, date: PlainDate): boolean {
  return period.filedFrom <= date && (typeof period.filedUntil !== 'string' || date <= period.filedUntil);
}

export interface OccupationLevel {
  readonly occupationCode: string;
  readonly occupationEdition: string;
  readonly level: Level;
}

export type FilingState = 'filed' | 'body-not-filed' | 'occupation-not-filed' | 'not-on-this-day';

/** Whether a body may issue for an occupation and level on a day, and if not, what is missing. */
export function filingState(body: EvaluationBody, wanted: OccupationLevel, date: PlainDate): FilingState {
  if (!coversDay(body, date)) return 'body-not-filed';
  const filings = body.filings.filter(
    (filing) =>
      filing.occupationCode === wanted.occupationCode &&
      filing.occupationEdition === wanted.occupationEdition &&
      filing.level === wanted.level,
  );
  if (filings.length === 0) return 'occupation-not-filed';
  return filings.some((filing) => coversDay(filing, date)) ? 'filed' : 'not-on-this-day';
}
