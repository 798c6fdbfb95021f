import type { EntryColumn, SheetColumn } from './sheet-column.ts';
import type { CellPlace } from './sheet-range.ts';

/** A cell by the keys of its row and column, which stay when rows are filtered or sorted. */
export interface CellKeys {
  readonly row: string;
  readonly column: string;
}

/** Rows and entry columns as places with texts. */
export interface SheetGrid<Row> {
  readonly entries: readonly EntryColumn<Row>[];
  readonly rowCount: number;
  /** The first cell where the keys name none. */
  readonly placeOf: (keys: CellKeys | undefined) => CellPlace;
  readonly keysAt: (place: CellPlace) => CellKeys | undefined;
  readonly textAt: (place: CellPlace) => string;
  readonly isLockedAt: (place: CellPlace) => boolean;
  /** The cell in words. */
  readonly nameAt: (place: CellPlace) => string;
}

interface GridParts<Row> {
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowName: (row: Row) => string;
}

export function gridOf<Row>({ columns, rows, rowKey, rowName }: GridParts<Row>): SheetGrid<Row> {
  const entries = columns.filter((column) => column.kind === 'entry');
  return {
    entries,
    rowCount: rows.length,
    placeOf: (keys) => ({
      row: Math.max(
        0,
        rows.findIndex((row) => rowKey(row) === keys?.row),
      ),
      column: Math.max(
        0,
        entries.findIndex((column) => column.key === keys?.column),
      ),
    }),
    keysAt(place) {
      const row = rows[place.row];
      const column = entries[place.column];
      return row === undefined || column === undefined ? undefined : { row: rowKey(row), column: column.key };
    },
    textAt(place) {
      const row = rows[place.row];
      return row === undefined ? '' : (entries[place.column]?.text(row) ?? '');
    },
    isLockedAt(place) {
      const row = rows[place.row];
      return row !== undefined && entries[place.column]?.lockedNote?.(row) !== undefined;
    },
    nameAt(place) {
      const row = rows[place.row];
      return `${row === undefined ? '' : rowName(row)} ${entries[place.column]?.title ?? ''}`;
    },
  };
}
