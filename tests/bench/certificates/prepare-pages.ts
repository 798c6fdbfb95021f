import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {
  CertificateItem,
  CertificateStyle,
} from '../../../electron/core/certificates/certificate-facts.ts';
import { drawCodeCaption } from '../../../electron/core/certificates/certificate-marks.pdf.ts';
import { planCertificate } from '../../../electron/core/certificates/certificate-plan.pdf.ts';
import { certificatesByIds } from '../../../electron/core/certificates/certificate.table.ts';
import { trainingCertificate } from '../../../electron/core/certificates/training-certificate.pdf.ts';
import { findBundledFonts, type FontShelf, openFontShelf } from '../../../electron/core/drawing/fonts.ts';
import { A4_LANDSCAPE } from '../../../electron/core/drawing/millimetres.ts';
import { startPaper } from '../../../electron/core/drawing/paper.ts';
import type { FittedBox } from '../../../electron/core/drawing/text-box.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import type { Person } from '../people.ts';
import { browserArguments, findBrowser } from '../../support/browser.ts';
import type { filesIn } from './files.mjs';
import { issueTo, makePortraits } from './issue-people.ts';
import type { Means, Scene, SceneLine, ScenePage } from './scene.ts';

type Files = ReturnType<typeof filesIn>;

const style: CertificateStyle = {
  language: 'zh+en',
  templateVersion: 1,
  fonts: findBundledFonts(),
  createdAt: '2026-11-23T14:00:00+08:00',
  photo: 'printed',
};

interface Pages {
  readonly people: readonly Person[];
  /** Others draw so many of them. */
  readonly drawnByOthers: number;
  /** Makes the application's own file of as many. */
  readonly draw: () => Promise<unknown>;
}

/** Writes everything that the drawers read: facts of certificates really issued, photos, and what others are told. */
export async function preparePages(files: Files, { people, drawnByOthers, draw }: Pages): Promise<void> {
  const desk = await startTestHouse();
  try {
    writeFileSync(files.facts, JSON.stringify(await issuedFacts(desk, people)));
  } finally {
    await desk.stop();
  }
  for (const [index, photo] of (await makePortraits(people.length)).entries())
    writeFileSync(files.photo(index), photo);
  writeMeans(files);
  await writeScene(files, drawnByOthers);
  await draw();
  writeStreams(files);
}

/** The frozen facts of their certificates, each with its real signed code. */
async function issuedFacts(desk: TestHouse, people: readonly Person[]): Promise<readonly unknown[]> {
  const { institution } = desk.house;
  if (!institution) throw new Error('no institution is open');
  const facts: unknown[] = [];
  for (const id of await issueTo(desk, people)) {
    const [row] = await certificatesByIds(institution.database.reader, [id]);
    facts.push(JSON.parse(row?.facts ?? '{}'));
  }
  return facts;
}

/** What the others are told to draw: every line and every code placed as the application places them. */
async function writeScene(files: Files, count: number): Promise<void> {
  const shelf = openFontShelf(style.fonts);
  const facts: readonly CertificateItem['facts'][] = JSON.parse(readFileSync(files.facts, 'utf8'));
  const pages = facts
    .slice(0, count)
    .map((one, at) => pageOf({ facts: one, photo: readFileSync(files.photo(at)) }, { at, shelf }));
  const scene: Scene = { photo: trainingCertificate.photo, pages };
  writeFileSync(files.scene, JSON.stringify(scene));
  await writeGround(files, shelf);
}

/** Where fonts and browser lie, found once: a drawer must not pay for looking. */
function writeMeans(files: Files): void {
  const { executablePath, env } = findBrowser();
  const browser = { executablePath, env, args: browserArguments(process.platform) };
  const means: Means = { fonts: style.fonts, style, browser };
  writeFileSync(files.means, JSON.stringify(means));
}

function pageOf(
  item: CertificateItem,
  context: { readonly at: number; readonly shelf: FontShelf },
): ScenePage {
  const plan = planCertificate(item, style, context);
  if (!plan.qr || plan.refusals.length > 0) throw new Error(JSON.stringify(plan.refusals));
  const { x, y, side } = plan.template.qr;
  return {
    lines: plan.texts.flatMap(linesOf),
    code: {
      text: item.facts.qrText,
      level: plan.qr.level,
      path: svgPath(plan.qr.path(0, 0)),
      ...{ x, y, side, module: side / plan.qr.modules },
    },
  };
}

function linesOf(fitted: FittedBox): readonly SceneLine[] {
  if (fitted.kind === 'too-long') return [];
  const size = (fitted.points * 25.4) / 72;
  return fitted.lines.map(({ shaped, x, y, spacing }) => ({
    text: shaped.pieces.map(({ codes }) => String.fromCodePoint(...codes)).join(''),
    ...{ x, y, size, spacing, colour: fitted.box.colour },
  }));
}

/** The application's rectangles of whole modules in the words of SVG. */
function svgPath(path: string): string {
  const rectangles = path.matchAll(/^(?<x>\d+) (?<y>\d+) (?<width>\d+) [\d.]+ re$/gmu);
  return Array.from(rectangles, ({ groups }) => {
    return `M${groups?.['x']} ${groups?.['y']}h${groups?.['width']}v1h-${groups?.['width']}z`;
  }).join('');
}

/** What stands on every page, as a page to be embedded once and as a picture. */
async function writeGround(files: Files, shelf: FontShelf): Promise<void> {
  const { createdAt } = style;
  const paper = startPaper({ shelf, size: A4_LANDSCAPE, title: 'ground', language: 'zh-CN', createdAt });
  paper.page((ink) => {
    trainingCertificate.drawFixed(ink, style);
    drawCodeCaption(ink, trainingCertificate, style);
  });
  const bytes = await paper.finish();
  writeFileSync(files.groundPdf, bytes);
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 2 });
  // The reader's own canvas; its types know that of a browser alone, which does not write PNG by `encode`.
  const factory = document.canvasFactory as unknown as CanvasFactory;
  const { canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, viewport }).promise;
  writeFileSync(files.groundPng, await canvas.encode('png'));
}

interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { readonly canvas: HTMLCanvasElement & { encode(format: 'png'): Promise<Uint8Array> } };
}

/** What the application's file holds besides the photos, as it was before it was deflated. */
function writeStreams(files: Files): void {
  const bytes = readFileSync(files.output('own'));
  const streams: string[] = [];
  const opening = '\nstream\n';
  for (let at = bytes.indexOf(opening); at !== -1; at = bytes.indexOf(opening, at)) {
    const start = at + opening.length;
    const dictionary = bytes.subarray(bytes.lastIndexOf('<<', at), at).toString('latin1');
    const length = Number(/\/Length (?<length>\d+)/u.exec(dictionary)?.groups?.['length']);
    const content = bytes.subarray(start, start + length);
    if (dictionary.includes('/FlateDecode')) streams.push(inflateSync(content).toString('latin1'));
    at = start + length;
  }
  writeFileSync(files.streams, JSON.stringify(streams));
}
