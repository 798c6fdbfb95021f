import type { Direction, SheetIntent } from './sheet-keys.ts';

/** A cell by its row and its column among those that can be edited, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The chosen cells: from the anchor to the cursor, both included. */
export interface Chosen {
  readonly cursor: CellPlace;
  readonly anchor: CellPlace;
}

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows on one screen. */
  readonly page: number;
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function blockOf({ cursor, anchor }: Chosen): Block {
  return {
    top: Math.min(cursor.row, anchor.row),
    left: Math.min(cursor.column, anchor.column),
    bottom: Math.max(cursor.row, anchor.row),
    right: Math.max(cursor.column, anchor.column),
  };
}

export function isInBlock(block: Block, place: CellPlace): boolean {
  return (
    place.row >= block.top &&
    place.row <= block.bottom &&
    place.column >= block.left &&
    place.column <= block.right
  );
}

/** Every cell of a block, row by row. */
export function cellsOf(block: Block): CellPlace[] {
  const cells: CellPlace[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) cells.push({ row, column });
  }
  return cells;
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}

function step(from: CellPlace, to: Direction, by: number): CellPlace {
  const sign = to === 'up' || to === 'left' ? -by : by;
  return to === 'up' || to === 'down'
    ? { ...from, row: from.row + sign }
    : { ...from, column: from.column + sign };
}

/** The next cell in reading order; undefined past the first or last, where the focus leaves the sheet. */
function inOrder(from: CellPlace, size: SheetSize, by: 1 | -1): CellPlace | undefined {
  const at = from.row * size.columns + from.column + by;
  if (at < 0 || at >= size.rows * size.columns) return undefined;
  return { row: Math.floor(at / size.columns), column: at % size.columns };
}

function edge(from: CellPlace, size: SheetSize, to: 'row-start' | 'row-end' | 'first' | 'last'): CellPlace {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const places = {
    'row-start': { ...from, column: 0 },
    'row-end': { ...from, column: last.column },
    first: { row: 0, column: 0 },
    last,
  };
  return places[to];
}

/** Where an intent leads; undefined where it leads out of the sheet or is no movement. */
export function targetCell(from: CellPlace, intent: SheetIntent, size: SheetSize): CellPlace | undefined {
  switch (intent.kind) {
    case 'move': {
      const far = intent.isFar ? Math.max(size.rows, size.columns) : 1;
      const to = step(from, intent.to, far);
      return { row: within(to.row, size.rows), column: within(to.column, size.columns) };
    }
    case 'page': {
      const by = intent.to === 'up' ? -size.page : size.page;
      return { ...from, row: within(from.row + by, size.rows) };
    }
    case 'edge':
      return edge(from, size, intent.to);
    case 'next':
      return inOrder(from, size, intent.to === 'forward' ? 1 : -1);
    default:
      return undefined;
  }
}
