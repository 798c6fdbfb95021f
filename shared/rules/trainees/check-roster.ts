import type { IdKind } from '#shared/lists/id-kinds.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import { checkRosterRow } from './check-roster-row.ts';
import { documentKey } from './document.ts';
import { isSameName } from './name.ts';
import { reasonToLeaveOut, rowText, type LeftOutRow } from './roster-lines.ts';
import {
  isSound,
  type CheckedRow,
  type RosterContext,
  type RosterProblem,
  type RosterRow,
} from './roster-row.ts';

export interface CheckedRoster {
  /** Every row that holds a person, in the order of the file. */
  readonly rows: readonly CheckedRow[];
  /** Blank, total and signature lines. */
  readonly leftOut: readonly LeftOutRow[];
  readonly counts: { readonly sound: number; readonly toFix: number; readonly known: number };
}

/**
 * Checks a whole roster: each row by itself, then the same document in several rows. The same person twice keeps
 * the first row; one number under two names keeps neither, because nobody can tell whose it is.
 */
export function checkRoster(rows: readonly RosterRow[], context: RosterContext): CheckedRoster {
  const leftOut: LeftOutRow[] = [];
  const checked: CheckedRow[] = [];
  for (const row of rows) {
    const reason = reasonToLeaveOut(row);
    if (reason === undefined) checked.push(checkRosterRow(row, context));
    else leftOut.push({ rowNumber: row.rowNumber, reason, text: rowText(row) });
  }
  const compared = nameDuplicates(checked, addressesOf(rows));
  const sound = compared.filter(isSound).length;
  return {
    rows: compared,
    leftOut,
    counts: {
      sound,
      toFix: compared.length - sound,
      known: compared.filter((row) => row.knownId !== undefined).length,
    },
  };
}

function addressesOf(rows: readonly RosterRow[]): ReadonlyMap<number, string> {
  return new Map(rows.map((row) => [row.rowNumber, row.cells.idNumber?.address ?? '']));
}

function keyOf(row: CheckedRow): string | undefined {
  const { idNumber, idKind } = row.values;
  const kind: IdKind | undefined = asCode(idKinds, idKind ?? '');
  return idNumber === undefined || kind === undefined ? undefined : documentKey(kind, idNumber);
}

function nameDuplicates(
  rows: readonly CheckedRow[],
  addresses: ReadonlyMap<number, string>,
): readonly CheckedRow[] {
  const groups = new Map<string, CheckedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return rows.map((row) => {
    const key = keyOf(row);
    const group = key === undefined ? undefined : groups.get(key);
    if (group === undefined || group.length === 1) return row;
    const problem = duplicateProblem(row, group);
    const address = addresses.get(row.rowNumber) ?? '';
    return { ...row, problems: [...row.problems, { ...problem, address }] };
  });
}

function duplicateProblem(row: CheckedRow, group: readonly CheckedRow[]): RosterProblem {
  const first = group[0] ?? row;
  const name = row.values.name ?? '';
  const stranger = group.find((other) => !isSameName(other.values.name ?? '', name));
  if (stranger !== undefined) {
    const params = { otherRow: stranger.rowNumber, otherName: stranger.values.name ?? '' };
    return { severity: 'fix', code: 'duplicate-other-name', field: 'idNumber', params };
  }
  if (row === first) {
    const params = { otherRow: group[1]?.rowNumber ?? row.rowNumber, count: group.length };
    return { severity: 'note', code: 'repeated-below', field: 'idNumber', params };
  }
  const params = { otherRow: first.rowNumber, otherName: name };
  return { severity: 'fix', code: 'duplicate-in-file', field: 'idNumber', params };
}
