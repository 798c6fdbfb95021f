export interface PaletteEntry {
  readonly key: string;
  readonly kind: 'go' | 'act';
  readonly label: string;
  /** Its words in every language, lower case. */
  readonly searchText: string;
  readonly path: string;
}

/** Entries that hold every typed part, those that begin with the first part before the others. */
export function matching(entries: readonly PaletteEntry[], text: string): readonly PaletteEntry[] {
  const parts = text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined) return entries;
  const found = entries.filter((entry) => parts.every((part) => entry.searchText.includes(part)));
  const begins = (entry: PaletteEntry) => entry.searchText.split(' ').some((word) => word.startsWith(first));
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}
