import type { Params } from '../finding.ts';
import type { Tidied } from './clerk-text.ts';
import type { RosterField } from './roster-fields.ts';
import type { RosterCell, RosterProblem, RosterRow, TidiedCell } from './roster-row.ts';
import type { CodedField } from './roster-values.ts';

/** Collects what is found in one row while its cells are read. */
export interface RowNotes {
  readonly row: RosterRow;
  readonly values: Partial<Record<RosterField, string>>;
  readonly problems: RosterProblem[];
  readonly tidied: TidiedCell[];
}

export function startNotes(row: RosterRow): RowNotes {
  return { row, values: {}, problems: [], tidied: [] };
}

type Said = readonly [code: string, params?: Params];

function add(notes: RowNotes, severity: RosterProblem['severity'], place: Placed): void {
  const address = notes.row.cells[place.field]?.address;
  const [code, params = {}] = place.said;
  notes.problems.push({
    severity,
    code,
    field: place.field,
    ...(address === undefined ? {} : { address }),
    params,
  });
}

interface Placed {
  readonly field: RosterField;
  readonly said: Said;
}

export function fix(notes: RowNotes, field: RosterField, said: Said): void {
  add(notes, 'fix', { field, said });
}

export function note(notes: RowNotes, field: RosterField, said: Said): void {
  add(notes, 'note', { field, said });
}

/** Remembers each step of tidying; the first step carries what stood there, the last what is kept. */
export function rememberTidying(
  notes: RowNotes,
  place: { field: RosterField; cell: RosterCell },
  tidied: Tidied,
): void {
  for (const rule of tidied.tidied) {
    notes.tidied.push({
      field: place.field,
      address: place.cell.address,
      rule,
      before: place.cell.raw,
      after: tidied.value,
    });
  }
}

/** The text of a cell, or '' where it is empty or missing. */
export function textOf(row: RosterRow, field: RosterField): string {
  const cell = row.cells[field];
  return cell === undefined || cell.kind === 'empty' || cell.kind === 'error' ? '' : cell.raw;
}

/** What tidying made of a cell, or the cell itself where the clerk took the tidying back. */
export function unlessAsTyped(cell: RosterCell, tidied: Tidied): Tidied {
  return cell.isAsTyped ? { value: cell.raw, tidied: [] } : tidied;
}

/** What is said of a word nobody knows. */
export function unknownValue(
  field: CodedField,
  mapped: { readonly raw: string; readonly suggestions: readonly string[] },
): readonly [string, { value: string; list: string; suggestions: string }] {
  return [
    'unknown-value',
    { value: mapped.raw.trim(), list: field, suggestions: mapped.suggestions.join(' ') },
  ];
}
