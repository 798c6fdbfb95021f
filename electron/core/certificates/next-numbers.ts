import { Failure } from '#shared/contract/failures.ts';
import { patternForRule } from '#shared/contract/settings.ts';
import {
  formatNumber,
  parsePattern,
  patternSeries as patternForm,
  type PatternValues,
  type SeriesForm,
} from '#shared/rules/certificates/number-pattern.ts';
import {
  composeSkillNumber,
  readNumber,
  skillSeries as skillForm,
} from '#shared/rules/certificates/number.ts';
import { lastNumber, raiseCounters, takeNumbers } from '../database/counter.table.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { SessionRow } from '../sessions/training-session.table.ts';
import { highestSerial } from './certificate.table.ts';
import type { Issuer } from './issuer.ts';

/** A series of numbers: which counter it draws from, and how serial `n` of it reads. */
export interface NumberSeries {
  readonly key: string;
  readonly source: 'own-pattern' | 'local-22';
  readonly form: SeriesForm;
  write(serial: number): string;
}

/** The session's serial within its year ends its number: `2611-31` is session 31. */
function sessionSerial(session: SessionRow): number {
  return Number(session.number.split('-').at(-1) ?? 0);
}

function patternSeries(issuer: Issuer, session: SessionRow, issuedOn: string): NumberSeries {
  const parsed = parsePattern(patternForRule(issuer.pattern));
  if (parsed.kind === 'problem')
    throw new Failure('WRONG_STATE', { params: { reason: parsed.code, ...parsed.params } });
  const values: Omit<PatternValues, 'serial'> = {
    code: issuer.institution.short_name,
    year: Number(issuedOn.slice(0, 4)),
    month: Number(issuedOn.slice(5, 7)),
    session: sessionSerial(session),
    ...(session.level !== null && { level: session.level }),
  };
  const form = patternForm(parsed.tokens, values);
  return {
    key: `certificate:${form.before}${'#'.repeat(form.width)}${form.after}`,
    source: 'own-pattern',
    form,
    write(serial) {
      const made = formatNumber(parsed.tokens, { ...values, serial });
      if (made.kind === 'problem')
        throw new Failure('WRONG_STATE', { params: { reason: made.code, ...made.params } });
      return made.number;
    },
  };
}

function skillKey(form: SeriesForm): string {
  return `certificate:${form.before}`;
}

function skillSeries(issuer: Issuer, session: SessionRow, issuedOn: string): NumberSeries {
  if (!issuer.body || session.level === null)
    throw new Failure('WRONG_STATE', { params: { reason: 'no-evaluation-body' } });
  const { letter, ministryCode, provinceCode, siteCode } = issuer.body;
  const parts = {
    letter,
    ministryCode,
    provinceCode,
    siteCode,
    year: issuedOn.slice(2, 4),
    level: session.level,
  };
  const form = skillForm(parts);
  return {
    key: skillKey(form),
    source: 'local-22',
    form,
    write(serial) {
      if (String(serial).length > form.width)
        throw new Failure('WRONG_STATE', { params: { reason: 'serial-used-up', width: form.width } });
      return composeSkillNumber({ ...parts, serial });
    },
  };
}

/** The series this session draws from; undefined when its numbers come from the authority. */
export function seriesOf(issuer: Issuer, session: SessionRow, issuedOn: string): NumberSeries | undefined {
  if (session.certificate_kind === 'training') return patternSeries(issuer, session, issuedOn);
  return issuer.bodyRow?.has_local_numbers === 1 ? skillSeries(issuer, session, issuedOn) : undefined;
}

/**
 * The last serial given in a series, 0 when none was. The register counts as much as the counter: numbers may have
 * come from the authority, or from another pattern that wrote the same ones.
 */
async function lastSerial(reader: Reader, series: NumberSeries): Promise<number> {
  return Math.max(await lastNumber(reader, series.key), await highestSerial(reader, series.form));
}

/** What the next `count` certificates of the series would be numbered; takes nothing. */
export async function peekNumbers(
  reader: Reader,
  series: NumberSeries,
  count: number,
): Promise<readonly string[]> {
  const first = (await lastSerial(reader, series)) + 1;
  return Array.from({ length: count }, (_, index) => series.write(first + index));
}

/** What the certificate after `ahead` others would be numbered. */
export async function peekNumber(reader: Reader, series: NumberSeries, ahead = 0): Promise<string> {
  return series.write((await lastSerial(reader, series)) + 1 + ahead);
}

/** Takes `count` numbers without a gap, in the transaction that issues them; past all that the register holds. */
export async function takeCertificateNumbers(
  writer: Writer,
  series: NumberSeries,
  count: number,
): Promise<readonly string[]> {
  await raiseCounters(writer, { [series.key]: await lastSerial(writer, series) });
  const first = await takeNumbers(writer, series.key, count);
  return Array.from({ length: count }, (_, index) => series.write(first + index));
}

/**
 * Raises the counters of these 22-character numbers to their serials: a backup from before them, restored later,
 * must not let the same numbers be made here again.
 */
export async function countOfficialNumbers(writer: Writer, numbers: readonly string[]): Promise<void> {
  const highest: Record<string, number> = {};
  for (const text of numbers) {
    const number = readNumber(text);
    if (number.kind !== 'skill') continue;
    const key = skillKey(skillForm(number));
    highest[key] = Math.max(highest[key] ?? 0, number.serial);
  }
  await raiseCounters(writer, highest);
}
