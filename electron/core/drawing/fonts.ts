import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Font, type FontCollection, create } from 'fontkit';

/** Where the font files lie. `chosen` is a font of this computer, put before the bundled ones in running text. */
export type FontFiles = {
  readonly serif: string;
  readonly serifBold: string;
  readonly sans: string;
  readonly sansBold: string;
  readonly chosen?: FontFile;
  /** Fonts of this computer with rare characters, the last links of every chain. */
  readonly extras?: readonly FontFile[];
};

/** A font of this computer; the name picks one out of a collection. */
type FontFile = { readonly file: string; readonly postscriptName?: string };

type BundledName = 'serif' | 'serifBold' | 'sans' | 'sansBold';
export type FaceName = BundledName | 'chosen' | `extra${number}`;

/**
 * In which hand a text is set; each names the faces tried in order for every character.
 * `text` is led by the font the office chose; the others ask it last, for a character the bundled ones lack: what
 * a certificate could print, its list can print too.
 */
export type Hand = 'text' | 'serif' | 'title' | 'list' | 'listBold';

/** One opened font with the two look-ups that drawing needs, remembered per character. */
export type Face = {
  readonly name: FaceName;
  readonly font: Font;
  /** Glyph number of a code point, 0 when the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Advance of a glyph in thousandths of the type size. */
  readonly advanceOf: (glyph: number) => number;
  /** Kerned advances of a Latin word in thousandths, one per character. */
  readonly kernedWord: (word: string) => readonly number[];
};

/** The opened fonts of one worker. Faces are read when a character first needs them. */
export type FontShelf = {
  readonly files: FontFiles;
  readonly face: (name: FaceName) => Face;
  readonly chain: (hand: Hand) => readonly FaceName[];
};

const CHAINS: Readonly<Record<Hand, readonly FaceName[]>> = {
  text: ['serif', 'sans'],
  serif: ['serif', 'sans'],
  title: ['serifBold', 'sansBold', 'serif', 'sans'],
  list: ['sans', 'serif'],
  listBold: ['sansBold', 'serifBold', 'sans', 'serif'],
};

const chainsWithChosen: Readonly<Record<Hand, readonly FaceName[]>> = {
  text: ['chosen', ...CHAINS.text],
  serif: [...CHAINS.serif, 'chosen'],
  title: [...CHAINS.title, 'chosen'],
  list: [...CHAINS.list, 'chosen'],
  listBold: [...CHAINS.listBold, 'chosen'],
};

/** Extra faces come last in every hand: a file of many megabytes is read only for a character all others lack. */
function chainsOf({ chosen, extras = [] }: FontFiles): Readonly<Record<Hand, readonly FaceName[]>> {
  const last = extras.map((_, at): FaceName => `extra${at}`);
  const { text, serif, title, list, listBold } = chosen ? chainsWithChosen : CHAINS;
  return {
    text: [...text, ...last],
    serif: [...serif, ...last],
    title: [...title, ...last],
    list: [...list, ...last],
    listBold: [...listBold, ...last],
  };
}

const shelves = new Map<string, FontShelf>();

/**
 * The shelf for these files; the same files give the same shelf again, so that a warm worker reads no font twice.
 * Fails on first use of a face whose file is missing or no font.
 */
export function openFontShelf(files: FontFiles): FontShelf {
  const key = JSON.stringify(files);
  const known = shelves.get(key);
  if (known) return known;
  const faces = new Map<FaceName, Face>();
  const chains = chainsOf(files);
  const shelf: FontShelf = {
    files,
    face: (name) => {
      const open = faces.get(name) ?? openFace(name, files);
      faces.set(name, open);
      return open;
    },
    chain: (hand) => chains[hand],
  };
  shelves.set(key, shelf);
  return shelf;
}

/** The four bundled faces as the packaged application carries them in one folder. */
export function fontsInFolder(folder: string): FontFiles {
  return {
    serif: join(folder, 'NotoSerifSC_400Regular.ttf'),
    serifBold: join(folder, 'NotoSerifSC_700Bold.ttf'),
    sans: join(folder, 'NotoSansSC_400Regular.ttf'),
    sansBold: join(folder, 'NotoSansSC_700Bold.ttf'),
  };
}

/** The bundled faces inside the installed font packages: only in a run from source, where packages exist. */
export function findBundledFonts(): FontFiles {
  return {
    serif: inPackage('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    serifBold: inPackage('noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
    sans: inPackage('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    sansBold: inPackage('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  };
}

function inPackage(path: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`));
}

/** The fonts of these files that are not there, for a check before a batch starts. */
export function missingFontFiles(files: FontFiles): readonly string[] {
  const own = [files.chosen, ...(files.extras ?? [])].map((font) => font?.file);
  const all = [files.serif, files.serifBold, files.sans, files.sansBold, ...own];
  return all.filter((file) => file !== undefined && !existsSync(file)).map(String);
}

function openFace(name: FaceName, files: FontFiles): Face {
  const { file, postscriptName } = fileOfFace(name, files);
  return faceOf(name, single(create(readFileSync(file)), postscriptName));
}

function fileOfFace(name: FaceName, files: FontFiles): FontFile {
  switch (name) {
    case 'serif':
    case 'serifBold':
    case 'sans':
    case 'sansBold':
      return { file: files[name] };
    default: {
      const own = name === 'chosen' ? files.chosen : files.extras?.[Number(name.slice('extra'.length))];
      if (!own) throw new Error(`this shelf has no ${name} font`);
      return own;
    }
  }
}

/**
 * The font of that name out of a collection (.ttc), else its first. Of a file with one font there is nothing to
 * pick: fontkit itself would look for a variation of that name and fail.
 */
function single(opened: Font | FontCollection, postscriptName: string | undefined): Font {
  if (!('fonts' in opened)) return opened;
  const found = opened.fonts.find((font) => font.postscriptName === postscriptName) ?? opened.fonts[0];
  if (!found) throw new Error('the font collection is empty');
  return found;
}

function faceOf(name: FaceName, font: Font): Face {
  const glyphs = new Map<number, number>();
  const advances = new Map<number, number>();
  const words = new Map<string, readonly number[]>();
  const scale = 1000 / font.unitsPerEm;
  const glyphOf = (codePoint: number) => {
    let glyph = glyphs.get(codePoint);
    if (glyph === undefined) {
      glyph = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0;
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };
  const advanceOf = (glyph: number) => {
    let advance = advances.get(glyph);
    if (advance === undefined) {
      advance = font.getGlyph(glyph).advanceWidth * scale;
      advances.set(glyph, advance);
    }
    return advance;
  };
  const kernedWord = (word: string) => {
    let kerned = words.get(word);
    if (!kerned) {
      kerned =
        kern(font, word, scale) ?? Array.from(word).map((c) => advanceOf(glyphOf(c.codePointAt(0) ?? 0)));
      words.set(word, kerned);
    }
    return kerned;
  };
  return { name, font, glyphOf, advanceOf, kernedWord };
}

/** Kerning without ligatures: one advance per letter, so that text comes back letter by letter when copied. */
function kern(font: Font, word: string, scale: number): readonly number[] | undefined {
  const run = font.layout(word, { kern: true, liga: false, clig: false, dlig: false, calt: false });
  if (run.glyphs.length !== word.length) return undefined;
  if (run.glyphs.some((glyph, at) => glyph.id !== font.glyphForCodePoint(word.charCodeAt(at)).id))
    return undefined;
  return run.positions.map((position) => position.xAdvance * scale);
}
