import type { FontShelf } from './fonts.ts';
import type { Ink } from './ink.ts';
import { type SheetSize, mmOfPoints } from './millimetres.ts';
import type { Paper } from './paper.ts';
import { polyline, rectangle } from './path.ts';
import { type FittedBox, type TextBox, drawText, fitText } from './text-box.ts';

export type Column = {
  readonly head: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
};

export type Table = {
  readonly title: string;
  /** Beneath the title: at the left, and at the right. */
  readonly note: string;
  readonly noteRight: string;
  /** Widths in millimetres; their sum is the table's width, centred on the sheet. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Beneath the last row, such as places to sign. */
  readonly closing?: string;
  readonly footer: string;
  readonly pageWords: (page: number, pages: number) => string;
  readonly watermark?: (ink: Ink) => void;
};

/** A cell whose text does not fit a whole page even in small type; rows and columns count from 0. */
export type CellTooFull = { readonly row: number; readonly column: number };

export type PlannedTable = {
  readonly table: Table;
  readonly size: SheetSize;
  readonly pages: readonly (readonly PlannedRow[])[];
  readonly tooFull: readonly CellTooFull[];
};

type PlannedRow = { readonly height: number; readonly cells: readonly FittedBox[] };

const MARGIN = { top: 16, bottom: 16 };
const HEAD_TOP = 33;
const HEAD_HEIGHT = 8.4;
const ROW = 6.8;
const LINE = 3.5;
const PAD = 1.3;
const CLOSING = 10;
const FIRST_ROW = HEAD_TOP + HEAD_HEIGHT;
const CELL = [9, 8.5, 8, 7.5].map((points) => ({ points, lines: points >= 9 ? 3 : 4 }));
const LEADING = LINE / mmOfPoints(9);
const SMALLEST = 7;

/** Last of all the row grows, up to a page: a list that refuses one long remark would be no list of the others. */
function cellSettings(size: SheetSize): TextBox['settings'] {
  const room = size.height - MARGIN.bottom - FIRST_ROW - CLOSING - ROW;
  return [...CELL, { points: SMALLEST, lines: Math.floor(room / (mmOfPoints(SMALLEST) * LEADING)) + 1 }];
}

/** Measures every cell and spreads the rows over pages; nothing is drawn yet. */
export function planTable(table: Table, size: SheetSize, shelf: FontShelf): PlannedTable {
  const tooFull: CellTooFull[] = [];
  const pages: PlannedRow[][] = [[]];
  const bottom = size.height - MARGIN.bottom;
  let y = FIRST_ROW;
  for (const [at, cells] of table.rows.entries()) {
    const fitted = cells.map((text, column) => fitText(cellBox(text, column, { table, size }), shelf));
    for (const [column, cell] of fitted.entries())
      if (cell.kind === 'too-long') tooFull.push({ row: at, column });
    const height = ROW + Math.max(...fitted.map(heightBelowFirst));
    // The closing line must not stand alone on a page of its own: the last row goes with it.
    const closing = table.closing !== undefined && at === table.rows.length - 1 ? CLOSING : 0;
    if (y + height + closing > bottom) {
      pages.push([]);
      y = FIRST_ROW;
    }
    pages.at(-1)?.push({ height, cells: fitted });
    y += height;
  }
  return { table, size, pages, tooFull };
}

/** What a cell's further lines add to the height of its row. */
function heightBelowFirst(cell: FittedBox): number {
  return cell.kind === 'fits' ? (cell.lines.length - 1) * mmOfPoints(cell.points) * LEADING : 0;
}

/** Draws a planned table; head, title and page number stand on every page. */
export function drawTable(planned: PlannedTable, paper: Paper): void {
  for (const [page, rows] of planned.pages.entries()) {
    paper.page((ink) => {
      planned.table.watermark?.(ink);
      drawFurniture(ink, planned, page);
      const end = drawRows(ink, planned, rows);
      const { closing } = planned.table;
      const x = left(planned.table, planned.size);
      if (closing && page === planned.pages.length - 1) write(ink, closing, { x, y: end + 8, points: 10 });
    });
  }
}

