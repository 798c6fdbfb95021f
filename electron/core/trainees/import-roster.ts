import { Failure } from '#shared/contract/failures.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { headingKey } from '#shared/rules/trainees/guess-columns.ts';
import { requiredRosterFields } from '#shared/rules/trainees/roster-fields.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { enrolTrainees } from '../sessions/enrol-trainees.ts';
import type { ImportPlan } from './plan-import.ts';
import { headingsOf } from './opened-rosters.ts';
import { deleteDraftsOfFile } from './roster-draft.table.ts';
import { insertImport } from './roster-import.table.ts';
import { insertImportPeople } from './roster-import-person.table.ts';
import { type MemoryRow, remember } from './roster-memory.table.ts';
import { askRoster, decidedValues, forJob, type RosterQuestion } from './roster-question.ts';
import { insertKeysFromJson, refreshSearchKeys } from './search-key.table.ts';
import { insertPeopleFromJson, nextTraineeId, updatePeopleFromJson } from './trainee.table.ts';

interface ImportInput {
  readonly recipe: RosterRecipe;
  readonly take: 'all-or-nothing' | 'sound-only';
  readonly sessionId?: number | undefined;
}

interface ImportResult {
  readonly importId: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly skipped: number;
  readonly enrolled: number;
}

/** People whose search keys are derived between two steps. */
const changedAtOnce = 500;

function refuseMissingColumns(recipe: RosterRecipe): void {
  const mapped = new Set(recipe.columns.map((column) => column.field));
  const problems = requiredRosterFields
    .filter((field) => !mapped.has(field))
    .map((field) => ({ code: 'column-missing', params: {}, place: { field } }));
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
}

function refuseUnlessTakeable(plan: ImportPlan, input: ImportInput): void {
  if (input.take === 'all-or-nothing' && plan.problems.length > 0) {
    throw new Failure('ROWS_REFUSED', {
      params: { count: plan.problems.length },
      problems: [...plan.problems],
    });
  }
  if (plan.takenIds.length === 0) throw new Failure('WRONG_STATE', { params: { reason: 'no-rows' } });
  const isNothingNew = plan.counts.added + plan.counts.changed === 0;
  if (isNothingNew && input.sessionId === undefined) {
    throw new Failure('WRONG_STATE', { params: { reason: 'nothing-changes', same: plan.counts.same } });
  }
}

/** What the office's headings and words meant this time; a heading kept as nothing is one to ignore. */
function memoriesOf(recipe: RosterRecipe, { sheet, meanings }: RosterQuestion): readonly MemoryRow[] {
  const headings = headingsOf(sheet, recipe.headingRow);
  const columns = new Map<string, string>();
  for (const [column, heading] of headings.entries()) {
    const seen = headingKey(heading);
    const meaning = recipe.columns.find((each) => each.column === column)?.field ?? 'ignore';
    // Of two columns with one heading, the one that is kept counts.
    if (seen !== '' && (meaning !== 'ignore' || !columns.has(seen))) columns.set(seen, meaning);
  }
  const remembered = [...columns].map(
    ([seen, meaning]): MemoryRow => ({ kind: 'column', field: '', seen, meaning }),
  );
  return [...remembered, ...decidedValues(recipe, meanings.remembered)];
}

async function writePeople(
  writer: Writer,
  plan: ImportPlan,
  { importId, call }: { readonly importId: number; readonly call: Call },
): Promise<void> {
  const total = plan.counts.added + plan.counts.changed;
  let done = 0;
  const step = (count: number) => {
    done = Math.min(done + count, total);
    call.activity.step(done, total, 'write');
  };
  for (const rows of plan.added) {
    await insertPeopleFromJson(writer, rows, { importId, now: call.now });
    step(500);
  }
  for (const rows of plan.changed) {
    await updatePeopleFromJson(writer, rows, call.now);
    step(500);
  }
  for (const [index, keys] of plan.keys.entries()) {
    await insertKeysFromJson(writer, keys);
    call.activity.step(index + 1, plan.keys.length, 'keys');
  }
  for (const people of plan.taken) {
    await insertImportPeople(writer, importId, people);
    call.activity.continueOrStop();
  }
  for (let start = 0; start < plan.changedIds.length; start += changedAtOnce) {
    await refreshSearchKeys(writer, plan.changedIds.slice(start, start + changedAtOnce));
    call.activity.continueOrStop();
  }
}

async function planOf(writer: Writer, asked: RosterQuestion, call: Call): Promise<ImportPlan> {
  call.activity.step(1, 2, 'check');
  return call.house.jobs.run(
    'planImport',
    { ...forJob(asked), sheetName: asked.sheet.name, firstId: await nextTraineeId(writer) },
    { signal: call.activity.signal },
  );
}

async function enrol(
  writer: Writer,
  input: ImportInput,
  { ids, call }: { ids: readonly number[]; call: Call },
) {
  if (input.sessionId === undefined) return 0;
  call.activity.step(0, ids.length, 'enrol');
  const enrolled = await enrolTrainees(writer, { sessionId: input.sessionId, traineeIds: ids }, call);
  return enrolled.enrolledCount;
}

/**
 * Takes a roster's people in as one batch: new ones added, registered ones given what the file fills. All or
 * nothing, or the sound rows alone; undoing the command takes the whole batch back.
 * @throws {Failure} ROWS_REFUSED with every problem and its cell; WRONG_STATE no-rows, nothing-changes; CANCELLED.
 */
export async function importRoster(writer: Writer, input: ImportInput, call: Call): Promise<ImportResult> {
  const { recipe } = input;
  refuseMissingColumns(recipe);
  call.activity.step(0, 2, 'look-up');
  const asked = await askRoster(writer, input, call);
  const plan = await planOf(writer, asked, call);
  refuseUnlessTakeable(plan, input);
  const { rows, added, changed, same, skipped } = plan.counts;
  const importId = await insertImport(writer, {
    file_name: asked.roster.fileName,
    file_sha256: asked.roster.sha256,
    sheet: asked.sheet.name,
    office: recipe.office,
    row_count: rows,
    added_count: added,
    changed_count: changed,
    skipped_count: skipped,
    session_id: input.sessionId ?? null,
    created_at: call.now,
  });
  await writePeople(writer, plan, { importId, call });
  await remember(writer, recipe.office, memoriesOf(recipe, asked));
  const enrolled = await enrol(writer, input, { ids: plan.takenIds, call });
  if (added + changed + enrolled === 0) {
    throw new Failure('WRONG_STATE', { params: { reason: 'nothing-changes', same } });
  }
  await deleteDraftsOfFile(writer, asked.roster.sha256);
  call.note({
    name: recipe.office || asked.roster.fileName,
    count: added + changed,
    added,
    changed,
    enrolled,
  });
  return { importId, added, changed, same, skipped, enrolled };
}
