import type { Encoding } from './cell.ts';
import { WorkbookRefusal } from './refusal.ts';

export type DecodedText = { readonly text: string; readonly encoding: Encoding };

/**
 * Decodes a text file: by its byte order mark, else strictly as UTF-8, else as GB18030 (what Windows offices
 * write). A chosen `encoding` is followed without refusing: damaged characters show as U+FFFD.
 * @throws {WorkbookRefusal} nul-bytes, or damaged-text when the bytes fit no encoding.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  const marked = encoding ?? byteOrderMark(bytes);
  if (marked !== 'utf-16le' && marked !== 'utf-16be' && bytes.includes(0))
    throw new WorkbookRefusal('nul-bytes');
  if (encoding !== undefined) return checked(new TextDecoder(encoding).decode(bytes), encoding);
  if (marked !== undefined) return strictly(bytes, marked) ?? damaged(marked);
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  if (isDamagedUtf8(bytes)) return damaged('utf-8');
  return strictly(bytes, 'gb18030') ?? damaged('gb18030');
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function strictly(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  try {
    return checked(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    return undefined;
  }
}

function checked(text: string, encoding: Encoding): DecodedText {
  if (text.includes('\0')) throw new WorkbookRefusal('nul-bytes');
  return { text, encoding };
}

/**
 * Chinese in GB18030 read as UTF-8 is almost nothing but replacement characters; a UTF-8 file that was cut off
 * or glued has few. Reading the latter as GB18030 would turn every name into other characters.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const beyondAscii = lenient.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const replaced = lenient.split('\uFFFD').length - 1;
  return beyondAscii > 0 && replaced / beyondAscii < 0.2;
}

function damaged(encoding: Encoding): never {
  throw new WorkbookRefusal('damaged-text', { encoding });
}
