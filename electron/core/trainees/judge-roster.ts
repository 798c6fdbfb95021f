import { checkRoster } from '#shared/rules/trainees/check-roster.ts';
import { documentKey } from '#shared/rules/trainees/document.ts';
import { charactersOf } from '#shared/rules/trainees/clerk-text.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { reasonToLeaveOut, type LeftOutRow } from '#shared/rules/trainees/roster-lines.ts';
import {
  isSound,
  type CheckedRow,
  type RosterCell,
  type RosterContext,
  type RosterProblem,
  type RosterRow,
  type TidiedCell,
} from '#shared/rules/trainees/roster-row.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { changesIn, type FactChange, type KnownRecord, storedFields } from './known-people.ts';
import type { RosterRows } from './roster-rows.ts';

export interface JudgedRow {
  readonly source: RosterRow;
  readonly checked: CheckedRow;
  readonly state: 'sound' | 'to-fix' | 'skipped';
  readonly effect: 'add' | 'change' | 'same' | 'none';
  readonly known: KnownRecord | undefined;
  readonly changes: readonly FactChange[];
}

export interface JudgedRoster {
  /** Rows that hold a person, in the order of the file. */
  readonly rows: readonly JudgedRow[];
  readonly leftOut: readonly LeftOutRow[];
}

export interface JudgeContext extends RosterContext {
  readonly known: ReadonlyMap<string, KnownRecord>;
  /** The other session, by the person's id, that keeps somebody from being enrolled into this one. */
  readonly elsewhere: ReadonlyMap<number, string>;
}

/** Longest texts a record keeps; the contract of the registry has the same. */
const longest: Partial<Record<RosterField, number>> = { address: 300, employer: 200, note: 1000 };
const longestDetail = 2000;

function tooLong(checked: CheckedRow, source: RosterRow): readonly RosterProblem[] {
  return storedFields.flatMap((field): RosterProblem[] => {
    const length = checked.values[field]?.length ?? 0;
    const most = longest[field] ?? longestDetail;
    if (length <= most) return [];
    const count = charactersOf(checked.values[field] ?? '').length;
    const address = source.cells[field]?.address ?? '';
    return [{ severity: 'fix', code: 'text-too-long', field, address, params: { length: count, most } }];
  });
}

/** Rows nobody saw when the list was sent may be people of another list. */
function hiddenRow(source: RosterRow): readonly RosterProblem[] {
  return source.isHidden === true
    ? [{ severity: 'note', code: 'hidden-row', field: 'name', params: {} }]
    : [];
}

/** Enrolling takes all or nobody, so whoever is in another class on these days is told before. */
function inOtherSession(
  source: RosterRow,
  known: KnownRecord | undefined,
  elsewhere: JudgeContext['elsewhere'],
): readonly RosterProblem[] {
  const session = known && elsewhere.get(known.id);
  if (session === undefined) return [];
  const address = source.cells.name?.address ?? '';
  return [{ severity: 'fix', code: 'enrolled-elsewhere', field: 'name', address, params: { session } }];
}

/** What merged cells gave the row, listed like every other tidying. */
function filledFromMerges(source: RosterRow): readonly TidiedCell[] {
  // as: Object.entries forgets the key type; rows are built with roster fields only.
  const cells = Object.entries(source.cells) as [RosterField, RosterCell][];
  return cells.flatMap(([field, { address, raw, isFromMerge }]): TidiedCell[] =>
    isFromMerge === true ? [{ field, address, rule: 'merged', before: '', after: raw }] : [],
  );
}

function completed(
  checked: CheckedRow,
  source: RosterRow,
  { isSamePerson, more }: { readonly isSamePerson: boolean; readonly more: readonly RosterProblem[] },
): CheckedRow {
  const found = [...tooLong(checked, source), ...hiddenRow(source), ...more];
  const filled = filledFromMerges(source);
  if (found.length + filled.length === 0 && !isSamePerson) return checked;
  const problems = checked.problems.filter(
    (problem) => !isSamePerson || problem.code !== 'registered-other-name',
  );
  return { ...checked, problems: [...problems, ...found], tidied: [...checked.tidied, ...filled] };
}

/** Only a name that differs in more than spelling is taken from the file, and only when the clerk said so. */
function judge(
  source: RosterRow,
  checked: CheckedRow,
  context: JudgeContext & { isSamePerson: boolean },
): JudgedRow {
  const { idNumber, idKind } = checked.values;
  const kind = asCode(idKinds, idKind ?? '');
  const known =
    idNumber === undefined || kind === undefined ? undefined : context.known.get(documentKey(kind, idNumber));
  const more = inOtherSession(source, known, context.elsewhere);
  const complete = completed(checked, source, { isSamePerson: context.isSamePerson, more });
  if (!isSound(complete)) {
    return { source, checked: complete, state: 'to-fix', effect: 'none', known, changes: [] };
  }
  if (known === undefined) {
    return { source, checked: complete, state: 'sound', effect: 'add', known, changes: [] };
  }
  const changes = changesIn(known, complete.values, { takesName: context.isSamePerson });
  const effect = changes.length > 0 || known.isRemoved ? 'change' : 'same';
  return { source, checked: withReturn(complete, known), state: 'sound', effect, known, changes };
}

/** Somebody in the trash comes back with the import; the clerk is told. */
function withReturn(checked: CheckedRow, known: KnownRecord): CheckedRow {
  if (!known.isRemoved) return checked;
  const problem: RosterProblem = {
    severity: 'note',
    code: 'was-removed',
    field: 'name',
    params: { id: known.id, name: known.name },
  };
  return { ...checked, problems: [...checked.problems, problem] };
}

/** Every row with its problems and its effect on the registry. */
export function judgeRoster(read: RosterRows, context: JudgeContext): JudgedRoster {
  const taken = read.rows.filter((row) => !read.skipped.has(row.rowNumber));
  const roster = checkRoster(taken, context);
  const checkedRows = new Map(roster.rows.map((row) => [row.rowNumber, row]));
  const rows = read.rows.flatMap((source): JudgedRow[] => {
    const isSamePerson = read.samePerson.has(source.rowNumber);
    const checked = checkedRows.get(source.rowNumber);
    if (checked !== undefined) return [judge(source, checked, { ...context, isSamePerson })];
    const isSkipped = read.skipped.has(source.rowNumber) && reasonToLeaveOut(source) === undefined;
    return isSkipped ? [skippedRow(source)] : [];
  });
  return { rows, leftOut: roster.leftOut };
}

function skippedRow(source: RosterRow): JudgedRow {
  const checked: CheckedRow = { rowNumber: source.rowNumber, values: {}, problems: [], tidied: [] };
  return { source, checked, state: 'skipped', effect: 'none', known: undefined, changes: [] };
}
