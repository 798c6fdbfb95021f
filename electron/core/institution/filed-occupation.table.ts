import type { Level } from '#shared/lists/levels.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export interface FiledOccupationRow {
  readonly id: number;
  readonly body_id: number;
  readonly occupation_code: string;
  readonly occupation_edition: string;
  readonly occupation_name: string;
  readonly level: Level;
  readonly filed_from: string;
  readonly filed_until: string | null;
}

/** A filing with the English name that the list of occupations has for its code and edition. */
export interface NamedFilingRow extends FiledOccupationRow {
  readonly name_en: string | null;
}

/** What a body is filed for: by occupation, the lowest level first. */
export async function listFiledOccupations(
  reader: Reader,
  bodyId: number,
): Promise<readonly NamedFilingRow[]> {
  return reader('filed_occupation')
    .leftJoin('occupation', (join) =>
      join
        .on('occupation.code', 'filed_occupation.occupation_code')
        .andOn('occupation.edition', 'filed_occupation.occupation_edition'),
    )
    .where('filed_occupation.body_id', bodyId)
    .select('filed_occupation.*', 'occupation.name_en')
    .orderBy([
      { column: 'occupation_code' },
      { column: 'occupation_edition' },
      { column: 'level', order: 'desc' },
      { column: 'filed_from' },
    ]);
}

export async function findFiling(reader: Reader, id: number): Promise<FiledOccupationRow | undefined> {
  return reader('filed_occupation').where({ id }).first();
}

type Filed = Pick<FiledOccupationRow, 'body_id' | 'occupation_code' | 'occupation_edition' | 'level'>;

/** The first filing of the same occupation and level that shares a day with this period. */
export async function findOverlap(
  reader: Reader,
  filed: Filed,
  period: { readonly from: string; readonly until: string | null; readonly exceptId?: number },
): Promise<FiledOccupationRow | undefined> {
  const { body_id, occupation_code, occupation_edition, level } = filed;
  const rows = reader('filed_occupation')
    .where({ body_id, occupation_code, occupation_edition, level })
    .where((until) => void until.whereNull('filed_until').orWhere('filed_until', '>=', period.from));
  if (period.until !== null) void rows.where('filed_from', '<=', period.until);
  if (period.exceptId !== undefined) void rows.whereNot('id', period.exceptId);
  return rows.first();
}

/** Whether an occupation of this code and edition is filed, and at which levels. */
export async function filedLevels(reader: Reader, code: string, edition: string): Promise<readonly Level[]> {
  return reader('filed_occupation')
    .where({ occupation_code: code, occupation_edition: edition })
    .distinct('level')
    .pluck('level');
}

export async function insertFiling(writer: Writer, filing: Omit<FiledOccupationRow, 'id'>): Promise<void> {
  await writer('filed_occupation').insert(filing);
}

export async function setFilingPeriod(
  writer: Writer,
  id: number,
  period: { readonly from: string; readonly until: string | null },
): Promise<void> {
  await writer('filed_occupation')
    .where({ id })
    .update({ filed_from: period.from, filed_until: period.until });
}

export async function deleteFiling(writer: Writer, id: number): Promise<void> {
  await writer('filed_occupation').where({ id }).delete();
}
