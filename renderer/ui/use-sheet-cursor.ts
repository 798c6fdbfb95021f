import { useState } from 'react';
import type { CellKeys, SheetGrid } from './sheet-grid.ts';
import { type Block, blockOf, type CellPlace } from './sheet-range.ts';

export interface SheetCursor {
  readonly cursor: CellPlace;
  readonly block: Block;
  readonly move: (to: CellPlace, keepsAnchor?: boolean) => void;
  /** Back to one cell; false where one was chosen already. */
  readonly collapse: () => boolean;
  /** Grows whenever the cursor's field should take the focus. */
  readonly focusCount: number;
  readonly takeFocus: () => void;
}

/** Where we are in a sheet and what is chosen; kept by keys, so that it follows its row. */
export function useSheetCursor<Row>(grid: SheetGrid<Row>): SheetCursor {
  const [cursorKeys, setCursorKeys] = useState<CellKeys>();
  const [anchorKeys, setAnchorKeys] = useState<CellKeys>();
  const [focusCount, setFocusCount] = useState(0);
  const cursor = grid.placeOf(cursorKeys);
  const anchor = anchorKeys === undefined ? cursor : grid.placeOf(anchorKeys);
  const takeFocus = () => setFocusCount((count) => count + 1);
  return {
    cursor,
    block: blockOf({ cursor, anchor }),
    move(to, keepsAnchor = false) {
      setAnchorKeys(keepsAnchor ? grid.keysAt(anchor) : undefined);
      setCursorKeys(grid.keysAt(to));
      takeFocus();
    },
    collapse() {
      setAnchorKeys(undefined);
      return anchorKeys !== undefined;
    },
    focusCount,
    takeFocus,
  };
}
