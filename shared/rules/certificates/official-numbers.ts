import type { Level } from '#shared/lists/levels.ts';
import { readLevel } from '#shared/lists/levels.ts';
import { finding, type Finding } from '../finding.ts';
import { toHalfWidth } from '../trainees/clerk-text.ts';
import { parsePlainDate, type PlainDate } from '../trainees/dates.ts';
import { normaliseIdNumber } from '../trainees/id-number.ts';
import { isSameName, nameDifference } from '../trainees/name.ts';
import {
  type FilingCode,
  type FilingFacts,
  filingReasons,
  type IssueDayCode,
  issueDayReasons,
} from './issue-day.ts';
import { checkSkillNumber, type SkillNumberCode, type SkillNumberContext } from './number.ts';

/** A row of the table in which certificate numbers come back, as text. */
export interface OfficialRow {
  readonly rowNumber: number;
  readonly name: string;
  readonly idNumber: string;
  readonly number: string;
  readonly occupation?: string;
  readonly level?: string;
  readonly issuedOn?: string;
}

/** Somebody who waits for a number. */
export interface WaitingPerson {
  /** The certificate that waits, or whatever tells the caller who this is. */
  readonly id: number;
  readonly name: string;
  readonly idNumber: string;
  readonly occupation: string;
  readonly level: Level;
  /** The day the certificate bears unless the table says another. */
  readonly issuedOn: PlainDate;
  /** The day of the evaluation the certificate stands on. */
  readonly heldOn?: PlainDate | undefined;
}

export interface OfficialContext extends Pick<SkillNumberContext, 'letters'> {
  /** Numbers in the register, voided ones too. */
  readonly usedNumbers: ReadonlySet<string>;
  readonly today: PlainDate;
  /** The last day of the session. */
  readonly endsOn: PlainDate;
  /** Who issues, and the occupation whose filing must hold on the day of issue. */
  readonly body?: FilingFacts['body'];
  readonly filed?: FilingFacts['occupation'];
}

export interface MatchedNumber {
  readonly id: number;
  readonly rowNumber: number;
  readonly number: string;
  /** As the table says, else the day the certificate waits with. */
  readonly issuedOn: PlainDate;
}

export type MisfitCode =
  | SkillNumberCode
  | IssueDayCode
  | FilingCode
  | 'unknown-person'
  | 'person-missing'
  | 'person-twice'
  | 'name-differs'
  | 'occupation-differs'
  | 'level-differs'
  | 'issued-on-form'
  | 'issued-after-today'
  | 'number-twice'
  | 'number-used';

/** Something that does not fit: at a row of the table, about a person, or both. */
export interface Misfit extends Finding<MisfitCode> {
  readonly rowNumber?: number;
  readonly id?: number;
}

export interface OfficialMatch {
  readonly matched: readonly MatchedNumber[];
  readonly misfits: readonly Misfit[];
}

interface PreparedRow {
  readonly row: OfficialRow;
  readonly idNumber: string;
  readonly number: string;
  readonly person: WaitingPerson | undefined;
  /** Undefined where the table's day cannot be read, or it has none and nobody waits. */
  readonly issuedOn: PlainDate | undefined;
}

/** A number as the register holds it: half-width, without spaces. */
export function tidyNumber(number: string): string {
  return toHalfWidth(number).replace(/\s/gu, '');
}

function prepare(row: OfficialRow, waiting: ReadonlyMap<string, WaitingPerson>): PreparedRow {
  const number = tidyNumber(row.number);
  const idNumber = normaliseIdNumber(row.idNumber).value;
  const person = waiting.get(idNumber);
  const told = row.issuedOn?.trim() ?? '';
  const issuedOn = told === '' ? person?.issuedOn : parsePlainDate(told);
  return { row, idNumber, number, person, issuedOn };
}

function groupBy(
  rows: readonly PreparedRow[],
  key: (row: PreparedRow) => string,
): ReadonlyMap<string, PreparedRow[]> {
  return Map.groupBy(rows, key);
}

/**
 * Gives imported numbers to the people who wait for them, by ID number and name. A row with any misfit gives no
 * number; a number that stands twice is given to nobody, because nobody here can tell whose it is.
 */
