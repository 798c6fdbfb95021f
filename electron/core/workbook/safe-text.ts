/**
 * Makes a text fit for XML 1.0: control characters and lone surrogates, which would make the file unreadable,
 * become U+FFFD.
 */
export function xmlText(text: string): string {
  // Tab, line feed and carriage return are the control characters that XML allows.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\uFFFD');
}
