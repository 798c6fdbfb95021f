import type { PackageParts } from './open-package.ts';

/** One part's own type in `[Content_Types].xml` (ECMA-376 part 2, 10.1.2.2). */
const override = /<(?:\w+:)?Override\b[^>]*?(?:\/>|>\s*<\/(?:\w+:)?Override>)/gu;

function partOf(element: string): string {
  const name = /\bPartName\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(element);
  return (name?.[1] ?? name?.[2] ?? '').replace(/^\//u, '').toLowerCase();
}

/**
 * Whether the workbook itself is declared as one with macros. The type of the ending `.bin`, which SheetJS names in
 * every file it writes, says nothing about this file.
 */
export function isMacroWorkbook(types: string): boolean {
  const ofWorkbook = types.match(override)?.filter((element) => partOf(element) === 'xl/workbook.xml') ?? [];
  return ofWorkbook.some((element) => /macroEnabled/iu.test(element));
}

/** The declared types without those of parts that are not handed on: the parser looks for every part it finds named. */
export function typesOf(parts: PackageParts, types: string): string {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  return types.replace(override, (element) => (names.has(partOf(element)) ? element : ''));
}
