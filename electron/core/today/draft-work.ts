import type { Reader } from '../database/reader-writer.ts';
import { listDraftRows } from '../trainees/roster-draft.table.ts';
import type { SessionWork } from './session-work.ts';

/** Imports that were begun and not finished: their people are in no list yet. */
export async function readDraftWork(reader: Reader): Promise<readonly SessionWork[]> {
  return (await listDraftRows(reader)).map((draft) => ({
    kind: 'missing',
    work: {
      key: `roster:${draft.id}`,
      step: null,
      day: null,
      lateDays: 0,
      deed: { code: 'unfinished-roster', params: { savedBy: draft.saved_by } },
      record: { kind: 'roster', id: draft.id, name: draft.file_name },
      owner: null,
      action: { code: 'continue-roster', evaluationId: null },
    },
  }));
}
