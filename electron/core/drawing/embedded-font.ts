import type { Face } from './fonts.ts';
import type { PdfObject, PdfStore } from './pdf-store.ts';

/** A face as one PDF file carries it: only the glyphs that were used, each with the character it stands for. */
export type EmbeddedFont = {
  readonly label: string;
  readonly object: PdfObject;
  /** Four hexadecimal digits for the content stream. */
  readonly encode: (glyph: number, codePoint: number) => string;
  /** Writes the subset; after the last page. */
  readonly embed: () => void;
};

/** What fontkit's subset really offers; its published types describe an older shape. */
type Subset = { readonly includeGlyph: (glyph: number) => number; readonly encode: () => Uint8Array };

/** Registers a face with a file under construction. */
export function embedFont(face: Face, label: string, store: PdfStore): EmbeddedFont {
  // The published type of createSubset is that older shape.
  const subset = face.font.createSubset() as unknown as Subset;
  const object = store.object({});
  const widths: number[] = [hundredths(face.advanceOf(0))];
  const characters: number[] = [0];
  const codes = new Map<number, string>();
  const encode = (glyph: number, codePoint: number) => {
    const known = codes.get(glyph);
    if (known) return known;
    const id = subset.includeGlyph(glyph);
    const code = id.toString(16).padStart(4, '0');
    widths[id] = hundredths(face.advanceOf(glyph));
    characters[id] = codePoint;
    codes.set(glyph, code);
    return code;
  };
  const embed = () => writeFont({ face, label, subset, widths, characters }, object, store);
  return { label, object, encode, embed };
}

type FontParts = {
  readonly face: Face;
  readonly label: string;
  readonly subset: Subset;
  readonly widths: readonly number[];
  readonly characters: readonly number[];
};

function writeFont(parts: FontParts, object: PdfObject, store: PdfStore): void {
  const { font } = parts.face;
  const isCff = 'cff' in parts.subset;
  const scale = 1000 / font.unitsPerEm;
  const name = `${subsetTag(parts.label)}+${(font.postscriptName ?? 'Font').replace(/[^A-Za-z0-9-]/g, '')}`;
  const file = store.stream(parts.subset.encode(), isCff ? { Subtype: 'CIDFontType0C' } : {});
  const descriptor = store.closed({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((v) =>
      Math.round(v * scale),
    ),
    ItalicAngle: font.italicAngle,
    Ascent: Math.round(font.ascent * scale),
    Descent: Math.round(font.descent * scale),
    CapHeight: Math.round((font.capHeight || font.ascent) * scale),
    StemV: parts.face.name.endsWith('Bold') ? 120 : 80,
    [isCff ? 'FontFile3' : 'FontFile2']: file,
  });
  const descendant = store.closed({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: store.text('Adobe'), Ordering: store.text('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: [0, Array.from(parts.widths, (width) => width ?? 1000)],
    ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
  });
  store.close(object, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: store.stream(Buffer.from(characterMap(parts.characters), 'latin1'), {}),
  });
}

/** Six capital letters before the font's name mark a subset (ISO 32000-1, 9.6.4). */
function subsetTag(label: string): string {
  const number = Number(label.slice(1));
  return `PX${String(number)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? 'A')}`;
}

/** The ToUnicode map (ISO 32000-1, 9.10.3): what makes text searchable and copyable. */
function characterMap(characters: readonly number[]): string {
  const lines = characters.map((code, id) => `<${id.toString(16).padStart(4, '0')}> <${utf16(code)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function utf16(code: number): string {
  const text = String.fromCodePoint(code);
  let hex = '';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return hex;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
