import { setImmediate } from 'node:timers/promises';
import { type FontShelf, openFontShelf } from '#core/drawing/fonts.ts';
import type { Ink, Stamp } from '#core/drawing/ink.ts';
import { A4_LANDSCAPE, mmOfPoints } from '#core/drawing/millimetres.ts';
import { type Paper, startPaper } from '#core/drawing/paper.ts';
import { type Area, circle, rectangle } from '#core/drawing/path.ts';
import { drawText } from '#core/drawing/text-box.ts';
import { drawWatermark } from '#core/drawing/watermark.ts';
import type { CertificateItem, CertificateStyle, PrintRefusal } from './certificate-facts.ts';
import { INK } from './fill-boxes.pdf.ts';
import { type CertificatePlan, planCertificate } from './certificate-plan.pdf.ts';

export type DrawingWatch = {
  readonly onProgress?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
};

export type DrawnCertificates =
  | { readonly kind: 'drawn'; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly kind: 'refused'; readonly refusals: readonly PrintRefusal[] }
  | { readonly kind: 'cancelled' };

/** Everything that keeps these certificates from being printed, person by person; empty when all can be. */
export function checkPrintable(
  items: readonly CertificateItem[],
  style: CertificateStyle,
): readonly PrintRefusal[] {
  const shelf = openFontShelf(style.fonts);
  return items.flatMap((item, at) => planCertificate(item, style, { at, shelf }).refusals);
}

/** Pages between two looks at the cancel button. */
const BREATH = 20;

/**
 * One PDF with a page for every item, in their order. Refuses the whole batch, before the first page, where one
 * certificate could not be printed completely. The same items and style give the same bytes.
 */
export async function drawCertificates(
  items: readonly CertificateItem[],
  style: CertificateStyle,
  watch: DrawingWatch = {},
): Promise<DrawnCertificates> {
  const shelf = openFontShelf(style.fonts);
  const plans: CertificatePlan[] = [];
  for (const [at, item] of items.entries()) {
    plans.push(planCertificate(item, style, { at, shelf }));
    if (at % BREATH === BREATH - 1 && (await isStopped(watch))) return { kind: 'cancelled' };
  }
  const refusals = plans.flatMap((plan) => plan.refusals);
  if (refusals.length > 0 || plans.length === 0) return { kind: 'refused', refusals };
  const paper = startCertificatePaper(plans, style, shelf);
  const fixed = fixedStamps(paper, style);
  for (const [at, plan] of plans.entries()) {
    drawPage(paper, plan, { style, fixed: fixed(plan.template) });
    watch.onProgress?.(at + 1, plans.length);
    if (at % BREATH === BREATH - 1 && (await isStopped(watch))) return { kind: 'cancelled' };
  }
  return { kind: 'drawn', bytes: await paper.finish(), pages: plans.length };
}

/** Lets a waiting cancel message arrive before asking for it. */
async function isStopped(watch: DrawingWatch): Promise<boolean> {
  await setImmediate();
  return watch.isCancelled?.() ?? false;
}

function startCertificatePaper(
  plans: readonly CertificatePlan[],
  style: CertificateStyle,
  shelf: FontShelf,
): Paper {
  const titles = new Set(plans.map((plan) => plan.template.title));
  const { createdAt } = style;
  return startPaper({
    shelf,
    size: A4_LANDSCAPE,
    title: [...titles].join('、'),
    language: 'zh-CN',
    createdAt,
  });
}

type Fixed = { readonly ground?: Stamp; readonly seal?: Stamp; readonly signature?: Stamp };

/** What repeats on every page, drawn once per kind of certificate when its first page comes. */
function fixedStamps(
  paper: Paper,
  style: CertificateStyle,
): (template: CertificatePlan['template']) => Fixed {
  const drawn = new Map<CertificatePlan['template'], Fixed>();
  return (template) => {
    const known = drawn.get(template);
    if (known) return known;
    const ground =
      style.dataOnly && !style.demo ? undefined : paper.stamp((ink) => drawGround(ink, template, style));
    const fixed: Fixed = {
      ...(ground ? { ground } : {}),
      ...(style.seal ? { seal: paper.picture(style.seal) } : {}),
      ...(style.signature ? { signature: paper.picture(style.signature) } : {}),
    };
    drawn.set(template, fixed);
    return fixed;
  };
}

