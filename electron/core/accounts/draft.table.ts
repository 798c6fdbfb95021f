import type { Draft } from '#shared/contract/accounts.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export async function listDraftsOf(reader: Reader, accountId: number): Promise<Draft[]> {
  return reader('draft').where('account_id', accountId).select('key', 'content').orderBy('id');
}

/** Puts a draft over the one of the same key, as the latest. */
export async function keepDraftOf(writer: Writer, accountId: number, draft: Draft): Promise<void> {
  await deleteDraftOf(writer, accountId, draft.key);
  await writer('draft').insert({ account_id: accountId, ...draft });
}

export async function deleteDraftOf(writer: Writer, accountId: number, key: string): Promise<void> {
  await writer('draft').where({ account_id: accountId, key }).delete();
}

/** Leaves this many, those touched last. */
export async function deleteOldDraftsOf(writer: Writer, accountId: number, most: number): Promise<void> {
  const latest = writer('draft')
    .select('id')
    .where('account_id', accountId)
    .orderBy('id', 'desc')
    .limit(most);
  await writer('draft').where('account_id', accountId).whereNotIn('id', latest).delete();
}
