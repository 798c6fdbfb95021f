import { xmlText } from './safe-text.ts';

/**
 * Turns titles into names Excel accepts: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at the
 * ends, not empty, each different from the others whatever the case.
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = xmlText(title)
      .replace(/[[\]:*?/\\\r\n\t]/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '');
    const base = plain === '' ? 'Sheet' : plain;
    let name = cut(base, 31);
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${cut(base, 26)} (${count})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Cuts by UTF-16 units, as Excel counts, without splitting a character in two. */
function cut(text: string, length: number): string {
  const head = text.slice(0, length);
  return head.isWellFormed() ? head : head.slice(0, -1);
}
