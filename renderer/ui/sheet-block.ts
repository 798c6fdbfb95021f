import type { Block, CellPlace } from './sheet-range.ts';

/** Text for one cell. */
export interface CellText extends CellPlace {
  readonly text: string;
}

/**
 * Reads a block as spreadsheets put it on the clipboard: rows by line, cells by tab, a cell with a line break
 * or tab in double quotes.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (pattern.lastIndex >= text.length) break;
  }
  return rows;
}

function quotedCell(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same the other way round. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quotedCell).join('\t')).join('\r\n');
}

export interface Laid {
  readonly cells: readonly CellText[];
  /** Cells of the block that fall outside the sheet. */
  readonly outside: number;
}

/**
 * Lays a pasted block over the sheet from the chosen block's first cell; a single value fills everything
 * that is chosen.
 */
export function layBlock(
  rows: readonly (readonly string[])[],
  chosen: Block,
  size: { readonly rows: number; readonly columns: number },
): Laid {
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) {
    const [text = ''] = first;
    const cells: CellText[] = [];
    for (let row = chosen.top; row <= chosen.bottom; row += 1) {
      for (let column = chosen.left; column <= chosen.right; column += 1) cells.push({ row, column, text });
    }
    return { cells, outside: 0 };
  }
  const all = rows.flatMap((texts, down) =>
    texts.map((text, right) => ({ row: chosen.top + down, column: chosen.left + right, text })),
  );
  const cells = all.filter((cell) => cell.row < size.rows && cell.column < size.columns);
  return { cells, outside: all.length - cells.length };
}
