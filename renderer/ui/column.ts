import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** Pixels; one column without a width takes what is left. */
  readonly width?: number;
  /** Numbers stand right and tabular. */
  readonly align?: 'number' | 'center';
  readonly cell: (row: Row) => ReactNode;
  /** Carries the link to the row's own page. */
  readonly isLink?: boolean;
  readonly isSortable?: boolean;
  /** Stays at the left while the table scrolls sideways; the first column only. */
  readonly isPinned?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}
