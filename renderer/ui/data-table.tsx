import { Table } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from './action.ts';
import type { Column, Sorting } from './column.ts';
import { EmptyState } from './empty-state.tsx';
import { followLink } from './follow-link.ts';
import { useRowCursor } from './row-cursor.ts';
import { tableColumns, tableWidth } from './table-columns.tsx';
import './data-table.css';

export interface DataTableProps<Row> {
  /** What the table lists, read aloud. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** A row in a word or two, for its check box. */
  readonly rowName: (row: Row) => string;
  /** The address of the row's page, `#/sessions/12`; Enter opens it too. */
  readonly rowHref?: (row: Row) => string;
  /** Opens the row where it has no page of its own. */
  readonly onOpen?: (row: Row) => void;
  readonly selection?: {
    readonly keys: readonly string[];
    readonly onSelect: (keys: readonly string[]) => void;
  };
  readonly sorting?: { readonly value: Sorting | undefined; readonly onSort: (sorting: Sorting) => void };
  /** Old rows stay, dimmed. */
  readonly isLoading?: boolean;
  /** Stands above the rows: a FailureAlert with retry. */
  readonly failure?: ReactNode;
  readonly empty: { readonly sentence: string; readonly action?: Action };
  /** Counts and paging: a TableFoot. */
  readonly foot?: ReactNode;
}

/** A list of records as a real table that the keyboard reads row by row. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowHref, isLoading = false, failure, empty, foot } = props;
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const keys = rows.map(rowKey);
  const cursor = useRowCursor({ keys, box, ...rowDeeds(props) });
  const isFirst = isLoading && rows.length === 0;
  return (
    <>
      {failure}
      <div
        ref={box}
        className={isLoading ? 'data-table is-loading' : 'data-table'}
        onFocus={cursor.onFocus}
        onKeyDown={cursor.onKeyDown}
        role="presentation"
      >
        <Table<Row>
          aria-label={label}
          style={{ minWidth: tableWidth(columns, props.selection !== undefined) }}
          aria-busy={isLoading}
          columns={tableColumns(columns, {
            rowHref,
            sorting: props.sorting,
            sortWord: (column) => t('sort.by', { column }),
          })}
          dataSource={rows}
          rowKey={rowKey}
          pagination={false}
          tableLayout="fixed"
          locale={{ emptyText: isFirst ? <EmptyState sentence={t('loading')} /> : <EmptyState {...empty} /> }}
          onRow={(row) => ({ tabIndex: rowKey(row) === cursor.current ? 0 : -1 })}
          {...rowSelection(props, { all: t('select.all'), row: (name) => t('select.row', { row: name }) })}
        />
      </div>
      {foot}
    </>
  );
}

/** Opening and ticking a row by its key. */
function rowDeeds<Row extends object>({ rows, rowKey, rowHref, onOpen, selection }: DataTableProps<Row>) {
  const find = (key: string) => rows.find((row) => rowKey(row) === key);
  function open(key: string): void {
    const row = find(key);
    if (row === undefined) return;
    if (rowHref === undefined) onOpen?.(row);
    else followLink(rowHref(row));
  }
  function toggle(key: string): void {
    if (selection === undefined) return;
    const { keys, onSelect } = selection;
    onSelect(keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]);
  }
  return {
    onOpen: rowHref === undefined && onOpen === undefined ? undefined : open,
    onToggle: selection === undefined ? undefined : toggle,
  };
}

interface SelectionWords {
  readonly all: string;
  readonly row: (name: string) => string;
}

function rowSelection<Row extends object>(
  { selection, rowName }: DataTableProps<Row>,
  words: SelectionWords,
) {
  if (selection === undefined) return {};
  return {
    rowSelection: {
      columnWidth: 46,
      selectedRowKeys: [...selection.keys],
      onChange: (keys: readonly React.Key[]) => selection.onSelect(keys.map(String)),
      // Ticks outside this page stay.
      preserveSelectedRowKeys: true,
      getTitleCheckboxProps: () => ({ 'aria-label': words.all }),
      getCheckboxProps: (row: Row) => ({ 'aria-label': words.row(rowName(row)), tabIndex: -1 }),
    },
  };
}
