import { fretCorner } from '#core/drawing/fret.ts';
import { guillocheRosette } from '#core/drawing/guilloche.ts';
import type { Ink } from '#core/drawing/ink.ts';
import { mmOfPoints } from '#core/drawing/millimetres.ts';
import { polyline, rectangle, sheetFrame } from '#core/drawing/path.ts';
import { type Setting, drawText, fitText } from '#core/drawing/text-box.ts';
import type { CertificateStyle } from './certificate-facts.ts';
import { INK } from './fill-boxes.pdf.ts';

/** Where the two columns of facts begin and end, millimetres. */
export const COLUMNS = {
  left: { label: 74, value: 96, end: 175 },
  right: { label: 184, value: 206, end: 264 },
} as const;

/** Baselines of the rows of facts. */
export const ROWS = { first: 91, step: 12.6 } as const;

/** Baseline of the certificate number, above the title. */
export const NUMBER_ROW = 31;

const INDIGO = '#24406b';
const COPPER = '#b0764f';

const LABELS = [
  { column: 'left', row: 0, chinese: '姓名', english: 'Name' },
  { column: 'right', row: 0, chinese: '性别', english: 'Sex' },
  { column: 'left', row: 1, chinese: '证件类型', english: 'ID type' },
  { column: 'right', row: 1, chinese: '证件号码', english: 'ID No.' },
  { column: 'left', row: 2, chinese: '培训项目', english: 'Course' },
  { column: 'right', row: 2, chinese: '等级', english: 'Level' },
  { column: 'left', row: 3, chinese: '培训时间', english: 'Period' },
  { column: 'right', row: 3, chinese: '培训学时', english: 'Duration' },
  { column: 'left', row: 4, chinese: '考核结果', english: 'Result' },
] as const;

/** All that is the same on every sheet of this kind. */
export function drawTrainingFixed(ink: Ink, style: CertificateStyle): void {
  drawGround(ink);
  drawFrame(ink);
  drawHead(ink, style);
  for (const label of LABELS)
    drawLabel(ink, { ...label, y: ROWS.first + label.row * ROWS.step, ruled: true }, style);
  drawLabel(
    ink,
    { column: 'right', chinese: '证书编号', english: 'Certificate No.', y: NUMBER_ROW, ruled: false },
    style,
  );
}

function drawGround(ink: Ink): void {
  const [x, y] = [148.5, 112];
  const pale = { stroke: '#edf0f5', width: 0.16 };
  for (const [inner, outer, petals] of [
    [44, 58, 16],
    [30, 46, 16],
    [16, 32, 8],
    [5, 18, 8],
  ] as const) {
    ink.path(guillocheRosette({ x, y, inner, outer, petals, strands: 2 }), pale);
  }
}

function drawFrame(ink: Ink): void {
  ink.path(sheetFrame(11), { stroke: INDIGO, width: 1.1 });
  ink.path(sheetFrame(13), { stroke: INDIGO, width: 0.2 });
  ink.path(sheetFrame(17.5), { stroke: COPPER, width: 0.2 });
  for (const right of [1, -1] as const) {
    for (const down of [1, -1] as const) {
      const [x, y] = [right === 1 ? 15.2 : 297 - 15.2, down === 1 ? 15.2 : 210 - 15.2];
      const size = 9 * 1.35;
      const square = {
        x: right === 1 ? x : x - size,
        y: down === 1 ? y : y - size,
        width: size,
        height: size,
      };
      ink.path(rectangle(square), { fill: '#ffffff' });
      ink.path(fretCorner({ x, y, step: 1.35, right, down }), { stroke: COPPER, width: 0.45 });
    }
  }
}

function drawHead(ink: Ink, style: CertificateStyle): void {
  const english = style.language === 'zh+en';
  const across = { x: 40, width: 217, align: 'center' } as const;
  const title = { ...across, y: english ? 51 : 54, hand: 'title', colour: INDIGO, spacing: 0.42 } as const;
  drawText(fitText({ ...title, text: '培训合格证书', settings: one(35) }, ink.shelf), ink);
  if (!english) return;
  const words = { ...across, y: 59.4, hand: 'serif', colour: INDIGO, spacing: 0.08 } as const;
  drawText(fitText({ ...words, text: 'Certificate of Training', settings: one(14) }, ink.shelf), ink);
}

function one(points: number): readonly Setting[] {
  return [{ points, lines: 1 }];
}

type Label = {
  readonly column: keyof typeof COLUMNS;
  readonly chinese: string;
  readonly english: string;
  readonly y: number;
  readonly ruled: boolean;
};

function drawLabel(ink: Ink, label: Label, style: CertificateStyle): void {
  const { label: x, value, end } = COLUMNS[label.column];
  const { y } = label;
  const box = { x, y, width: 17.6, hand: 'text', colour: INK, align: 'spread' } as const;
  drawText(fitText({ ...box, text: label.chinese, settings: [{ points: 12, lines: 1 }] }, ink.shelf), ink);
  if (label.ruled)
    ink.path(
      polyline([
        [value, y + 2.4],
        [end, y + 2.4],
      ]),
      { stroke: '#9aa6b8', width: 0.16 },
    );
  if (style.language === 'zh') return;
  ink.text({ text: label.english, x, y: y + 4.3, hand: 'serif', size: mmOfPoints(7.8), colour: '#5b6568' });
}
