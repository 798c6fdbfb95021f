import type { Face, FontShelf, Hand } from './fonts.ts';

/** A character that cannot be printed: no font has it, or it is an invisible mark that would only mislead. */
export type UnprintableCharacter = {
  readonly kind: 'no-glyph' | 'invisible';
  /** The character itself; empty for invisible marks and halves of a pair. */
  readonly character: string;
  /** As people look it up: `U+21757`. */
  readonly codePoint: string;
};

/** Text cut where the font changes. `codes` and `glyphs` run in parallel. */
export type Piece = {
  readonly face: Face;
  readonly codes: readonly number[];
  readonly glyphs: readonly number[];
  /** Thousandths of the type size, kerned inside Latin words. */
  readonly advances: readonly number[];
};

export type Shaped = {
  readonly pieces: readonly Piece[];
  /** Width at type size 1, without letter spacing. */
  readonly width: number;
  readonly letters: number;
};

/**
 * Every character of the text that cannot be printed in this hand, each once, in order of appearance.
 * Control and direction marks count as unprintable even where a font carries an empty glyph for them:
 * they could make a name read differently from what the register holds.
 */
export function missingGlyphs(text: string, hand: Hand, shelf: FontShelf): readonly UnprintableCharacter[] {
  const found = new Map<number, UnprintableCharacter>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (found.has(code)) continue;
    if (isInvisible(code))
      found.set(code, { kind: 'invisible', character: '', codePoint: codePointName(code) });
    else if (isSurrogate(code) || !findFace(code, hand, shelf)) {
      const shown = isSurrogate(code) ? '' : character;
      found.set(code, { kind: 'no-glyph', character: shown, codePoint: codePointName(code) });
    }
  }
  return Array.from(found.values());
}

const shapes = new WeakMap<FontShelf, Map<string, Shaped>>();
const REMEMBERED = 20_000;

/** Chooses a font for every character and measures it. A character no font has becomes the font's empty box. */
export function shape(text: string, hand: Hand, shelf: FontShelf): Shaped {
  let known = shapes.get(shelf);
  if (!known || known.size > REMEMBERED) {
    known = new Map();
    shapes.set(shelf, known);
  }
  const key = `${hand} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const shaped = shapeAnew(text, hand, shelf);
  known.set(key, shaped);
  return shaped;
}

type OpenPiece = { face: Face; codes: number[]; glyphs: number[]; advances: number[] };

function shapeAnew(text: string, hand: Hand, shelf: FontShelf): Shaped {
  const pieces: OpenPiece[] = [];
  let letters = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const face = findFace(code, hand, shelf) ?? shelf.face(shelf.chain(hand)[0] ?? 'serif');
    let piece = pieces.at(-1);
    if (!piece || piece.face !== face) {
      piece = { face, codes: [], glyphs: [], advances: [] };
      pieces.push(piece);
    }
    const glyph = face.glyphOf(code);
    piece.codes.push(code);
    piece.glyphs.push(glyph);
    piece.advances.push(face.advanceOf(glyph));
    letters += 1;
  }
  let width = 0;
  for (const piece of pieces) {
    kernLatinWords(piece);
    for (const advance of piece.advances) width += advance;
  }
  return { pieces, width: width / 1000, letters };
}

const LATIN_WORD = /[A-Za-z][A-Za-z.,'’-]+/g;

function kernLatinWords(piece: OpenPiece): void {
  if (!piece.codes.some((code, at) => isLatin(code) && isLatin(piece.codes[at + 1] ?? 0))) return;
  // One UTF-16 unit per code keeps positions equal to indexes; everything outside Latin is only a stop.
  const plain = piece.codes.map((code) => (code < 0x2100 ? String.fromCharCode(code) : '一')).join('');
  for (const word of plain.matchAll(LATIN_WORD)) {
    const kerned = piece.face.kernedWord(word[0]);
    for (const [at, advance] of kerned.entries()) piece.advances[word.index + at] = advance;
  }
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function findFace(code: number, hand: Hand, shelf: FontShelf): Face | undefined {
  for (const name of shelf.chain(hand)) {
    const face = shelf.face(name);
    if (face.glyphOf(code) !== 0) return face;
  }
  return undefined;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    (code >= 0xe0000 && code <= 0xe007f)
  );
}

function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
