import type { Level } from '#shared/lists/levels.ts';
import { readLevel } from '#shared/lists/levels.ts';
import { finding, type Finding } from '../finding.ts';
import { toHalfWidth } from '../trainees/clerk-text.ts';
import { parsePlainDate, type PlainDate } from '../trainees/dates.ts';
import { normaliseIdNumber } from '../trainees/id-number.ts';
import { isSameName, nameDifference } from '../trainees/name.ts';
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
}

export interface OfficialContext extends Pick<SkillNumberContext, 'letters' | 'body'> {
  /** Numbers in the register, voided ones too. */
  readonly usedNumbers: ReadonlySet<string>;
}

export interface MatchedNumber {
  readonly id: number;
  readonly rowNumber: number;
  readonly number: string;
  /** As the table says; undefined when it has no such column. */
  readonly issuedOn?: PlainDate;
}

export type MisfitCode =
  | SkillNumberCode
  | 'unknown-person'
  | 'person-missing'
  | 'person-twice'
  | 'name-differs'
  | 'occupation-differs'
  | 'level-differs'
  | 'issued-on-form'
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
}

function prepare(row: OfficialRow): PreparedRow {
  const number = toHalfWidth(row.number).replace(/\s/gu, '');
  return { row, idNumber: normaliseIdNumber(row.idNumber).value, number };
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
  const prepared = rows.map(prepare);
  const byNumber = groupBy(prepared, (row) => row.number);
  const byId = groupBy(prepared, (row) => row.idNumber);
  const waiting = new Map(people.map((person) => [person.idNumber, person]));
  const matched: MatchedNumber[] = [];
  const misfits: Misfit[] = [];
  for (const item of prepared) {
    const person = waiting.get(item.idNumber);
    const found = [
      ...repetitions(item, byNumber, byId),
      ...(context.usedNumbers.has(item.number) ? [finding('number-used', { number: item.number })] : []),
      ...(person === undefined
        ? [finding('unknown-person', { name: item.row.name })]
        : differences(item, person)),
      ...checkSkillNumber(item.number, numberContext(item, person, context)),
    ];
    const place = { rowNumber: item.row.rowNumber, ...(person === undefined ? {} : { id: person.id }) };
    misfits.push(...found.map((misfit) => ({ ...misfit, ...place })));
    if (person !== undefined && found.length === 0) {
      const issuedOn = parsePlainDate(item.row.issuedOn ?? '');
      matched.push({
        ...place,
        id: person.id,
        number: item.number,
        ...(issuedOn === undefined ? {} : { issuedOn }),
      });
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

function differences({ row }: PreparedRow, person: WaitingPerson): Finding<MisfitCode>[] {
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
  const issuedOn = row.issuedOn?.trim() ?? '';
  if (issuedOn !== '' && parsePlainDate(issuedOn) === undefined) {
    found.push(finding('issued-on-form', { value: issuedOn }));
  }
  return found;
}

function numberContext(
  { row }: PreparedRow,
  person: WaitingPerson | undefined,
  { letters, body }: OfficialContext,
): SkillNumberContext {
  const issuedOn = parsePlainDate(row.issuedOn ?? '');
  return {
    ...(letters === undefined ? {} : { letters }),
    ...(body === undefined ? {} : { body }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(person === undefined ? {} : { level: person.level }),
  };
}
