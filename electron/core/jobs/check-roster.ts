import { Failure } from '#shared/contract/failures.ts';
import type { RosterCheck } from '#shared/contract/roster-check.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { SessionAsked } from '#shared/rules/trainees/roster-row.ts';
import { isRosterField, type RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { judgeRoster, type JudgedRoster } from '../trainees/judge-roster.ts';
import { knownPeople, numbersToLookUp } from '../trainees/known-people.ts';
import type { Elsewhere } from '../trainees/people-elsewhere.ts';
import { type SheetContent, unpackCells } from '../trainees/packed-sheet.ts';
import { type ImportPlan, planImport } from '../trainees/plan-import.ts';
import type { ProblemWords } from '../trainees/roster-problem-words.ts';
import { writeRosterProblems } from '../trainees/roster-problems.xlsx.ts';
import { type RosterRows, rosterRows } from '../trainees/roster-rows.ts';
import { joinMeanings, type WordMeanings } from '../trainees/roster-words.ts';
import { showCheck, type View } from '../trainees/show-check.ts';

/** The sheet a question is about; `key` names it among all open files. */
export interface SheetAsked {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly recipe: Pick<RosterRecipe, 'headingRow' | 'columns' | 'fixes'>;
}

export interface RosterAsked extends SheetAsked {
  /** Names everything the outcome depends on; the same stamp gives the same outcome. */
  readonly stamp: string;
  readonly today: string;
  readonly youngestAge: number;
  readonly session?: SessionAsked;
  /** Registered people whom another session on the same days keeps from being enrolled. */
  readonly elsewhere: readonly Elsewhere[];
  readonly meanings: WordMeanings;
  /** Registered people with these documents, as JSON lists. */
  readonly people: readonly string[];
}

interface Outcome {
  readonly read: RosterRows;
  readonly judged: JudgedRoster;
}

// Each thread keeps the sheet and the outcome it worked on last: paging through a large roster, or fixing it
// cell by cell, must not unpack it again.
let lastSheet: { readonly key: string; readonly content: SheetContent } | undefined;
let lastOutcome: ({ readonly stamp: string } & Outcome) | undefined;

function readRows({ key, bytes, recipe }: SheetAsked): RosterRows {
  if (lastSheet?.key !== key) lastSheet = { key, content: unpackCells(bytes) };
  return rosterRows(lastSheet.content, recipe);
}

function outcomeOf(asked: RosterAsked): Outcome {
  if (lastOutcome?.stamp === asked.stamp) return lastOutcome;
  const read = readRows(asked);
  const { today, youngestAge, session, meanings, people, elsewhere } = asked;
  const judged = judgeRoster(read, {
    today,
    youngestAge,
    remembered: joinMeanings(meanings),
    known: knownPeople(people),
    elsewhere: new Map(elsewhere),
    ...(session === undefined ? {} : { session }),
  });
  lastOutcome = { stamp: asked.stamp, read, judged };
  return lastOutcome;
}

/** JSON lists of the numbers under which the registry may know the people of a sheet. */
export function findRosterNumbersJob(asked: SheetAsked): readonly string[] {
  const numbers = numbersToLookUp(readRows(asked).rows);
  const lists: string[] = [];
  for (let start = 0; start < numbers.length; start += 2000) {
    lists.push(JSON.stringify(numbers.slice(start, start + 2000)));
  }
  return lists;
}

/** The dry run's answer. */
export function checkRosterJob(asked: RosterAsked & { readonly view: View }): RosterCheck {
  const { read, judged } = outcomeOf(asked);
  return showCheck(judged, read, asked);
}

/** What an import would write. */
export function planImportJob(
  asked: RosterAsked & { readonly sheetName: string; readonly firstId: number },
): ImportPlan {
  return planImport(outcomeOf(asked).judged, { sheet: asked.sheetName, firstId: asked.firstId });
}

/** One cell in full. @throws {Failure} NOT_FOUND. */
export function readRosterCellJob(
  asked: SheetAsked & { readonly row: number; readonly field: RosterField },
): { readonly value: string; readonly name: string } {
  const row = readRows(asked).rows.find((item) => item.rowNumber === asked.row);
  if (!row || !isRosterField(asked.field)) throw new Failure('NOT_FOUND', { params: { what: 'row' } });
  return { value: row.cells[asked.field]?.raw ?? '', name: row.cells.name?.raw ?? '' };
}

/** The faulty rows with their reasons as .xlsx bytes. */
export async function writeRosterProblemsJob(
  asked: RosterAsked & { readonly words: ProblemWords; readonly headings: readonly string[] },
): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const { judged } = outcomeOf(asked);
  const faulty = judged.rows.filter((row) => row.state === 'to-fix');
  const bytes = await writeRosterProblems(faulty, {
    words: asked.words,
    headings: asked.headings,
    columns: asked.recipe.columns,
  });
  return { bytes, count: faulty.length };
}
