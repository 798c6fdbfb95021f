import { formulaSafe } from './safe-text.ts';

/** A plain number starts with a sign and is no formula; everything else that does is made safe. */
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * Writes rows as csv (RFC 4180, CRLF, UTF-8 with byte order mark so that Excel reads Chinese). Formula-safe.
 * IDs keep their digits in the file, but Excel shows them as numbers: prefer `writeWorkbook` for lists.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(csvField).join(','));
  return Buffer.from(`\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`, 'utf8');
}

function csvField(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = plainNumber.test(text) ? text : formulaSafe(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
