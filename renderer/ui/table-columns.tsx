import type { TableColumnType } from 'antd';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Column, Sorting } from './column.ts';

interface ColumnOptions<Row> {
  readonly rowHref: ((row: Row) => string) | undefined;
  readonly sorting:
    | { readonly value: Sorting | undefined; readonly onSort: (sorting: Sorting) => void }
    | undefined;
  readonly sortWord: (column: string) => string;
}

const selectionWidth = 46;
const leastWidth = 120;

/** What the columns need side by side; the table scrolls sideways below that. */
export function tableWidth<Row>(columns: readonly Column<Row>[], hasSelection: boolean): number {
  const widths = columns.map((column) => column.width ?? leastWidth);
  return widths.reduce((sum, width) => sum + width, hasSelection ? selectionWidth : 0);
}

function classOf<Row>({ align, isPinned }: Column<Row>): string {
  return [align === undefined ? '' : `cell-${align}`, isPinned === true ? 'cell-pinned' : '']
    .filter((name) => name !== '')
    .join(' ');
}

/** Our columns as antd takes them. */
export function tableColumns<Row extends object>(
  columns: readonly Column<Row>[],
  options: ColumnOptions<Row>,
): TableColumnType<Row>[] {
  return columns.map((column) => {
    const href = column.isLink === true ? options.rowHref : undefined;
    return {
      key: column.key,
      title: headOf(column, options),
      className: classOf(column),
      ...(column.width === undefined ? {} : { width: column.width }),
      onHeaderCell: () => ({ 'aria-sort': ariaSort(column, options.sorting?.value), scope: 'col' }),
      render: (_value: unknown, row: Row) =>
        href === undefined ? (
          column.cell(row)
        ) : (
          // The row itself is what Tab reaches.
          <a href={href(row)} tabIndex={-1}>
            {column.cell(row)}
          </a>
        ),
    };
  });
}

function ariaSort<Row>({ key, isSortable }: Column<Row>, sorting: Sorting | undefined) {
  if (isSortable !== true) return undefined;
  return sorting?.key === key ? sorting.direction : 'none';
}

function headOf<Row>(column: Column<Row>, { sorting, sortWord }: ColumnOptions<Row>) {
  if (column.isSortable !== true || sorting === undefined) return column.title;
  const { value, onSort } = sorting;
  const isSorted = value?.key === column.key;
  const isAscending = isSorted && value.direction === 'ascending';
  const Arrow = isAscending ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className={isSorted ? 'plain-button sort-button is-sorted' : 'plain-button sort-button'}
      title={sortWord(column.title)}
      onClick={() => onSort({ key: column.key, direction: isAscending ? 'descending' : 'ascending' })}
    >
      {column.title}
      {isSorted ? <Arrow aria-hidden="true" /> : null}
    </button>
  );
}
