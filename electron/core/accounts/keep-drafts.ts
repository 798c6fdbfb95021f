import type { Draft } from '#shared/contract/accounts.ts';
import { Failure } from '#shared/contract/failures.ts';
import type { InstitutionDatabase } from '../database/open-database.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { House } from '../house.ts';
import type { Call } from '../procedure.ts';
import { deleteDraftOf, deleteOldDraftsOf, keepDraftOf, listDraftsOf } from './draft.table.ts';
import type { Actor } from './sign-ins.ts';

/** Nobody has so many edits open; beyond it the one untouched longest gives way. */
const mostDrafts = 100;

interface Own {
  readonly database: InstitutionDatabase;
  readonly accountId: number;
}

function ownOf(house: House, actor: Actor): Own {
  if (!house.institution) throw new Failure('NO_INSTITUTION');
  if (actor.id === null) throw new Failure('SIGNED_OUT');
  return { database: house.institution.database, accountId: actor.id };
}

/** What the caller left unfinished. */
export async function listOwnDrafts(
  reader: Reader,
  _input: unknown,
  call: Call,
): Promise<{ drafts: Draft[] }> {
  const { accountId } = ownOf(call.house, call.actor);
  return { drafts: await listDraftsOf(reader, accountId) };
}

/** Keeps an edit as it stands now, in place of what was kept of it. */
export async function keepDraft(
  house: House,
  draft: Draft,
  caller: { readonly actor: Actor },
): Promise<Record<string, never>> {
  const { database, accountId } = ownOf(house, caller.actor);
  await database.transact(async (writer) => {
    await keepDraftOf(writer, accountId, draft);
    await deleteOldDraftsOf(writer, accountId, mostDrafts);
  });
  return {};
}

/** Forgets an edit that was saved or given up; one that was never kept is fine. */
export async function dropDraft(
  house: House,
  { key }: { readonly key: string },
  caller: { readonly actor: Actor },
): Promise<Record<string, never>> {
  const { database, accountId } = ownOf(house, caller.actor);
  await database.transact((writer) => deleteDraftOf(writer, accountId, key));
  return {};
}
