import { type FontFiles, openFontShelf } from '#core/drawing/fonts.ts';
import type { Ink } from '#core/drawing/ink.ts';
import { A4_LANDSCAPE, mmOfPoints } from '#core/drawing/millimetres.ts';
import { startPaper } from '#core/drawing/paper.ts';
import { polyline, sheetFrame } from '#core/drawing/path.ts';
import { drawText, fitText } from '#core/drawing/text-box.ts';

export type PrinterTest = {
  readonly printer: string;
  /** The offset in force, millimetres; the page is printed with it, so a good offset measures zero. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly createdAt: string;
  readonly fonts: FontFiles;
};

const MARK = 20;
const SCALE = 10;

/**
 * A sheet with a ruler from each of two paper edges: where the paper's edge meets the ruler shows, to half a
 * millimetre, how far this printer shifts its print.
 */
export async function drawTestPage(test: PrinterTest): Promise<Uint8Array<ArrayBuffer>> {
  const shelf = openFontShelf(test.fonts);
  const { createdAt } = test;
  const paper = startPaper({ shelf, size: A4_LANDSCAPE, title: '打印校准页', language: 'zh-CN', createdAt });
  paper.page((ink) => {
    ink.moved(test.offsetX, test.offsetY, () => {
      drawCornerMarks(ink);
      drawRuler(ink, 'x');
      drawRuler(ink, 'y');
      drawWords(ink, test);
    });
  });
  return paper.finish();
}

function drawCornerMarks(ink: Ink): void {
  const { width, height } = A4_LANDSCAPE;
  const line = { stroke: '#000000', width: 0.15 };
  for (const x of [MARK, width - MARK]) {
    for (const y of [MARK, height - MARK]) {
      ink.path(
        `${polyline([
          [x - 6, y],
          [x + 6, y],
        ])}\n${polyline([
          [x, y - 6],
          [x, y + 6],
        ])}`,
        line,
      );
    }
  }
  ink.path(sheetFrame(MARK), { stroke: '#b4b4b4', width: 0.1, dash: [1, 2] });
}

/** Ticks every half millimetre on both sides of the mark 20 mm from the paper's edge. */
function drawRuler(ink: Ink, axis: 'x' | 'y'): void {
  const at = (along: number, across: number) =>
    axis === 'x' ? ([along, across] as const) : ([across, along] as const);
  const across = axis === 'x' ? 105 : 148.5;
  const ticks: string[] = [polyline([at(MARK - SCALE, across), at(MARK + SCALE, across)])];
  for (let half = -2 * SCALE; half <= 2 * SCALE; half += 1) {
    const length = half % 10 === 0 ? 4 : half % 2 === 0 ? 2.6 : 1.4;
    ticks.push(polyline([at(MARK + half / 2, across), at(MARK + half / 2, across + length)]));
    if (half % 10 !== 0) continue;
    const [x, y] = at(MARK + half / 2, across + 7.5);
    const size = mmOfPoints(7);
    ink.centred(String(half / 2), {
      x,
      y: axis === 'x' ? y : y + 0.9,
      hand: 'list',
      size,
      colour: '#000000',
    });
  }
  ink.path(ticks.join('\n'), { stroke: '#000000', width: 0.12 });
}

function drawWords(ink: Ink, test: PrinterTest): void {
  const texts = [
    '打印校准页　Printer calibration',
    `打印机：${test.printer}`,
    `本页已按偏移打印：X ${millimetres(test.offsetX)}，Y ${millimetres(test.offsetY)}`,
    '打印时选“实际大小”，不选“适合页面”。',
    '用直尺量左边纸边到左侧标尺 0 刻度、上边纸边到上方标尺 0 刻度的距离，应各为 20 mm。',
    '量得大于 20 mm：把差数从该方向的偏移中减去；小于 20 mm：加上差数。',
  ];
  for (const [at, text] of texts.entries()) {
    const settings = [at === 0 ? 20 : 12, 10, 8, 6].map((points) => ({ points, lines: 1 }));
    const box = { text, x: 60, width: 200, align: 'left', colour: '#1a1a1a', settings } as const;
    drawText(fitText({ ...box, y: 62 + at * 11, hand: at === 0 ? 'listBold' : 'list' }, ink.shelf), ink);
  }
}

function millimetres(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(1)} mm`;
}
