import type { RosterCheckRow } from '#shared/contract/roster-check.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';

/** One cell of the sheet. */
export interface Place {
  readonly row: number;
  readonly field: RosterField;
}

/** Columns a clerk needs to know a person by, in the order of official tables; others come when they are faulty. */
const usual: readonly RosterField[] = ['name', 'sex', 'idNumber', 'birthDate', 'phone', 'category'];

interface ShownColumns {
  readonly columns: readonly { readonly field: RosterField | 'ignore' }[];
  readonly rows: readonly RosterCheckRow[];
  /** One kind of problem was chosen: its own column is shown even where it is only worth a note. */
  readonly isOneGroup: boolean;
}

/** The columns to show: the usual ones that the file has, then those in which something is to be done. */
export function shownFields({ columns, rows, isOneGroup }: ShownColumns): readonly RosterField[] {
  const mapped = new Set(columns.map((column) => column.field));
  const faulty = rows.flatMap((row) => [
    ...row.problems.flatMap(({ field, severity }) =>
      field !== null && (severity === 'fix' || isOneGroup) ? [field] : [],
    ),
    ...(isOneGroup ? row.tidied.map(({ field }) => field) : []),
    ...row.cells.filter((cell) => cell.isTyped).map((cell) => cell.field),
  ]);
  const known = usual.filter((field) => mapped.has(field) || faulty.includes(field));
  return [...new Set([...known, ...faulty])];
}

/** The cells of one row that have to be fixed, in the order of the columns. */
function fixFields(row: RosterCheckRow, fields: readonly RosterField[]): readonly RosterField[] {
  if (row.state !== 'to-fix') return [];
  const faulty = new Set(
    row.problems.filter((problem) => problem.severity === 'fix').map((problem) => problem.field ?? 'name'),
  );
  return fields.filter((field) => faulty.has(field));
}

/** Every cell to be fixed on this page, in reading order. */
export function fixPlaces(rows: readonly RosterCheckRow[], fields: readonly RosterField[]): readonly Place[] {
  return rows.flatMap((row) => fixFields(row, fields).map((field) => ({ row: row.row, field })));
}

function isBehind(place: Place, other: Place, fields: readonly RosterField[]): boolean {
  if (place.row !== other.row) return place.row > other.row;
  return fields.indexOf(place.field) > fields.indexOf(other.field);
}

/** The next or previous place as seen from a cell; undefined where this page has no more. */
export function placeFrom(
  places: readonly Place[],
  from: Place | undefined,
  way: { readonly isForward: boolean; readonly fields: readonly RosterField[] },
): Place | undefined {
  if (from === undefined) return way.isForward ? places[0] : places.at(-1);
  return way.isForward
    ? places.find((place) => isBehind(place, from, way.fields))
    : places.findLast((place) => isBehind(from, place, way.fields));
}

/** Where an arrow leads; undefined for other keys. The edges of the sheet hold. */
export function neighbour(
  at: Place,
  key: string,
  sheet: { readonly rows: readonly RosterCheckRow[]; readonly fields: readonly RosterField[] },
): Place | undefined {
  const { rows, fields } = sheet;
  const y = rows.findIndex((row) => row.row === at.row);
  const x = fields.indexOf(at.field);
  const place = (toY: number, toX: number): Place => ({
    row: rows[toY]?.row ?? at.row,
    field: fields[toX] ?? at.field,
  });
  switch (key) {
    case 'ArrowDown':
      return place(y + 1, x);
    case 'ArrowUp':
      return place(y - 1, x);
    case 'ArrowRight':
      return place(y, x + 1);
    case 'ArrowLeft':
      return place(y, x - 1);
    case 'Home':
      return place(y, 0);
    case 'End':
      return place(y, fields.length - 1);
    default:
      return undefined;
  }
}
