import type { EvaluationBody, InstitutionProfile } from '#shared/contract/institution.ts';
import { approvers } from '#shared/contract/procedure.ts';
import { coversDay, type EvaluationBody as FiledBody } from '#shared/rules/institution/evaluation-body.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type EvaluationBodyRow, readEvaluationBody } from './evaluation-body.table.ts';
import {
  type FiledOccupationRow,
  listFiledOccupations,
  type NamedFilingRow,
} from './filed-occupation.table.ts';
import { type InstitutionRow, theInstitution } from './institution.table.ts';

/** The filing in the shape that the rules of numbers and filings take; undefined for a plain school. */
export async function readFiledBody(
  reader: Reader,
): Promise<{ readonly row: EvaluationBodyRow; readonly body: FiledBody } | undefined> {
  const row = await readEvaluationBody(reader);
  if (!row) return undefined;
  return { row, body: filedBodyOf(row, await listFiledOccupations(reader, row.id)) };
}

function filedBodyOf(row: EvaluationBodyRow, filed: readonly FiledOccupationRow[]): FiledBody {
  return {
    nameZh: row.name_zh,
    letter: row.letter,
    ministryCode: row.ministry_code,
    provinceCode: row.province_code,
    siteCode: row.site_code,
    filedFrom: row.filed_from,
    filedUntil: row.filed_until,
    filings: filed.map((filing) => ({
      occupationCode: filing.occupation_code,
      occupationEdition: filing.occupation_edition,
      level: filing.level,
      filedFrom: filing.filed_from,
      filedUntil: filing.filed_until,
    })),
  };
}

/** Whoever holds a picture of the seal can put it on anything, so its id goes to approvers alone. */
function profileOf(row: InstitutionRow, isApprover: boolean): InstitutionProfile {
  return {
    id: row.id,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    shortName: row.short_name,
    creditCode: row.credit_code,
    addressZh: row.address_zh,
    addressEn: row.address_en,
    phone: row.phone,
    isDemo: row.is_demo === 1,
    hasSeal: row.seal_file_id !== null,
    hasSignature: row.signature_file_id !== null,
    sealFileId: isApprover ? row.seal_file_id : null,
    signatureFileId: isApprover ? row.signature_file_id : null,
    hasImagesOnCertificates: row.has_images_on_certificates === 1,
  };
}

function bodyOf(row: EvaluationBodyRow, filed: readonly NamedFilingRow[], today: string): EvaluationBody {
  const isFiled = coversDay({ filedFrom: row.filed_from, filedUntil: row.filed_until }, today);
  return {
    id: row.id,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    letter: row.letter,
    ministryCode: row.ministry_code,
    provinceCode: row.province_code,
    siteCode: row.site_code,
    filedFrom: row.filed_from,
    filedUntil: row.filed_until,
    hasLocalNumbers: row.has_local_numbers === 1,
    localNumbersReason: row.local_numbers_reason,
    isInForce: isFiled,
    filed: filed.map((filing) => {
      const period = { filedFrom: filing.filed_from, filedUntil: filing.filed_until };
      return {
        id: filing.id,
        occupationCode: filing.occupation_code,
        occupationEdition: filing.occupation_edition,
        occupationName: filing.occupation_name,
        occupationNameEn: filing.name_en ?? '',
        level: filing.level,
        ...period,
        isInForce: isFiled && coversDay(period, today),
      };
    }),
  };
}

/** The institution and, where it is one, its filing as an evaluation body. */
export async function getInstitution(
  reader: Reader,
  _input: unknown,
  call: Call,
): Promise<{ institution: InstitutionProfile; body: EvaluationBody | null }> {
  const row = await theInstitution(reader);
  const body = await readEvaluationBody(reader);
  return {
    institution: profileOf(row, approvers.includes(call.actor.role)),
    body: body ? bodyOf(body, await listFiledOccupations(reader, body.id), call.today) : null,
  };
}
