import { type RefObject, useImperativeHandle, useState } from 'react';
import type { SheetColumn } from './sheet-column.ts';
import { copiedBlock, laidDown, laidFromClipboard, laidOver } from './sheet-deeds.ts';
import { gridOf, type SheetGrid } from './sheet-grid.ts';
import type { SheetMode } from './sheet-keys.ts';
import type { Block, CellPlace } from './sheet-range.ts';
import { useSheetCursor } from './use-sheet-cursor.ts';
import { type SheetWriting, type TakeEntries, useSheetWriting } from './use-sheet-writing.ts';

export interface SheetHandle {
  /** Moves the cursor to a cell and gives it the focus. */
  readonly goTo: (row: string, column: string) => void;
  /** The row the cursor is in; undefined until somebody went there. */
  readonly current: () => string | undefined;
  /** Takes what is being typed; false where it is refused. */
  readonly finish: () => boolean;
}

/** A key that writes a value at once; `above` repeats the cell above. */
export type QuickKeys = Readonly<Record<string, { readonly text: string } | 'above'>>;

export interface SheetOptions<Row> {
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** A row in a word or two, read with its cells. */
  readonly rowName: (row: Row) => string;
  readonly onEnter: TakeEntries;
  /** Signs such as `*`, never letters: a letter starts an input method. */
  readonly quick?: QuickKeys;
  readonly isLocked?: boolean;
  readonly handle?: RefObject<SheetHandle | null>;
}

interface BlockParts<Row> {
  readonly grid: SheetGrid<Row>;
  readonly block: Block;
  readonly writing: SheetWriting;
  readonly isLocked: boolean;
  readonly quick: QuickKeys;
  readonly finish: () => boolean;
  readonly move: (to: CellPlace) => void;
}

/** What is done to the chosen block as a whole; nothing where the sheet is locked. */
function blockDeeds<Row>({ grid, block, writing, isLocked, quick, finish, move }: BlockParts<Row>) {
  const change = isLocked ? undefined : writing.writeLaid;
  return {
    clear: () => change?.(laidOver(grid, block, { text: '' })),
    fillDown: () => {
      if (finish()) change?.(laidDown(grid, block));
    },
    quick: (key: string) => {
      const meaning = quick[key];
      if (meaning !== undefined) change?.(laidOver(grid, block, meaning));
    },
    turn: (way: 'undo' | 'redo') => {
      const keys = isLocked ? undefined : writing.turn(way);
      if (keys !== undefined) move(grid.placeOf(keys));
    },
    paste: (text: string) => change?.(laidFromClipboard(grid, block, text)),
    copied: () => copiedBlock(grid, block),
  };
}

/** Cursor, chosen block, typing, blocks and undo of a sheet; everything but its looks. */
export function useSheet<Row>(options: SheetOptions<Row>) {
  const { onEnter, quick = {}, isLocked = false, handle } = options;
  const grid = gridOf(options);
  const place = useSheetCursor(grid);
  const writing = useSheetWriting(grid, onEnter);
  const [mode, setMode] = useState<SheetMode>('ready');
  const [typed, setTyped] = useState('');
  const { cursor } = place;

  function finish(): boolean {
    if (mode === 'ready') return true;
    const isChanged = typed !== grid.textAt(cursor);
    if (isChanged && writing.writeCell({ ...cursor, text: typed }) !== undefined) return false;
    if (!isChanged) writing.say(undefined);
    setMode('ready');
    return true;
  }
  useImperativeHandle(handle, () => ({
    goTo: (row, column) => {
      if (finish()) place.move(grid.placeOf({ row, column }));
    },
    current: () => (place.focusCount === 0 ? undefined : grid.keysAt(cursor)?.row),
    finish,
  }));
  return {
    grid,
    ...place,
    mode,
    typed: mode === 'ready' ? grid.textAt(cursor) : typed,
    said: writing.said,
    say: writing.say,
    finish,
    type: (text: string) => {
      setTyped(text);
      if (mode === 'ready') setMode('typing');
    },
    edit: () => {
      if (isLocked || grid.isLockedAt(cursor)) return;
      if (mode === 'ready') setTyped(grid.textAt(cursor));
      setMode('editing');
    },
    /** Gives up what is typed, then the chosen block; false where there is neither. */
    giveUp: (): boolean => {
      writing.say(undefined);
      if (mode === 'ready') return place.collapse();
      setMode('ready');
      place.takeFocus();
      return true;
    },
    ...blockDeeds({ grid, block: place.block, writing, isLocked, quick, finish, move: place.move }),
  };
}

export type SheetState<Row> = ReturnType<typeof useSheet<Row>>;