function drawFurniture(ink: Ink, planned: PlannedTable, page: number): void {
  const { table, size, pages } = planned;
  const width = totalWidth(table);
  const x = left(table, size);
  const base = { x, width, hand: 'list', colour: '#1a1a1a', settings: sizes(10, 9, 8, 7, 6) } as const;
  const foot = { ...base, y: size.height - 9, colour: '#555555', settings: sizes(8, 7, 6) };
  const title = {
    ...base,
    y: MARGIN.top + 5,
    hand: 'listBold',
    align: 'center',
    settings: sizes(17, 15, 13, 11, 9),
  } as const;
  const note = { ...base, y: HEAD_TOP - 3 };
  const boxes: readonly TextBox[] = [
    { ...title, text: table.title },
    { ...note, text: table.note, align: 'left', width: width * 0.68 },
    { ...note, text: table.noteRight, align: 'right', x: x + width * 0.7, width: width * 0.3 },
    { ...foot, text: table.footer, align: 'left', width: width * 0.7 },
    { ...foot, text: table.pageWords(page + 1, pages.length), align: 'right' },
  ];
  for (const box of boxes) drawText(fitText(box, ink.shelf), ink);
  drawHeads(ink, planned);
}

function drawHeads(ink: Ink, { table, size }: PlannedTable): void {
  const x = left(table, size);
  ink.path(rectangle({ x, y: HEAD_TOP, width: totalWidth(table), height: HEAD_HEIGHT }), { fill: '#f0f2f4' });
  for (const [at, column] of table.columns.entries()) {
    const settings = [9, 8.5, 8, 7].map((points) => ({ points, lines: 2 }));
    const cell = cellBox(column.head, at, { table, size });
    const box = {
      ...cell,
      y: HEAD_TOP + HEAD_HEIGHT / 2 + 1.2,
      hand: 'listBold',
      align: 'center',
      settings,
    } as const;
    drawText(fitText(box, ink.shelf), ink);
  }
}

/** One line at each of these sizes. */
function sizes(...points: readonly number[]): TextBox['settings'] {
  return points.map((size) => ({ points: size, lines: 1 }));
}

function drawRows(ink: Ink, { table, size }: PlannedTable, rows: readonly PlannedRow[]): number {
  const x = left(table, size);
  const width = totalWidth(table);
  const hair = { stroke: '#9aa0a6', width: 0.12 };
  let y = FIRST_ROW;
  for (const row of rows) {
    ink.moved(0, y + row.height / 2 + 1.15, () => {
      for (const cell of row.cells) drawText(cell, ink);
    });
    y += row.height;
    ink.path(
      polyline([
        [x, y],
        [x + width, y],
      ]),
      hair,
    );
  }
  let edge = x;
  for (const column of table.columns.slice(0, -1)) {
    edge += column.width;
    ink.path(
      polyline([
        [edge, HEAD_TOP],
        [edge, y],
      ]),
      hair,
    );
  }
  ink.path(
    polyline([
      [x, FIRST_ROW],
      [x + width, FIRST_ROW],
    ]),
    hair,
  );
  ink.path(rectangle({ x, y: HEAD_TOP, width, height: y - HEAD_TOP }), { stroke: '#3c4246', width: 0.3 });
  return y;
}

/** Around y = 0, so that a row is moved to its place when its page is known. */
function cellBox(
  text: string,
  column: number,
  { table, size }: Pick<PlannedTable, 'table' | 'size'>,
): TextBox {
  const before = table.columns.slice(0, column).reduce((sum, { width }) => sum + width, 0);
  const { width, align } = table.columns[column] ?? { width: 0, align: 'left' };
  const x = left(table, size) + before + PAD;
  const base = { text, x, y: 0, width: width - 2 * PAD, align, hand: 'list', colour: '#1a1a1a' } as const;
  return { ...base, settings: cellSettings(size), leading: LEADING };
}

function write(ink: Ink, text: string, at: { x: number; y: number; points: number }): void {
  ink.text({ text, x: at.x, y: at.y, hand: 'list', size: mmOfPoints(at.points), colour: '#1a1a1a' });
}

function totalWidth(table: Table): number {
  return table.columns.reduce((sum, { width }) => sum + width, 0);
}

function left(table: Table, size: SheetSize): number {
  return (size.width - totalWidth(table)) / 2;
}
