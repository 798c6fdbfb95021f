/**
 * Numbers 27 to 36 and 50 to 58 mean what the language of the spreadsheet makes of them, and a file names only the
 * number: these are the mainland Chinese ones (ECMA-376 part 1, 18.8.30). 57 is what Excel gives to a typed 1990-1.
 */
const formats: readonly (readonly [numbers: readonly number[], format: string])[] = [
  [[27, 36, 50, 52, 57], 'yyyy"年"m"月"'],
  [[28, 29, 51, 53, 54, 58], 'm"月"d"日"'],
  [[30], 'm-d-yy'],
  [[31], 'yyyy"年"m"月"d"日"'],
  [[32], 'h"时"mm"分"'],
  [[33], 'h"时"mm"分"ss"秒"'],
];

const entries = formats
  .flatMap(([numbers, format]) =>
    numbers.map((number) => [number, format.replaceAll('"', '&quot;')] as const),
  )
  .map(([number, format]) => `<numFmt numFmtId="${number}" formatCode="${format}"/>`)
  .join('');

/** The styles of a workbook with the Chinese formats named; formats the file names itself come later and win. */
export function withChineseFormats(styles: string): string {
  const list = /<(?:\w+:)?numFmts\b[^>]*?(\/?)>/u.exec(styles);
  if (list?.[1] === '') {
    const end = list.index + list[0].length;
    return `${styles.slice(0, end)}${entries}${styles.slice(end)}`;
  }
  const bare = list === null ? styles : styles.replace(list[0], '');
  return bare.replace(
    /<(?:\w+:)?styleSheet\b[^>]*>/u,
    (opening) => `${opening}<numFmts>${entries}</numFmts>`,
  );
}
