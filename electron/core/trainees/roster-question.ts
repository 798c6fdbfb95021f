import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import {
  type CodedField,
  hasMeaning,
  mapValue,
  type RememberedValues,
  valueKey,
} from '#shared/rules/trainees/roster-values.ts';
import type { Reader } from '../database/reader-writer.ts';
import { readSetting } from '../institution/setting.table.ts';
import { lastEntry } from '../history/history.table.ts';
import type { RosterAsked, SheetAsked } from '../jobs/check-roster.ts';
import type { Call } from '../procedure.ts';
import type { SessionAsked } from '#shared/rules/trainees/roster-row.ts';
import { type RosterCall, type RosterInHand, rosterInHand, sheetOf } from './opened-rosters.ts';
import type { PackedSheet } from './packed-sheet.ts';
import { type Elsewhere, peopleElsewhere } from './people-elsewhere.ts';
import { readMemory } from './roster-memory.table.ts';
import { sessionOrRefuse } from '../sessions/plan-session.ts';
import type { SessionRow } from '../sessions/training-session.table.ts';
import { knownPeopleAsJson } from './trainee.table.ts';

export interface RosterQuestion extends RosterAsked {
  readonly roster: RosterInHand;
  readonly sheet: PackedSheet;
}

/** What the registry answered to a question. */
interface Answered {
  readonly people: readonly string[];
  readonly elsewhere: readonly Elsewhere[];
}

/** The answers to the last question about a roster, valid while its stamp is. */
const lookedUp = new WeakMap<RosterInHand, Answered & { readonly stamp: string }>();

/** What the clerk says in this import that words mean. */
function decidedIn(recipe: RosterRecipe): RememberedValues {
  const all: Partial<Record<CodedField, Record<string, string>>> = {};
  for (const { field, seen, code } of recipe.values) (all[field] ??= {})[valueKey(seen)] = code;
  return all;
}

/** The sheet a recipe reads. @throws {Failure} NOT_FOUND, FILE_UNREADABLE. */
export async function askSheet(
  call: RosterCall,
  recipe: RosterRecipe,
): Promise<SheetAsked & { readonly roster: RosterInHand; readonly sheet: PackedSheet }> {
  const roster = await rosterInHand(call, recipe.fileId, recipe.encoding);
  const sheet = sheetOf(roster, recipe.sheet);
  const { headingRow, columns, fixes } = recipe;
  return {
    roster,
    sheet,
    key: `${recipe.fileId} ${recipe.encoding ?? ''} ${recipe.sheet}`,
    bytes: sheet.bytes,
    recipe: { headingRow, columns, fixes },
  };
}

/** Everything the check of a roster depends on, with the registered people looked up. @throws {Failure} NOT_FOUND. */
export async function askRoster(
  reader: Reader,
  { recipe, sessionId }: { readonly recipe: RosterRecipe; readonly sessionId?: number | undefined },
  call: Pick<Call, 'house' | 'institution' | 'today' | 'activity'>,
): Promise<RosterQuestion> {
  const asked = await askSheet(call, recipe);
  const memory = await readMemory(reader, recipe.office);
  const meanings = { remembered: memory.values, decided: decidedIn(recipe) };
  const youngestAge = await readSetting(reader, 'trainee.youngestAge', call.today);
  const last = await lastEntry(reader);
  const stamp = JSON.stringify([call.institution.folder, last?.seq ?? 0, call.today, recipe, sessionId]);
  const known = lookedUp.get(asked.roster);
  const session = sessionId === undefined ? undefined : await sessionOrRefuse(reader, sessionId);
  const { people, elsewhere } =
    known?.stamp === stamp ? known : await answersTo(reader, { asked, session }, call);
  lookedUp.set(asked.roster, { stamp, people, elsewhere });
  return {
    ...asked,
    stamp,
    people,
    elsewhere,
    today: call.today,
    youngestAge,
    ...(session && { session: sessionAsked(session) }),
    meanings,
  };
}

async function answersTo(
  reader: Reader,
  { asked, session }: { readonly asked: SheetAsked; readonly session: SessionRow | undefined },
  call: Pick<Call, 'house' | 'activity'>,
): Promise<Answered> {
  const people = await lookUp(reader, asked, call);
  return { people, elsewhere: session ? await peopleElsewhere(reader, session, people) : [] };
}

/** What rows are compared with when they are to be enrolled. */
function sessionAsked(session: SessionRow): SessionAsked {
  const { occupation_zh, occupation_en, occupation_code, variant_zh } = session;
  const names = [occupation_zh, variant_zh, occupation_en, occupation_code];
  const occupations = occupation_zh === null ? [] : names.flatMap((name) => name || []);
  return { name: session.name, occupations, level: session.level };
}

async function lookUp(
  reader: Reader,
  { key, bytes, recipe }: SheetAsked,
  call: Pick<Call, 'house' | 'activity'>,
): Promise<readonly string[]> {
  const numbers = await call.house.jobs.run(
    'findRosterNumbers',
    { key, bytes, recipe },
    { signal: call.activity.signal },
  );
  const people: string[] = [];
  for (const list of numbers) {
    call.activity.continueOrStop();
    people.push(await knownPeopleAsJson(reader, list));
  }
  return people;
}

/** The question as a job takes it: without what belongs to this thread. */
export function forJob({ roster: _roster, sheet: _sheet, ...asked }: RosterQuestion): RosterAsked {
  return asked;
}

/**
 * Words whose meaning was decided in this import and has to be remembered: what differs from what everybody means,
 * and what sets an earlier decision right.
 */
export function decidedValues(recipe: RosterRecipe, remembered: RememberedValues) {
  return recipe.values
    .filter(({ field, seen, code }) => {
      const plain = mapValue(field, seen);
      return plain.kind === 'unknown' || plain.code !== code || hasMeaning(remembered, field, seen);
    })
    .map(({ field, seen, code }) => ({ kind: 'value' as const, field, seen: valueKey(seen), meaning: code }));
}
