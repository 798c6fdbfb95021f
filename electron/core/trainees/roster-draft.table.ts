import type { Reader, Writer } from '../database/reader-writer.ts';

export interface RosterDraftRow {
  readonly id: string;
  readonly file_name: string;
  readonly file_sha256: string;
  readonly media_type: string;
  /** The recipe as JSON. */
  readonly recipe: string;
  readonly step: string;
  readonly saved_at: string;
  readonly saved_by: string;
  readonly session_id: number | null;
}

export async function listDraftRows(reader: Reader): Promise<readonly RosterDraftRow[]> {
  return reader('roster_draft').orderBy('saved_at', 'desc').orderBy('id');
}

export async function findDraft(reader: Reader, id: string): Promise<RosterDraftRow | undefined> {
  return reader('roster_draft').where({ id }).first();
}

export async function draftOfFile(reader: Reader, sha256: string): Promise<RosterDraftRow | undefined> {
  return reader('roster_draft').where('file_sha256', sha256).first();
}

export async function saveDraftRow(writer: Writer, row: RosterDraftRow): Promise<void> {
  await writer('roster_draft').insert(row).onConflict('id').merge();
}

export async function deleteDraft(writer: Writer, id: string): Promise<void> {
  await writer('roster_draft').where({ id }).delete();
}

/** An import that is done leaves no draft of its file. */
export async function deleteDraftsOfFile(writer: Writer, sha256: string): Promise<void> {
  await writer('roster_draft').where('file_sha256', sha256).delete();
}
