import type { ReactNode } from 'react';

/** How a value stands out: below what is required, or unusual. The reason is in words elsewhere in the row. */
export type CellLook = 'low' | 'odd' | 'word';

/** A column that says something about the row. */
export interface FixedColumn<Row> {
  readonly kind: 'fixed';
  readonly key: string;
  readonly title: string;
  readonly width?: number;
  readonly align?: 'number' | 'center';
  /** The title is read aloud and not shown. */
  readonly isTitleHidden?: boolean;
  /** Stays at the left; such columns come first and have a width. */
  readonly isPinned?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** A column that is entered. */
export interface EntryColumn<Row> {
  readonly kind: 'entry';
  readonly key: string;
  readonly title: string;
  readonly width?: number;
  /** The value as text, the way it is typed. */
  readonly text: (row: Row) => string;
  readonly look?: (row: Row) => CellLook | undefined;
  /** Where a cell of the column is not entered here: what stands beside its value. */
  readonly lockedNote?: (row: Row) => string | undefined;
}

export type SheetColumn<Row> = FixedColumn<Row> | EntryColumn<Row>;

/** A value for one cell, by the keys of its row and column. */
export interface CellEntry {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}
