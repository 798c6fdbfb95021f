/**
 * Names of DOS devices: Windows opens the device instead of a file, whatever the ending and with spaces before it.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

/** Refused by Windows, or invisible: a direction mark makes `exe` read like `pdf`. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/** Units of UTF-16; the system takes 255, and a copy still gets a number behind it. */
const longest = 150;

/** The longest path that every program on Windows opens: 260 with the end mark. */
const longestPath = 259;

/** What follows the last dot, with it; nothing where that is not short and plain. */
function endingOf(name: string): string {
  return /\.[\p{L}\p{N}]{1,12}$/u.exec(name)?.[0] ?? '';
}

/** As many whole characters as fit into so many units. */
function cut(text: string, units: number): string {
  const end = text.codePointAt(units - 1);
  // A character of two units is taken whole or not at all.
  return text.slice(0, end !== undefined && end > 0xffff ? units - 1 : units);
}

/**
 * A name that every file system takes, most of all Windows: forbidden characters become `_`, device names get one in
 * front, dots and spaces at the ends go, and a long one is cut before its ending.
 */
export function safeFileName(name: string, units = longest): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\uFFFD', '_')
    .replaceAll(forbidden, '_')
    .replace(/^\s+/u, '')
    .replace(/[.\s]+$/u, '');
  const ending = plain.startsWith('.') && plain.lastIndexOf('.') === 0 ? '' : endingOf(plain);
  const stem = cut(plain.slice(0, plain.length - ending.length), units - ending.length).replace(
    /[.\s]+$/u,
    '',
  );
  if (stem === '') return ending === '' ? '_' : `_${ending}`;
  const first = stem.split('.', 1)[0]?.trimEnd() ?? '';
  return device.test(first) ? `_${stem}${ending}` : `${stem}${ending}`;
}

/** The same for a file in a folder whose path has so many units: what no program could open is not proposed. */
export function safeFileNameIn(folder: string, name: string): string {
  const room = longestPath - folder.length - 1;
  // Below this nothing readable is left, and the clerk is better told by the system.
  return safeFileName(name, Math.max(20, Math.min(longest, room)));
}

/** Another name for the same file: `名册.xlsx` → `名册 (2).xlsx`, `名册 (2).xlsx` → `名册 (3).xlsx`. */
export function nextFileName(name: string): string {
  const ending = endingOf(name);
  const stem = name.slice(0, name.length - ending.length);
  const counted = /^(.*) \((\d{1,4})\)$/su.exec(stem);
  const [, bare = stem, number = '1'] = counted ?? [];
  return safeFileName(`${bare} (${Number(number) + 1})${ending}`);
}
