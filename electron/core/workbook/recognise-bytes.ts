/** What the first bytes say a file is, whatever its name says. */
export type RecognisedKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole' }
  | { readonly kind: 'text' }
  | { readonly kind: 'html' }
  | { readonly kind: 'other'; readonly format: string };

const signatures: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['program', [0x4d, 0x5a, 0x90]],
];

/** Tells a file by its magic bytes and, for text, by its opening tag. */
export function recogniseBytes(bytes: Uint8Array): RecognisedKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return { kind: 'zip' };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return { kind: 'ole' };
  const signature = signatures.find(([, magic]) => startsWith(bytes, magic));
  if (signature !== undefined) return { kind: 'other', format: signature[0] };
  return recogniseMarkup(bytes);
}

/** Web pages and other markup are often saved under the ending .xls by office systems. */
function recogniseMarkup(bytes: Uint8Array): RecognisedKind {
  const opening = Buffer.from(bytes.subarray(0, 2048))
    .toString('latin1')
    // Byte order marks and the zero bytes of UTF-16 would hide the first tag.
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  if (opening.startsWith('mime-version:')) return { kind: 'html' };
  if (!opening.startsWith('<')) return { kind: 'text' };
  if (opening.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return { kind: 'other', format: 'xml-spreadsheet' };
  }
  if (/<(?:!doctype\s+html|html|head|body|meta|table|style|div|script)\b/.test(opening))
    return { kind: 'html' };
  return opening.startsWith('<?xml') ? { kind: 'other', format: 'xml' } : { kind: 'text' };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
