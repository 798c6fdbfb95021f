/** Controls of the reading direction, which a text from outside may hold to look like another. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Letters written from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * A text from outside for use inside a sentence, where no `bdi` can stand: its own direction ends with it, so that it
 * cannot turn the words around.
 */
export function isolate(text: string): string {
  const plain = text.replace(directions, '');
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
