import { setImmediate } from 'node:timers/promises';
import { type FontShelf, openFontShelf } from '#core/drawing/fonts.ts';
import type { Ink, Stamp } from '#core/drawing/ink.ts';
import { A4_LANDSCAPE } from '#core/drawing/millimetres.ts';
import { type Paper, startPaper } from '#core/drawing/paper.ts';
import { type Area, rectangle } from '#core/drawing/path.ts';
import { drawText } from '#core/drawing/text-box.ts';
import { drawWatermark } from '#core/drawing/watermark.ts';
import type { CertificateItem, CertificateStyle, PrintRefusal, SealPicture } from './certificate-facts.ts';
import {
  drawCodeCaption,
  drawPhotoPlace,
  drawPreviewMark,
  drawSealPlace,
  drawSignatureLabel,
} from './certificate-marks.pdf.ts';
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

type Template = CertificatePlan['template'];
type Fixed = {
  readonly ground?: Stamp;
  readonly seal?: Stamp;
  readonly signature?: Stamp;
  readonly previewMark?: Stamp;
};

/** What repeats on every page, drawn once per kind of certificate when its first page comes. */
function fixedStamps(paper: Paper, style: CertificateStyle): (template: Template) => Fixed {
  const drawn = new Map<Template, Fixed>();
  return (template) => {
    const known = drawn.get(template);
    if (known) return known;
    const ground =
      style.dataOnly && !style.demo ? undefined : paper.stamp((ink) => drawGround(ink, template, style));
    const fixed: Fixed = {
      ...(ground ? { ground } : {}),
      ...(style.seal ? { seal: paper.picture(style.seal) } : {}),
      ...(style.signature ? { signature: paper.picture(style.signature) } : {}),
      ...(style.preview ? { previewMark: paper.stamp((ink) => drawPreviewMark(ink, style)) } : {}),
    };
    drawn.set(template, fixed);
    return fixed;
  };
}

function drawGround(ink: Ink, template: Template, style: CertificateStyle): void {
  if (style.demo && !style.preview) drawWatermark({ words: '演示 DEMO' }, A4_LANDSCAPE, ink);
  if (style.dataOnly) return;
  template.drawFixed(ink, style);
  if (style.signature) drawSignatureLabel(ink, template, style);
  if (style.photo === 'pasted') drawPhotoPlace(ink, template.photo, style);
  drawCodeCaption(ink, template, style);
}

/** A drawing keeps its own size; only its corner counts. */
const WHOLE_SHEET = { x: 0, y: 0, width: 0, height: 0 } as const;

type PageParts = { readonly style: CertificateStyle; readonly fixed: Fixed };

function drawPage(paper: Paper, plan: CertificatePlan, { style, fixed }: PageParts): void {
  const { template } = plan;
  const photo = plan.photo ? paper.picture(plan.photo) : undefined;
  paper.page((ink) => {
    ink.moved(style.offsetX ?? 0, style.offsetY ?? 0, () => {
      if (fixed.ground) ink.place(fixed.ground, WHOLE_SHEET);
      if (photo) placePhoto(ink, photo, template.photo);
      if (plan.qr) ink.path(plan.qr.path(template.qr.x, template.qr.y), { fill: '#000000' });
      if (style.preview) drawSealPlace(ink, plan, style);
      for (const box of plan.texts) drawText(box, ink);
      placeInked(ink, template, { style, fixed });
      if (fixed.previewMark) ink.place(fixed.previewMark, WHOLE_SHEET, { mixing: INKED });
    });
  });
}

function placePhoto(ink: Ink, photo: Stamp, area: Area): void {
  ink.place(photo, area);
  ink.path(rectangle(area), { stroke: '#9aa5a8', width: 0.2 });
}

/** Like ink over the print: the white of a scan vanishes. */
const INKED = { blend: 'Multiply', opacity: 1 } as const;

/** Signature and seal lie over the print like ink, whole and in their own proportions. */
function placeInked(ink: Ink, template: Template, { style, fixed }: PageParts): void {
  const inked = { mixing: INKED, fit: 'inside' } as const;
  if (fixed.signature && style.signature)
    ink.place(fixed.signature, signatureArea(template, style.signature), inked);
  if (fixed.seal && style.seal) ink.place(fixed.seal, sealArea(template, style.seal), inked);
}

function signatureArea({ signature }: Template, { width, height }: SealPicture): Area {
  return { x: signature.x + 22, y: signature.y - height * 0.75, width, height };
}

/** A seal larger than 40 mm reaches upwards: below it the signature stands. */
function sealArea({ seal }: Template, { width, height }: SealPicture): Area {
  const higher = Math.max(0, height - 40) / 2;
  return { x: seal.x - width / 2, y: seal.y - height / 2 - higher, width, height };
}
