import { type Laid, layBlock, readBlock, writeBlock } from './sheet-block.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { type Block, cellsOf } from './sheet-range.ts';

/** The block's first row laid over the rest of it; the row above over a block of one row. */
export function laidDown<Row>(grid: SheetGrid<Row>, block: Block): Laid | undefined {
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  if (from < 0) return undefined;
  const cells = cellsOf({ ...block, top: from + 1 }).map((place) => ({
    ...place,
    text: grid.textAt({ ...place, row: from }),
  }));
  return { cells, outside: 0 };
}

/** One text over the whole block; `above` takes what stands over each of its columns. */
export function laidOver<Row>(
  grid: SheetGrid<Row>,
  block: Block,
  meaning: { readonly text: string } | 'above',
): Laid | undefined {
  if (meaning === 'above' && block.top === 0) return undefined;
  const cells = cellsOf(block).map((place) => ({
    ...place,
    text: meaning === 'above' ? grid.textAt({ ...place, row: block.top - 1 }) : meaning.text,
  }));
  return { cells, outside: 0 };
}

/** A text from the clipboard laid from the block's first cell. */
export function laidFromClipboard<Row>(grid: SheetGrid<Row>, block: Block, text: string): Laid {
  return layBlock(readBlock(text), block, { rows: grid.rowCount, columns: grid.entries.length });
}

/** The block as the clipboard takes it. */
export function copiedBlock<Row>(grid: SheetGrid<Row>, block: Block): string {
  const lines = Map.groupBy(cellsOf(block), (place) => place.row);
  return writeBlock([...lines.values()].map((places) => places.map(grid.textAt)));
}
