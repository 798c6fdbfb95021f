import type { Reader, Writer } from '../database/reader-writer.ts';

export interface RosterImportRow {
  readonly id: number;
  readonly file_name: string;
  readonly file_sha256: string;
  readonly sheet: string;
  readonly office: string;
  readonly row_count: number;
  readonly added_count: number;
  readonly changed_count: number;
  readonly skipped_count: number;
  readonly session_id: number | null;
  readonly created_at: string;
}

export async function findImport(reader: Reader, id: number): Promise<RosterImportRow | undefined> {
  return reader('roster_import').where({ id }).first();
}

/** The latest import of exactly these bytes. */
export async function importOfFile(reader: Reader, sha256: string): Promise<RosterImportRow | undefined> {
  return reader('roster_import').where('file_sha256', sha256).orderBy('id', 'desc').first();
}

export async function insertImport(writer: Writer, row: Omit<RosterImportRow, 'id'>): Promise<number> {
  const [id] = await writer('roster_import').insert(row);
  if (id === undefined) throw new Error('the row was not inserted');
  return id;
}