function drawGround(ink: Ink, template: CertificatePlan['template'], style: CertificateStyle): void {
  if (style.demo) drawWatermark('演示 DEMO', A4_LANDSCAPE, ink);
  if (style.dataOnly) return;
  template.drawFixed(ink, style);
  if (!style.seal) drawSealPlace(ink, template, style);
  if (style.signature) drawSignatureLabel(ink, template, style);
  if (style.photo === 'pasted') drawPhotoPlace(ink, template.photo, style);
  const caption = style.language === 'zh' ? '扫码核验' : '扫码核验  Scan to verify';
  const middle = template.qr.x + template.qr.side / 2;
  centred(ink, caption, {
    x: middle,
    y: template.qr.y + template.qr.side + 4,
    points: 7.5,
    colour: '#444444',
  });
}

function drawSealPlace(ink: Ink, template: CertificatePlan['template'], style: CertificateStyle): void {
  const { x, y } = template.seal;
  ink.path(circle(x, y, 20), { stroke: '#dba9a4', width: 0.25, dash: [1.6, 1.2] });
  const words = style.language === 'zh+en' ? '（盖章处 Seal）' : '（盖章处）';
  centred(ink, words, { x, y: y + template.seal.caption, points: 7.5, colour: '#d08d86' });
}

function drawSignatureLabel(ink: Ink, template: CertificatePlan['template'], style: CertificateStyle): void {
  const { x, y } = template.signature;
  const size = mmOfPoints(12);
  ink.text({ text: '负责人', x, y, hand: 'text', size, colour: INK, spacing: (17.2 - 3 * size) / 2 });
  if (style.language === 'zh') return;
  ink.text({ text: 'Signed by', x, y: y + 4.2, hand: 'serif', size: mmOfPoints(7.8), colour: '#5b6568' });
}

function drawPhotoPlace(ink: Ink, area: Area, style: CertificateStyle): void {
  const { x, y, width, height } = area;
  const middle = { x: x + width / 2, colour: '#8a9497' };
  ink.path(rectangle(area), { stroke: '#8a9497', width: 0.2, dash: [1.2, 0.9] });
  centred(ink, '贴照片处', { ...middle, y: y + height / 2 - 0.6, points: 10 });
  centred(ink, '25 mm × 35 mm', { ...middle, y: y + height / 2 + 4.2, points: 7.5 });
  if (style.language === 'zh+en') centred(ink, 'Photo', { ...middle, y: y + height / 2 + 8.4, points: 7.5 });
}

type Centred = { x: number; y: number; points: number; colour: string };

function centred(ink: Ink, text: string, at: Centred): void {
  const size = mmOfPoints(at.points);
  ink.centred(text, { x: at.x, y: at.y, hand: 'text', size, colour: at.colour });
}

type PageParts = { readonly style: CertificateStyle; readonly fixed: Fixed };

function drawPage(paper: Paper, plan: CertificatePlan, { style, fixed }: PageParts): void {
  const { template } = plan;
  const photo = plan.photo ? paper.picture(plan.photo) : undefined;
  paper.page((ink) => {
    ink.moved(style.offsetX ?? 0, style.offsetY ?? 0, () => {
      if (fixed.ground) ink.place(fixed.ground, { x: 0, y: 0, width: 0, height: 0 });
      if (photo) placePhoto(ink, photo, template.photo);
      if (plan.qr) ink.path(plan.qr.path(template.qr.x, template.qr.y), { fill: '#000000' });
      for (const box of plan.texts) drawText(box, ink);
      placeInked(ink, template, { style, fixed });
    });
  });
}

function placePhoto(ink: Ink, photo: Stamp, area: Area): void {
  ink.place(photo, area);
  ink.path(rectangle(area), { stroke: '#9aa5a8', width: 0.2 });
}

/** Signature and seal lie over the print like ink, so that the paper of the scan vanishes. */
function placeInked(ink: Ink, template: CertificatePlan['template'], { style, fixed }: PageParts): void {
  const inked = { blend: 'Multiply', opacity: 1 } as const;
  if (fixed.signature && style.signature) {
    const { width, height } = style.signature;
    ink.place(
      fixed.signature,
      { x: template.signature.x + 22, y: template.signature.y - height * 0.75, width, height },
      inked,
    );
  }
  if (fixed.seal && style.seal) {
    const { width, height } = style.seal;
    ink.place(
      fixed.seal,
      { x: template.seal.x - width / 2, y: template.seal.y - height / 2, width, height },
      inked,
    );
  }
}
