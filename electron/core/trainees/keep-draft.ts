import { randomBytes } from 'node:crypto';
import { Failure } from '#shared/contract/failures.ts';
import type { OpenedRoster } from '#shared/contract/roster-layout.ts';
import { recipeSchema, type RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { RosterDraft } from '#shared/contract/rosters.ts';
import type { Actor } from '../accounts/sign-ins.ts';
import { instantOf } from '../clock.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { House, OpenInstitution } from '../house.ts';
import { findSession } from '../sessions/training-session.table.ts';
import { openRoster } from './open-roster.ts';
import {
  deleteDraft,
  draftOfFile,
  findDraft,
  listDraftRows,
  type RosterDraftRow,
  saveDraftRow,
} from './roster-draft.table.ts';

function institutionOf(house: House): OpenInstitution {
  if (!house.institution) throw new Failure('NO_INSTITUTION');
  return house.institution;
}

async function draftOrRefuse(house: House, id: string): Promise<RosterDraftRow> {
  const row = await findDraft(institutionOf(house).database.reader, id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'draft' } });
  return row;
}

interface DraftInput {
  readonly recipe: RosterRecipe;
  readonly step: string;
  readonly draftId?: string | undefined;
  /** The session everybody is to be enrolled in. */
  readonly sessionId?: number | undefined;
}

/** Keeps an unfinished import with its file, encrypted like every kept file. @throws {Failure} NOT_FOUND. */
export async function saveDraft(
  house: House,
  { recipe, step, draftId, sessionId }: DraftInput,
  caller: { readonly actor: Actor },
): Promise<{ draftId: string }> {
  const { database, keptFiles } = institutionOf(house);
  const { file, bytes } = await house.passingFiles.read(recipe.fileId);
  const sha256 = await keptFiles.write(bytes);
  const before = await draftOfFile(database.reader, sha256);
  const id = draftId ?? before?.id ?? `d-${randomBytes(12).toString('base64url')}`;
  await database.transact((writer) =>
    saveDraftRow(writer, {
      id,
      file_name: file.name,
      file_sha256: sha256,
      media_type: file.mediaType,
      recipe: JSON.stringify(recipe),
      step,
      saved_at: instantOf(house.clock()),
      saved_by: caller.actor.name,
      session_id: sessionId ?? null,
    }),
  );
  return { draftId: id };
}

/** Unfinished imports, the latest first. */
export async function listDrafts(reader: Reader): Promise<{ drafts: RosterDraft[] }> {
  const rows = await listDraftRows(reader);
  return {
    drafts: rows.map((row) => ({
      id: row.id,
      fileName: row.file_name,
      office: recipeOf(row).office,
      step: row.step,
      savedAt: row.saved_at,
      savedBy: row.saved_by,
    })),
  };
}

function recipeOf(row: RosterDraftRow): RosterRecipe {
  return recipeSchema.parse(JSON.parse(row.recipe));
}

interface ResumedDraft {
  readonly opened: OpenedRoster;
  readonly recipe: RosterRecipe;
  readonly step: string;
  readonly sessionId: number | null;
}

/**
 * Goes on with a draft as it was left: its file is on its way again, under a new id in the recipe, laid out by
 * that recipe. A session that is gone by now is left out. @throws {Failure} NOT_FOUND.
 */
export async function resumeDraft(house: House, input: { readonly draftId: string }): Promise<ResumedDraft> {
  const row = await draftOrRefuse(house, input.draftId);
  const { database, keptFiles } = institutionOf(house);
  const bytes = await keptFiles.read(row.file_sha256);
  const file = await house.passingFiles.add({ name: row.file_name, mediaType: row.media_type, bytes });
  const recipe = { ...recipeOf(row), fileId: file.id };
  const { encoding, sheet, headingRow, office } = recipe;
  const opened = await openRoster(
    database.reader,
    { fileId: file.id, encoding, reading: { sheet, headingRow, office } },
    { house },
  );
  const session = row.session_id === null ? undefined : await findSession(database.reader, row.session_id);
  return { opened, recipe, step: row.step, sessionId: session?.id ?? null };
}

/** Forgets a draft. Its bytes stay among the kept files, encrypted, where nothing points to them any more. */
export async function dropDraft(
  house: House,
  input: { readonly draftId: string },
): Promise<Record<string, never>> {
  const { database } = institutionOf(house);
  await database.transact((writer) => deleteDraft(writer, input.draftId));
  return {};
}
