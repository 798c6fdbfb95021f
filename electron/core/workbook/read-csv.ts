import { CsvError, parse } from 'csv-parse/sync';
import { emptyCell, type Cell, type Encoding, type Sheet } from './cell.ts';
import { decodeText } from './decode-text.ts';
import { limits } from './limits.ts';
import { tooLarge, WorkbookRefusal } from './refusal.ts';

export type CsvContent = { readonly encoding: Encoding; readonly sheet: Sheet };

/**
 * Reads separated text (RFC 4180; comma, semicolon or tab, guessed from the first lines) as one sheet of text
 * cells: nothing is taken for a number, so IDs keep their digits. `="…"`, which some systems write to force
 * text, gives the text between the quotes.
 * @throws {WorkbookRefusal}
 */
export function readCsv(
  bytes: Uint8Array,
  options: {
    readonly name: string;
    readonly encoding?: Encoding | undefined;
    readonly maximumRows?: number | undefined;
  },
): CsvContent {
  if (bytes.length > limits.csvBytes) {
    throw tooLarge(limits.csvBytes);
  }
  const { text, encoding } = decodeText(bytes, options.encoding);
  if (text.trim() === '') throw new WorkbookRefusal('empty');
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const maximum = options.maximumRows ?? limits.rows;
  const records = parseRecords(body, declared?.[1] ?? guessDelimiter(body), maximum + 1);
  const rows = trimEmptyRows(records.map(toRow));
  const kept = rows.slice(0, maximum);
  const truncated = rows.length > kept.length;
  const plain = { hidden: false, merges: [], hiddenRows: new Set<number>() };
  return { encoding, sheet: { name: options.name, ...plain, rows: kept, truncated } };
}

function parseRecords(text: string, delimiter: string, to: number): readonly (readonly string[])[] {
  let linesRead = 0;
  try {
    return parse(text, {
      delimiter,
      to,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limits.csvRecordCharacters,
      on_record: (record: string[], context) => {
        linesRead = context.lines;
        return record;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A record over a mebibyte is, in practice, a quote that was never closed.
    const isQuote = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
    throw new WorkbookRefusal(isQuote ? 'unclosed-quote' : 'damaged', { line: linesRead + 1 });
  }
}

/** The separator that most of the first lines hold equally often, outside quotes; a comma when none does. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, 65_536).replaceAll(/"[^"]*"/g, '');
  const lines = sample
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', ';', '\t']) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const score = counts.filter((count) => count === usual).length * usual;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function toRow(record: readonly string[], row: number): readonly Cell[] {
  if (record.length > limits.columns) {
    const last = record.findLastIndex((field) => field !== '') + 1;
    if (last > limits.columns) {
      throw new WorkbookRefusal('too-many-columns', { row: row + 1, columns: last, maximum: limits.columns });
    }
  }
  const cells: Cell[] = [];
  for (const [column, field] of record.entries()) {
    const text = /^="(.*)"$/s.exec(field)?.[1] ?? field;
    if (text === '') continue;
    if (text.length > limits.cellCharacters) {
      throw new WorkbookRefusal('cell-too-long', { row: row + 1, maximum: limits.cellCharacters });
    }
    while (cells.length < column) cells.push(emptyCell);
    cells.push({ kind: 'text', text });
  }
  return cells;
}

function trimEmptyRows(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}
