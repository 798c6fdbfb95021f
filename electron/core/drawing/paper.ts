import { type EmbeddedFont, embedFont } from './embedded-font.ts';
import type { Face, FontShelf } from './fonts.ts';
import { Ink, type InkSupply, type Mixing, type Stamp } from './ink.ts';
import { POINTS_PER_MM, type SheetSize, digits } from './millimetres.ts';
import {
  type PdfDictionary,
  type PdfObject,
  type PdfResources,
  type PdfStore,
  openPdfStore,
} from './pdf-store.ts';
import { type Picture, embedPicture } from './picture.ts';

export type PaperSetup = {
  readonly shelf: FontShelf;
  readonly size: SheetSize;
  readonly title: string;
  /** Language of the text for readers and screen readers, `zh-CN` or `en`. */
  readonly language: string;
  readonly author?: string;
  /** ISO 8601 instant; the file carries it, so it must come from the facts and not from the clock. */
  readonly createdAt: string;
};

/** One PDF under construction: pages are drawn in order, fonts and repeated drawings are kept once. */
export type Paper = {
  readonly page: (draw: (ink: Ink) => void) => void;
  /** Draws something once, to be placed on any number of pages. */
  readonly stamp: (draw: (ink: Ink) => void) => Stamp;
  /** The same picture object is kept once. Fails for bytes that are not a JPEG. */
  readonly picture: (picture: Picture) => Stamp;
  /** The whole file; its buffer belongs to nobody else. */
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
};

/** Starts a PDF. Fails where a paper was asked to be made at no valid instant. */
export function startPaper(setup: PaperSetup): Paper {
  const createdAt = new Date(setup.createdAt);
  if (Number.isNaN(createdAt.getTime())) throw new Error(`not an instant: ${setup.createdAt}`);
  const pageSize = [setup.size.width * POINTS_PER_MM, setup.size.height * POINTS_PER_MM] as const;
  const { title, language, author } = setup;
  const store = openPdfStore({ title, language, createdAt, pageSize, ...(author ? { author } : {}) });
  const { supply, fonts } = openSupply(setup.shelf, store);
  const pictures = new Map<Picture, Stamp>();
  let stamps = 0;
  return {
    page: (draw) => {
      const ink = new Ink(supply);
      draw(ink);
      // From here on a unit is a millimetre; pdfkit has already turned the y axis downwards.
      store.page(
        `${digits(POINTS_PER_MM)} 0 0 ${digits(POINTS_PER_MM)} 0 0 cm\n${ink.content()}`,
        ink.resources(),
      );
    },
    stamp: (draw) => {
      const ink = new Ink(supply);
      draw(ink);
      stamps += 1;
      return { label: `D${stamps}`, kind: 'drawing', object: keepDrawing(ink, setup.size, store) };
    },
    picture: (picture) => {
      const known = pictures.get(picture);
      if (known) return known;
      const { object, proportion } = embedPicture(picture, store);
      const stamp: Stamp = { label: `P${pictures.size + 1}`, kind: 'picture', object, proportion };
      pictures.set(picture, stamp);
      return stamp;
    },
    finish: () => {
      for (const font of fonts.values()) font.embed();
      return store.finish();
    },
  };
}

function openSupply(
  shelf: FontShelf,
  store: PdfStore,
): { supply: InkSupply; fonts: Map<Face, EmbeddedFont> } {
  const fonts = new Map<Face, EmbeddedFont>();
  const states = new Map<string, { label: string; object: PdfObject }>();
  const font = (face: Face) => {
    const known = fonts.get(face) ?? embedFont(face, `F${fonts.size + 1}`, store);
    fonts.set(face, known);
    return known;
  };
  const state = (mixing: Mixing) => {
    const key = `${mixing.blend} ${mixing.opacity}`;
    const known = states.get(key) ?? { label: `G${states.size + 1}`, object: mixingState(mixing, store) };
    states.set(key, known);
    return known;
  };
  return { supply: { shelf, font, state }, fonts };
}

function mixingState(mixing: Mixing, store: PdfStore): PdfObject {
  return store.closed({ Type: 'ExtGState', BM: mixing.blend, ca: mixing.opacity, CA: mixing.opacity });
}

function keepDrawing(ink: Ink, size: SheetSize, store: PdfStore): PdfObject {
  const content = Buffer.from(ink.content(), 'latin1');
  return store.stream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    // Generous on every side: a drawing moved by the printer's offset must not be cut.
    BBox: [-size.width, -size.height, 2 * size.width, 2 * size.height],
    Resources: resourceDictionary(ink.resources()),
  });
}

function resourceDictionary(resources: PdfResources): PdfDictionary {
  return {
    Font: Object.fromEntries(resources.fonts),
    XObject: Object.fromEntries(resources.xobjects),
    ExtGState: Object.fromEntries(resources.states),
  };
}
