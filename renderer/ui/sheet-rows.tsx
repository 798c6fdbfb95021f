import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { EntryColumn, SheetColumn } from './sheet-column.ts';
import { isInBlock } from './sheet-range.ts';
import type { SheetOptions, SheetState } from './use-sheet.ts';

const usualWidth = 84;

function isPinned<Row>(column: SheetColumn<Row>): boolean {
  return column.kind === 'fixed' && column.isPinned === true;
}

/** Pinned columns stand one after the other at the left edge. */
function pinnedStyle<Row>(
  columns: readonly SheetColumn<Row>[],
  column: SheetColumn<Row>,
): CSSProperties | undefined {
  if (!isPinned(column)) return undefined;
  const before = columns.slice(0, columns.indexOf(column));
  return { left: before.reduce((sum, each) => sum + (each.width ?? usualWidth), 0) };
}

function columnClass<Row>(columns: readonly SheetColumn<Row>[], column: SheetColumn<Row>): string {
  const next = columns[columns.indexOf(column) + 1];
  const isLastPinned = isPinned(column) && (next === undefined || !isPinned(next));
  return [
    column.kind === 'entry' ? 'cell-entry' : column.align === undefined ? '' : `cell-${column.align}`,
    isPinned(column) ? 'cell-pinned' : '',
    isLastPinned ? 'cell-pinned-last' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

export function SheetHead<Row>({ columns }: { readonly columns: readonly SheetColumn<Row>[] }) {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={columnClass(columns, column)}
              style={pinnedStyle(columns, column)}
            >
              {column.kind === 'fixed' && column.isTitleHidden === true ? (
                <span className="aloud">{column.title}</span>
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

interface SheetTotalsProps<Row> {
  readonly columns: readonly SheetColumn<Row>[];
  readonly totals: ReadonlyArray<{
    readonly key: string;
    readonly cells: Readonly<Record<string, ReactNode>>;
  }>;
}

export function SheetTotals<Row>({ columns, totals }: SheetTotalsProps<Row>) {
  return (
    <tfoot>
      {totals.map(({ key, cells }) => (
        <tr key={key}>
          {columns.map((column) => (
            <td
              key={column.key}
              className={columnClass(columns, column)}
              style={pinnedStyle(columns, column)}
            >
              {cells[column.key]}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

interface SheetRowsProps<Row> {
  readonly options: SheetOptions<Row>;
  readonly sheet: SheetState<Row>;
  /** How a cell is read aloud. */
  readonly cellName: (row: string, column: string) => string;
}

export function SheetRows<Row>({ options, sheet, cellName }: SheetRowsProps<Row>) {
  const { columns, rows, rowKey, rowName, isLocked = false } = options;
  return (
    <tbody>
      {rows.map((row, at) => (
        <tr key={rowKey(row)} className={at === sheet.cursor.row ? 'is-here' : undefined}>
          {columns.map((column) => {
            const place = { className: columnClass(columns, column), style: pinnedStyle(columns, column) };
            if (column.kind === 'fixed') {
              return (
                <td key={column.key} {...place}>
                  {column.cell(row)}
                </td>
              );
            }
            const index = sheet.grid.entries.findIndex((each) => each.key === column.key);
            return (
              <EntryCell
                key={column.key}
                at={{ row: at, column: index }}
                row={row}
                column={column}
                sheet={sheet}
                isLocked={isLocked}
                name={cellName(rowName(row), column.title)}
              />
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

interface EntryCellProps<Row> {
  readonly at: { readonly row: number; readonly column: number };
  readonly row: Row;
  readonly column: EntryColumn<Row>;
  readonly sheet: SheetState<Row>;
  readonly isLocked: boolean;
  readonly name: string;
}

function EntryCell<Row>({ at, row, column, sheet, isLocked, name }: EntryCellProps<Row>) {
  const { cursor, block, mode } = sheet;
  const isCursor = at.row === cursor.row && at.column === cursor.column;
  const isChosen = isInBlock(block, at);
  const isBlock = block.top !== block.bottom || block.left !== block.right;
  const look = column.look?.(row);
  const note = column.lockedNote?.(row);
  const names = [
    'cell-entry',
    note === undefined ? '' : 'is-locked',
    isCursor ? 'is-cursor' : '',
    isChosen && isBlock ? 'is-chosen' : '',
    look === undefined || (isCursor && mode !== 'ready') ? '' : `is-${look}`,
  ];
  return (
    <td
      className={names.filter((each) => each !== '').join(' ')}
      aria-selected={isChosen}
      aria-readonly={isLocked || note !== undefined}
      onMouseDown={(event) => {
        if (isCursor && !event.shiftKey) return;
        event.preventDefault();
        if (sheet.finish()) sheet.move(at, event.shiftKey);
      }}
      onDoubleClick={() => sheet.edit()}
    >
      {note === undefined ? null : <span className="cell-note">{note}</span>}
      {isCursor ? (
        <CursorField
          sheet={sheet}
          isLocked={isLocked || note !== undefined}
          name={note === undefined ? name : `${name} ${note}`}
        />
      ) : (
        column.text(row)
      )}
    </td>
  );
}

/** The one field of the sheet. It stands in the current cell, so that an input method starts in the right place. */
function CursorField<Row>({
  sheet,
  isLocked,
  name,
}: {
  readonly sheet: SheetState<Row>;
  readonly isLocked: boolean;
  readonly name: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  const { mode, typed, focusCount, said } = sheet;
  useLayoutEffect(() => {
    if (focusCount === 0) return;
    field.current?.focus({ preventScroll: true });
    field.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focusCount]);
  const stored = mode === 'ready' ? typed : undefined;
  useLayoutEffect(() => {
    const input = field.current;
    if (input === null || document.activeElement !== input) return;
    // Chosen as a whole, so that the next key replaces it.
    if (stored !== undefined) input.select();
    else if (mode === 'editing') input.setSelectionRange(input.value.length, input.value.length);
  }, [mode, stored]);
  const isRefused = said?.kind === 'refused' && mode !== 'ready';
  return (
    <input
      ref={field}
      aria-label={name}
      aria-invalid={isRefused}
      autoComplete="off"
      spellCheck={false}
      readOnly={isLocked}
      value={typed}
      onFocus={(event) => {
        if (mode === 'ready') event.currentTarget.select();
      }}
      onChange={(event) => sheet.type(event.target.value)}
    />
  );
}
