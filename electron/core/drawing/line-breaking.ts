/** Marks that may not begin a line (GB/T 15834-2011, 5.1.10 and usage). */
const NEVER_FIRST = new Set('，。、；：？！）》〉」』】〕〗”’…—·%‰℃°,.;:?!)]}~～');
/** Marks that may not end a line, and 第, which belongs to its number. */
const NEVER_LAST = new Set('（《〈「『【〔〖“‘([{￥$第');

const WORD = /[0-9A-Za-z\u00C0-\u024F@#&_+=/\\:.,'’%-]/u;

/**
 * Cuts a text into what must stay together: a Latin word or number, or one Chinese character with the marks that
 * cling to it. Blanks are units of their own.
 */
export function unbreakableUnits(text: string): readonly string[] {
  const units: string[] = [];
  let open = false;
  for (const character of text) {
    const last = units.at(-1);
    const clings =
      last !== undefined &&
      last !== ' ' &&
      (open || NEVER_FIRST.has(character) || bothInWord(last, character));
    if (clings) units[units.length - 1] = last + character;
    else units.push(character);
    open = NEVER_LAST.has(character);
  }
  return units;
}

function bothInWord(unit: string, character: string): boolean {
  return WORD.test(character) && WORD.test(unit.slice(-1));
}

/**
 * Breaks a paragraph into lines no wider than `width`, measured by `measure`.
 * A unit wider than a whole line is cut between characters; nothing is ever left out. `\n` forces a break.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const unit of unbreakableUnits(paragraph)) {
      if (measure(line + unit) <= width || (line !== '' && unit === ' ')) {
        line += unit;
        continue;
      }
      if (line.trim() !== '') lines.push(trimEnd(line));
      line = unit === ' ' ? '' : unit;
      while (measure(line) > width && Array.from(line).length > 1) {
        const head = longestHead(line, width, measure);
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    lines.push(trimEnd(line));
  }
  return lines;
}

function longestHead(text: string, width: number, measure: (text: string) => number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && measure(head + character) > width) break;
    head += character;
  }
  return head;
}

/** Only ordinary blanks: the ideographic blank at the start of a paragraph is its indent. */
function trimEnd(line: string): string {
  return line.replace(/ +$/, '');
}
