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
    ]);
}

export async function findFiling(reader: Reader, id: number): Promise<FiledOccupationRow | undefined> {
  return reader('filed_occupation').where({ id }).first();
}

/** Records a filing; an occupation filed at the level already gets the new name and dates. */
export async function storeFiling(writer: Writer, filing: Omit<FiledOccupationRow, 'id'>): Promise<void> {
  await writer('filed_occupation')
    .insert(filing)
    .onConflict(['body_id', 'occupation_code', 'occupation_edition', 'level'])
    .merge(['occupation_name', 'filed_from', 'filed_until']);
}

export async function deleteFiling(writer: Writer, id: number): Promise<void> {
  await writer('filed_occupation').where({ id }).delete();
}