export function matchOfficialNumbers(
  rows: readonly OfficialRow[],
  people: readonly WaitingPerson[],
  context: OfficialContext,
): OfficialMatch {
  const waiting = new Map(people.map((person) => [person.idNumber, person]));
  const prepared = rows.map((row) => prepare(row, waiting));
  const byNumber = groupBy(prepared, (row) => row.number);
  const byId = groupBy(prepared, (row) => row.idNumber);
  const matched: MatchedNumber[] = [];
  const misfits: Misfit[] = [];
  for (const item of prepared) {
    const { row, person, issuedOn, number } = item;
    const found = [
      ...repetitions(item, byNumber, byId),
      ...(context.usedNumbers.has(number) ? [finding('number-used', { number })] : []),
      ...(person === undefined ? [finding('unknown-person', { name: row.name })] : differences(row, person)),
      ...dayMisfits(item, context),
      ...checkSkillNumber(number, numberContext(item, context)),
    ];
    const place = { rowNumber: row.rowNumber, ...(person === undefined ? {} : { id: person.id }) };
    misfits.push(...found.map((misfit) => ({ ...misfit, ...place })));
    if (person !== undefined && issuedOn !== undefined && found.length === 0) {
      matched.push({ rowNumber: row.rowNumber, id: person.id, number, issuedOn });
    }
  }
  for (const person of people) {
    if (byId.has(person.idNumber)) continue;
    misfits.push({ ...finding('person-missing', { name: person.name }), id: person.id });
  }
  return { matched, misfits };
}

function repetitions(
  item: PreparedRow,
  byNumber: ReadonlyMap<string, readonly PreparedRow[]>,
  byId: ReadonlyMap<string, readonly PreparedRow[]>,
): Finding<MisfitCode>[] {
  const found: Finding<MisfitCode>[] = [];
  const twin = byNumber.get(item.number)?.find((other) => other !== item);
  if (twin !== undefined && item.number !== '') {
    const params = { number: item.number, otherRow: twin.row.rowNumber, otherName: twin.row.name };
    found.push(finding('number-twice', params));
  }
  const again = byId.get(item.idNumber)?.find((other) => other !== item);
  if (again !== undefined && item.idNumber !== '') {
    found.push(finding('person-twice', { otherRow: again.row.rowNumber }));
  }
  return found;
}

function differences(row: OfficialRow, person: WaitingPerson): Finding<MisfitCode>[] {
  const found: Finding<MisfitCode>[] = [];
  if (!isSameName(person.name, row.name)) {
    const parts = nameDifference(person.name, row.name);
    found.push(
      finding('name-differs', {
        ours: person.name,
        theirs: row.name,
        oursPart: parts.first,
        theirsPart: parts.second,
      }),
    );
  }
  const occupation = row.occupation?.trim() ?? '';
  if (occupation !== '' && occupation !== person.occupation) {
    found.push(finding('occupation-differs', { ours: person.occupation, theirs: occupation }));
  }
  const level = row.level?.trim() ?? '';
  if (level !== '' && readLevel(level) !== person.level) {
    found.push(finding('level-differs', { ours: person.level, theirs: level }));
  }
  return found;
}

/** The day is a fact like the number: not before the evaluation, within the filing, not after today. */
function dayMisfits(
  { row, person, issuedOn }: PreparedRow,
  { today, endsOn, body, filed }: OfficialContext,
): readonly Finding<MisfitCode>[] {
  if (person === undefined) return [];
  if (issuedOn === undefined) return [finding('issued-on-form', { value: row.issuedOn?.trim() ?? '' })];
  return [
    ...issueDayReasons({ issuedOn, endsOn, heldOn: person.heldOn }),
    ...(issuedOn > today ? [finding('issued-after-today', { issuedOn, today })] : []),
    ...filingReasons({ issuedOn, body, occupation: filed }),
  ];
}

function numberContext(
  { person, issuedOn }: PreparedRow,
  { letters, body }: OfficialContext,
): SkillNumberContext {
  return {
    ...(letters === undefined ? {} : { letters }),
    ...(body === undefined ? {} : { body }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(person === undefined ? {} : { level: person.level }),
  };
}
