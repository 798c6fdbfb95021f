import type { Ink } from '#core/drawing/ink.ts';
import { A4_LANDSCAPE, mmOfPoints } from '#core/drawing/millimetres.ts';
import { type Area, type Point, polyline, rectangle } from '#core/drawing/path.ts';
import { type FittedBox, drawText, fitText } from '#core/drawing/text-box.ts';
import { drawWatermark } from '#core/drawing/watermark.ts';
import type { CertificateStyle } from './certificate-facts.ts';
import type { CertificatePlan } from './certificate-plan.pdf.ts';
import { INK } from './fill-boxes.pdf.ts';

type Template = CertificatePlan['template'];

/** A code needs four modules of blank paper around it (ISO/IEC 18004, 5.3.8); the coarsest has modules of 1 mm. */
const BELOW_CODE = 5.5;

/** Under the code, no wider than it. A phone shows its text; only the application can check the signature. */
export function drawCodeCaption(ink: Ink, { qr }: Template, style: CertificateStyle): void {
  const box = {
    text: style.language === 'zh' ? '扫码查看' : '扫码查看 Scan to read',
    x: qr.x,
    y: qr.y + qr.side + BELOW_CODE,
    width: qr.side,
    hand: 'text',
    align: 'center',
    colour: '#444444',
    settings: [7, 6.5, 6, 5.5].map((points) => ({ points, lines: 1 })),
  } as const;
  drawText(fitText(box, ink.shelf), ink);
}

export function drawSignatureLabel(ink: Ink, { signature }: Template, style: CertificateStyle): void {
  const { x, y } = signature;
  const size = mmOfPoints(12);
  ink.text({ text: '负责人', x, y, hand: 'text', size, colour: INK, spacing: (17.2 - 3 * size) / 2 });
  if (style.language === 'zh') return;
  ink.text({ text: 'Signed by', x, y: y + 4.2, hand: 'serif', size: mmOfPoints(7.8), colour: '#5b6568' });
}

export function drawPhotoPlace(ink: Ink, area: Area, style: CertificateStyle): void {
  const { x, y, width, height } = area;
  const middle = { x: x + width / 2, colour: '#8a9497' };
  ink.path(rectangle(area), { stroke: '#8a9497', width: 0.2, dash: [1.2, 0.9] });
  centred(ink, '贴照片处', { ...middle, y: y + height / 2 - 0.6, points: 10 });
  centred(ink, '25 mm × 35 mm', { ...middle, y: y + height / 2 + 4.2, points: 7.5 });
  if (style.language === 'zh+en') centred(ink, 'Photo', { ...middle, y: y + height / 2 + 8.4, points: 7.5 });
}

/** Radius of the round seals in use, 40 mm across. */
const SEAL = 20;
/** So many parts of the circle are looked at: about 1 mm each. */
const PARTS = 120;

/** Where the seal will come, on pages to look at alone; it leaves out the lines of text that it would cross. */
export function drawSealPlace(ink: Ink, plan: CertificatePlan, style: CertificateStyle): void {
  const { x, y, caption } = plan.template.seal;
  const bands = plan.texts.flatMap((fitted) => bandsOf(fitted, { from: x - SEAL, to: x + SEAL }));
  const points = Array.from({ length: PARTS + 1 }, (_, at): Point => {
    const turn = (at / PARTS) * 2 * Math.PI;
    return [x + SEAL * Math.cos(turn), y + SEAL * Math.sin(turn)];
  });
  const arcs: Point[][] = [[]];
  for (const point of points) {
    if (bands.some(({ top, bottom }) => point[1] > top && point[1] < bottom)) arcs.push([]);
    else arcs.at(-1)?.push(point);
  }
  for (const arc of arcs)
    if (arc.length > 1) ink.path(polyline(arc), { stroke: '#dba9a4', width: 0.25, dash: [1.6, 1.2] });
  const words = style.language === 'zh+en' ? '（盖章处 Seal）' : '（盖章处）';
  centred(ink, words, { x, y: y + caption, points: 7.5, colour: '#d08d86' });
}

/** The heights at which a text stands anywhere between these two places across. */
function bandsOf(fitted: FittedBox, across: { readonly from: number; readonly to: number }) {
  if (fitted.kind === 'too-long') return [];
  const size = mmOfPoints(fitted.points);
  return fitted.lines
    .filter(({ shaped, x }) => x < across.to && x + shaped.width * size > across.from)
    .map(({ y }) => ({ top: y - size * 1.1, bottom: y + size * 0.5 }));
}

/** Across a page to look at, over everything on it, so that nobody can print it as a certificate. */
export function drawPreviewMark(ink: Ink, style: CertificateStyle): void {
  const words = style.demo ? '演示 DEMO  预览 PREVIEW' : '预览 PREVIEW';
  drawWatermark({ words, colour: '#d6d9dc' }, A4_LANDSCAPE, ink);
}

type Centred = { x: number; y: number; points: number; colour: string };

function centred(ink: Ink, text: string, at: Centred): void {
  const size = mmOfPoints(at.points);
  ink.centred(text, { x: at.x, y: at.y, hand: 'text', size, colour: at.colour });
}
