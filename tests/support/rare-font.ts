import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkit';

/**
 * Writes a font that has only rare characters, as 宋体-ExtB of Windows: the shapes of 国 under the given code points
 * and nothing else. Made from a bundled font by giving it another cmap.
 */
export function writeRareFont(from: string, to: string, characters: readonly string[]): void {
  const whole = readFileSync(from);
  const opened = create(whole);
  if ('fonts' in opened) throw new Error('a collection was not expected');
  const glyph = opened.glyphForCodePoint(0x56fd).id;
  const codes = characters.map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const cmap = cmapOf(codes, glyph);
  const padded = Buffer.concat([whole, Buffer.alloc(-whole.length & 3)]);
  const entry = tableEntry(padded, 'cmap');
  padded.writeUInt32BE(padded.length, entry + 8);
  padded.writeUInt32BE(cmap.length, entry + 12);
  writeFileSync(to, Buffer.concat([padded, cmap]));
}

/** One subtable of format 12: a group of one for each code point. */
function cmapOf(codes: readonly number[], glyph: number): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(3, 4);
  head.writeUInt16BE(10, 6);
  head.writeUInt32BE(12, 8);
  const table = Buffer.alloc(16 + codes.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(codes.length, 12);
  for (const [at, code] of codes.entries()) {
    table.writeUInt32BE(code, 16 + at * 12);
    table.writeUInt32BE(code, 20 + at * 12);
    table.writeUInt32BE(glyph, 24 + at * 12);
  }
  return Buffer.concat([head, table]);
}

function tableEntry(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return at;
  throw new Error(`the font has no ${tag}`);
}
