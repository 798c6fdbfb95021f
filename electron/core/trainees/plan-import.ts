import type { Problem } from '#shared/contract/failures.ts';
import { detailFields } from '#shared/contract/trainees.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { JudgedRoster, JudgedRow } from './judge-roster.ts';
import { recordFields } from './known-people.ts';
import { maskParams } from './mask-cell.ts';
import type { ImportEffect } from './roster-import-person.table.ts';
import { pinyinOf, searchKeysOf } from './search-keys.ts';

/** Rows written by one statement. */
const rowsAtOnce = 500;
/** Search keys written by one statement. */
const keysAtOnce = 4000;

export interface ImportPlan {
  /** JSON lists of rows for `insertPeopleFromJson` and `updatePeopleFromJson`. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly changedIds: readonly number[];
  /** JSON lists of `[key, id]` of the new people, in the order of the tree. */
  readonly keys: readonly string[];
  /** Everybody taken in, in the order of the file. */
  readonly takenIds: readonly number[];
  /** The same people as JSON lists for `insertImportPeople`. */
  readonly taken: readonly string[];
  readonly counts: {
    readonly rows: number;
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    readonly skipped: number;
  };
  /** What keeps rows out, each with its cell. */
  readonly problems: readonly Problem[];
}

type Facts = Readonly<Partial<Record<RosterField, string>>>;

type Row = readonly (number | string | null)[];

/** A row in the column order of the two statements in trainee.table.ts. */
function rowOf(id: number, facts: Facts, pinyin: string): Row {
  const details = Object.fromEntries(
    detailFields.flatMap((field) => (facts[field] ? [[field, facts[field]]] : [])),
  );
  const columns = recordFields.map((field) => {
    const value = facts[field] ?? '';
    return value === '' && (field === 'sex' || field === 'birthDate') ? null : value;
  });
  return [
    id,
    facts.name ?? '',
    pinyin,
    facts.idKind ?? '',
    facts.idNumber ?? '',
    JSON.stringify(details),
    ...columns,
  ];
}

/** What a registered person's record becomes: what is known, with what the file fills. */
function changedFacts({ known, changes, checked }: JudgedRow): Facts {
  return {
    ...known?.facts,
    name: known?.name ?? '',
    idKind: known?.idKind ?? '',
    idNumber: known?.idNumber ?? checked.values.idNumber ?? '',
    ...Object.fromEntries(changes.map((change) => [change.field, change.after])),
  };
}

function inChunks(items: readonly unknown[], size: number): readonly string[] {
  const chunks: string[] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(JSON.stringify(items.slice(start, start + size)));
  }
  return chunks;
}

/** The people under each key; their ids rise, because they are added in the order of the file. */
type PeopleByKey = Map<string, number[]>;

function addKeys(found: PeopleByKey, facts: Facts, { id, pinyin }: { id: number; pinyin: string }): void {
  const { name = '', idNumber = '', phone = '' } = facts;
  for (const key of searchKeysOf({ name, pinyin, idNumber, phone })) {
    const people = found.get(key);
    if (people) people.push(id);
    else found.set(key, [id]);
  }
}

/** In the order of the tree, so that every page of it is written once. */
function sortedKeys(found: PeopleByKey): ReadonlyArray<readonly [string, number]> {
  return [...found.keys()]
    .toSorted(byUnits)
    .flatMap((key) => (found.get(key) ?? []).map((id) => [key, id] as const));
}

function byUnits(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Every problem that keeps a row out, with its place. */
export function problemsOf(judged: JudgedRoster, sheet: string): readonly Problem[] {
  return judged.rows.flatMap(({ source, checked }) =>
    checked.problems
      .filter((problem) => problem.severity === 'fix')
      .map((problem) => ({
        code: problem.code,
        params: maskParams(problem.field, problem.params),
        place: {
          sheet,
          row: source.rowNumber,
          ...(problem.address ? { cell: problem.address } : {}),
          ...(problem.field === undefined ? {} : { field: problem.field }),
          name: checked.values.name ?? source.cells.name?.raw ?? '',
        },
      })),
  );
}

/** Turns the sound rows into lists that the database takes in without another look; new people get their ids here. */
export function planImport(
  judged: JudgedRoster,
  { sheet, firstId }: { readonly sheet: string; readonly firstId: number },
): ImportPlan {
  let nextId = firstId;
  const added: Row[] = [];
  const changed: Row[] = [];
  const keys: PeopleByKey = new Map();
  const taken: Array<readonly [id: number, effect: ImportEffect]> = [];
  for (const row of judged.rows) {
    if (row.effect === 'none') continue;
    const id = row.known?.id ?? nextId++;
    taken.push([id, row.effect]);
    if (row.effect === 'same') continue;
    const facts = row.effect === 'add' ? row.checked.values : changedFacts(row);
    const pinyin = pinyinOf(facts.name ?? '');
    (row.effect === 'add' ? added : changed).push(rowOf(id, facts, pinyin));
    if (row.effect === 'add') addKeys(keys, facts, { id, pinyin });
  }
  return {
    added: inChunks(added, rowsAtOnce),
    changed: inChunks(changed, rowsAtOnce),
    changedIds: judged.rows.flatMap((row) => (row.effect === 'change' && row.known ? [row.known.id] : [])),
    keys: inChunks(sortedKeys(keys), keysAtOnce),
    takenIds: taken.map(([id]) => id),
    taken: inChunks(taken, rowsAtOnce),
    counts: {
      rows: judged.rows.length,
      added: added.length,
      changed: changed.length,
      same: judged.rows.filter((row) => row.effect === 'same').length,
      skipped: judged.rows.filter((row) => row.effect === 'none').length,
    },
    problems: problemsOf(judged, sheet),
  };
}
