import type { SettingValue } from '#shared/contract/settings.ts';
import { institutionCode, type EvaluationBody } from '#shared/rules/institution/evaluation-body.ts';
import type { Reader } from '../database/reader-writer.ts';
import { type EvaluationBodyRow, readEvaluationBody } from '../institution/evaluation-body.table.ts';
import { listFiledOccupations } from '../institution/filed-occupation.table.ts';
import { type InstitutionRow, theInstitution } from '../institution/institution.table.ts';
import { readSetting } from '../institution/setting.table.ts';

/** Who issues and by which settings, as they hold on the day of issue. */
export interface Issuer {
  readonly institution: InstitutionRow;
  readonly bodyRow: EvaluationBodyRow | undefined;
  readonly body: EvaluationBody | undefined;
  readonly pattern: SettingValue<'certificate.trainingNumberPattern'>;
  readonly qrLines: SettingValue<'certificate.qrLines'>;
  readonly addresses: SettingValue<'certificate.queryAddresses'>;
  readonly levelBodyText: SettingValue<'certificate.levelBodyText'>;
  readonly trainingBodyText: SettingValue<'certificate.trainingBodyText'>;
}

async function readBody(reader: Reader): Promise<Pick<Issuer, 'bodyRow' | 'body'>> {
  const row = await readEvaluationBody(reader);
  if (!row) return { bodyRow: undefined, body: undefined };
  const filings = (await listFiledOccupations(reader, row.id)).map((filing) => ({
    occupationCode: filing.occupation_code,
    occupationEdition: filing.occupation_edition,
    level: filing.level,
    filedFrom: filing.filed_from,
    filedUntil: filing.filed_until,
  }));
  const body = {
    nameZh: row.name_zh,
    letter: row.letter,
    ministryCode: row.ministry_code,
    provinceCode: row.province_code,
    siteCode: row.site_code,
    filedFrom: row.filed_from,
    filedUntil: row.filed_until,
    filings,
  };
  return { bodyRow: row, body };
}

/** Reads the issuer as of a day, `YYYY-MM-DD`. */
export async function readIssuer(reader: Reader, onDay: string): Promise<Issuer> {
  return {
    institution: await theInstitution(reader),
    ...(await readBody(reader)),
    pattern: await readSetting(reader, 'certificate.trainingNumberPattern', onDay),
    qrLines: await readSetting(reader, 'certificate.qrLines', onDay),
    addresses: await readSetting(reader, 'certificate.queryAddresses', onDay),
    levelBodyText: await readSetting(reader, 'certificate.levelBodyText', onDay),
    trainingBodyText: await readSetting(reader, 'certificate.trainingBodyText', onDay),
  };
}

/** The name on the paper: the evaluation body exactly as filed for level certificates, else the institution. */
export function issuingName(
  issuer: Issuer,
  kind: 'level' | 'training',
): { readonly zh: string; readonly en: string } {
  if (kind === 'level' && issuer.bodyRow) return { zh: issuer.bodyRow.name_zh, en: issuer.bodyRow.name_en };
  return { zh: issuer.institution.name_zh, en: issuer.institution.name_en };
}

/**
 * What keeps this issuer from certifying in two languages: its English name would be missing from the English
 * text. Undefined when nothing does.
 */
export function englishObstacle(
  issuer: Issuer,
  kind: 'level' | 'training',
): 'body-without-english' | 'institution-without-english' | undefined {
  if (issuingName(issuer, kind).en !== '') return undefined;
  return kind === 'level' && issuer.bodyRow ? 'body-without-english' : 'institution-without-english';
}

/** The first 13 characters of this body's numbers; undefined without a body. */
export function bodyCode(issuer: Issuer): string | undefined {
  return issuer.body ? institutionCode(issuer.body) : undefined;
}
