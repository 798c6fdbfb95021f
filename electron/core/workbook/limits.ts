const mebibyte = 1024 * 1024;

/** What is refused before it can fill the memory of the machine. Bytes are counted as inflated, never as declared. */
export const limits = {
  packageBytes: 20 * mebibyte,
  csvBytes: 50 * mebibyte,
  csvRecordCharacters: mebibyte,
  entries: 500,
  entryBytes: 100 * mebibyte,
  totalBytes: 200 * mebibyte,
  ratio: 100,
  /** Small parts, such as styles, compress beyond the ratio in honest files. */
  ratioExemptBytes: mebibyte,
  /** 50,000 people, the lines above them (headings may stand in the first 60) and those below. */
  rows: 50_200,
  columns: 256,
  /** A parser makes objects of tags, whatever they hold: about a million cells, or 50,000 people by 20 columns. */
  tags: 6_000_000,
  /** What `tags` means to a clerk. */
  cells: 1_000_000,
  cellCharacters: 32_767,
  lastPossibleRow: 1_048_576,
  lastPossibleColumn: 16_384,
} as const;
