import type { BodyFacts } from '#shared/contract/institution.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export interface EvaluationBodyRow {
  readonly id: number;
  readonly name_zh: string;
  readonly name_en: string;
  readonly letter: string;
  readonly ministry_code: string;
  readonly province_code: string;
  readonly site_code: string;
  readonly filed_from: string;
  readonly filed_until: string | null;
  readonly has_local_numbers: number;
  readonly local_numbers_reason: string;
}

/** The filing as an evaluation body; undefined for a plain training institution. */
export async function readEvaluationBody(reader: Reader): Promise<EvaluationBodyRow | undefined> {
  return reader('evaluation_body').first();
}

export async function storeEvaluationBody(writer: Writer, facts: BodyFacts): Promise<number> {
  const columns = {
    name_zh: facts.nameZh,
    name_en: facts.nameEn,
    letter: facts.letter,
    ministry_code: facts.ministryCode,
    province_code: facts.provinceCode,
    site_code: facts.siteCode,
    filed_from: facts.filedFrom,
    filed_until: facts.filedUntil,
  };
  const present = await readEvaluationBody(writer);
  if (present) {
    await writer('evaluation_body').where({ id: present.id }).update(columns);
    return present.id;
  }
  const [id] = await writer('evaluation_body').insert(columns);
  return Number(id);
}

export async function setLocalNumbers(
  writer: Writer,
  id: number,
  lock: { readonly isOpen: boolean; readonly reason: string },
): Promise<void> {
  await writer('evaluation_body')
    .where({ id })
    .update({ has_local_numbers: lock.isOpen, local_numbers_reason: lock.reason });
}
