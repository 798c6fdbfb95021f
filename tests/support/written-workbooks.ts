import { CFB, utils, write, type WorkSheet } from '@e965/xlsx';

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** As the spreadsheet writes them: `C2:C4`. */
  readonly merges?: readonly string[];
  /** As the spreadsheet counts, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly isHidden?: boolean;
}

/** A workbook as another program writes it, with what offices do to their lists. */
export function writtenWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges = [], hiddenRows = [] } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map((merge) => utils.decode_range(merge));
    const heights: { hidden: boolean }[] = [];
    for (const row of hiddenRows) heights[row - 1] = { hidden: true };
    sheet['!rows'] = heights;
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ isHidden = false }) => ({ Hidden: isHidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

/** The one stream of an .xls changed; the writer of the library leaves out what Excel writes there. */
function withStream(
  bytes: Uint8Array,
  name: '/Workbook' | '/Book',
  change: (content: Buffer) => Buffer,
): Uint8Array {
  const container = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const stream = CFB.find(container, name);
  if (stream === null) throw new Error('no workbook stream was written');
  const content = change(Buffer.from(stream.content));
  stream.content = content;
  stream.size = content.length;
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

/** A row of a sheet that is not shown ([MS-XLS] 2.4.221, fDyZero). */
function hiddenRowRecord(row: number): Buffer {
  const record = Buffer.alloc(20);
  record.writeUInt16LE(0x0208, 0);
  record.writeUInt16LE(16, 2);
  record.writeUInt16LE(row - 1, 4);
  record.writeUInt16LE(255, 10);
  record.writeUInt8(0x20, 16);
  return record;
}

/** An .xls of one sheet with rows that a filter hides. */
export function filteredXls(rows: readonly (readonly string[])[], hiddenRows: readonly number[]): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), '名册');
  return withStream(write(book, { type: 'array', bookType: 'biff8' }), '/Workbook', (content) => {
    // Records follow each other: type, length, content. Rows stand behind the dimensions of the sheet.
    let place = 0;
    while (content.readUInt16LE(place) !== 0x0200) place += 4 + content.readUInt16LE(place + 2);
    const end = place + 4 + content.readUInt16LE(place + 2);
    return Buffer.concat([
      content.subarray(0, end),
      ...hiddenRows.map(hiddenRowRecord),
      content.subarray(end),
    ]);
  });
}

const codePageRecord = Buffer.from([0x42, 0x00, 0x02, 0x00]);

/**
 * An .xls of Excel 95 in code page 936. The writer of the library knows no Chinese code page, so words of the same
 * length in Latin letters are written and replaced; `gbk` gives the bytes of each.
 */
export function excel95Workbook(
  rows: readonly (readonly string[])[],
  gbk: Readonly<Record<string, readonly number[]>>,
): Uint8Array {
  const placeholders = new Map(
    Object.entries(gbk).map(([word, bytes], index) => [
      word,
      String.fromCharCode(65 + index).repeat(bytes.length),
    ]),
  );
  const latin = rows.map((row) => row.map((text) => placeholders.get(text) ?? text));
  const book = utils.book_new(utils.aoa_to_sheet(latin), 'S');
  return withStream(write(book, { type: 'array', bookType: 'biff5' }), '/Book', (content) => {
    for (const [word, placeholder] of placeholders)
      content.set(gbk[word] ?? [], content.indexOf(placeholder));
    const place = content.indexOf(codePageRecord);
    if (place === -1) throw new Error('no code page was written');
    content.writeUInt16LE(936, place + codePageRecord.length);
    return content;
  });
}
