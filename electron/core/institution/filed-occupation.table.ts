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

/** What a body is filed for: by occupation, the lowest level first. */
export async function listFiledOccupations(
  reader: Reader,
  bodyId: number,
): Promise<readonly FiledOccupationRow[]> {
  return reader('filed_occupation')
    .where({ body_id: bodyId })
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
