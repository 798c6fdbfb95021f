import { CFB, utils, write } from '@e965/xlsx';
import { minimalParts, textRow, withRenamedEntry, zipOf } from '../core/workbook/crafted-packages.ts';
import type { HostileFile, Refused } from './lane.ts';

const mebibyte = 1024 * 1024;
const row = textRow(1, ['姓名', '身份证号']) + textRow(2, ['张示兰', '149901199003070022']);
const sheetName = 'xl/worksheets/sheet1.xml';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every header of a zip says this size for its parts; what is really inflated is another matter. */
function withStatedSizes(zip: Buffer, size: number): Buffer {
  const lying = Buffer.from(zip);
  for (const [signature, at] of [
    ['PK\x03\x04', 22],
    ['PK\x01\x02', 24],
  ] as const) {
    for (let place = lying.indexOf(signature); place !== -1; place = lying.indexOf(signature, place + 4))
      lying.writeUInt32LE(size, place + at);
  }
  return lying;
}

/** The second part's record points to the bytes of the first, as bombs of overlapping parts do. */
function withOverlap(zip: Buffer): Buffer {
  const overlapping = Buffer.from(zip);
  const first = overlapping.indexOf('PK\x01\x02');
  const second = overlapping.indexOf('PK\x01\x02', first + 4);
  overlapping.writeUInt32LE(overlapping.readUInt32LE(first + 42), second + 42);
  return overlapping;
}

function withWrongChecksum(zip: Buffer): Buffer {
  const wrong = Buffer.from(zip);
  const place = wrong.indexOf('PK\x01\x02') + 16;
  wrong.writeUInt8(wrong.readUInt8(place) ^ 1, place);
  return wrong;
}

function ole(streams: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(container, name, Buffer.from('content'));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

const sharedStrings = (body: string) =>
  `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</sst>`;
const entities = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((name, index, all) => `<!ENTITY ${name} "${index === 0 ? 'lol' : `&${all[index - 1]};`.repeat(10)}">`)
  .join('');
const renamed = async (to: string) =>
  withRenamedEntry(await zipOf(minimalParts(row, { 'xl/spareX.bin': 'x' })), 'xl/spareX.bin', to);
/** Cells that repeat only beyond the reach of the packer, so that no ratio gives them away. */
function manyCells(count: number): string {
  const serials = Array.from({ length: 2000 }, (_, index) => (index * 104_729) % 999_983);
  const block = `<row>${serials.map((serial) => `<c><v>${serial}</v></c>`).join('')}</row>`;
  return block.repeat(count / 2000);
}

type RefusedFile = HostileFile & { readonly refused: Refused };

function refused(
  ...[name, about, reason, bytes, place]: [
    name: string,
    about: string,
    reason: string,
    bytes: HostileFile['bytes'],
    place?: Refused['place'],
  ]
): RefusedFile {
  return { name, about, bytes, refused: { code: 'FILE_UNREADABLE', reason, ...(place && { place }) } };
}

/** Files that no roster is read from, each with the reason it is refused for. */
export const refusedRosters: readonly RefusedFile[] = [
  refused('bomb_60MB.xlsx', '60 MB of zeros in 60 KB', 'workbook-too-large', () =>
    zipOf(minimalParts(row, { 'xl/media/image1.png': Buffer.alloc(60 * mebibyte) })),
  ),
  refused('bomb_sharedstrings.xlsx', 'shared texts that unfold 300-fold', 'workbook-too-large', () =>
    zipOf(
      minimalParts(row, { 'xl/sharedStrings.xml': sharedStrings('<si><t>a</t></si>'.repeat(1_000_000)) }),
    ),
  ),
  refused('bomb_header_lies.xlsx', 'headers that say 10 bytes for 30 MB', 'workbook-too-large', async () =>
    withStatedSizes(await zipOf(minimalParts(row, { 'xl/media/a.png': Buffer.alloc(30 * mebibyte) })), 10),
  ),
  refused('bomb_entries.xlsx', 'hundreds of parts', 'too-many-parts', () =>
    zipOf(Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`xl/media/${index}`, 'x']))),
  ),
  refused('bomb_cells.xlsx', 'more cells than a parser should hold', 'too-many-cells', () =>
    zipOf(minimalParts(manyCells(1_600_000)), 1),
  ),
  refused('overlapping_entries.xlsx', 'two parts in the same bytes', 'damaged', async () =>
    withOverlap(await zipOf(minimalParts(row))),
  ),
  refused('entry_dotdot.xlsx', 'a part that climbs out', 'unsafe', () => renamed('../../abc.bin')),
  refused('entry_absolute.xlsx', 'a part at the root', 'unsafe', () => renamed('/etc/spare.bi')),
  refused('entry_backslash.xlsx', 'a part named by backslashes', 'unsafe', () => renamed('xl\\spareX.bin')),
  refused('duplicate_sheet1.xlsx', 'two sheets of one name', 'unsafe', async () =>
    withRenamedEntry(
      await zipOf(minimalParts(row, { 'xl/worksheets/sheet2.xml': '<a/>' })),
      'sheet2',
      'sheet1',
    ),
  ),
  refused('truncated.xlsx', 'half of a file', 'truncated', async () => {
    const whole = await zipOf(minimalParts(row));
    return whole.subarray(0, whole.length / 2);
  }),
  refused('crc_wrong.xlsx', 'a checksum that does not fit', 'damaged', async () =>
    withWrongChecksum(await zipOf(minimalParts(row))),
  ),
  refused('encrypted_password.xlsx', 'a password', 'encrypted', () =>
    ole(['/EncryptionInfo', '/EncryptedPackage']),
  ),
  refused('macro.xlsm', 'macros', 'macro', () => zipOf(minimalParts(row, { 'xl/vbaProject.bin': 'x' }))),
  refused('macro.xls', 'macros of the old format', 'macro', () =>
    ole(['/Workbook', '/_VBA_PROJECT_CUR/VBA/dir']),
  ),
  refused('noise.xls', 'an old workbook of noise', 'empty', () => ole(['/Workbook'])),
  refused(
    'binary.xlsb',
    'the binary form',
    'other-format',
    () =>
      new Uint8Array(
        write(utils.book_new(utils.aoa_to_sheet([['姓名']]), '名册'), { type: 'array', bookType: 'xlsb' }),
      ),
  ),
  refused('html_named.xls', 'a web page', 'html-as-xls', () =>
    utf8('<html><table><tr><td>姓名</td></tr></table></html>'),
  ),
  refused(
    'picture.xlsx',
    'a picture',
    'other-format',
    () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 0]),
  ),
  refused(
    'program.csv',
    'a program',
    'other-format',
    () => new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
  ),
  refused('nested.xlsx', 'a workbook in a zip', 'other-format', async () =>
    zipOf({ 'roster.xlsx': await zipOf(minimalParts(row)) }),
  ),
  refused('xxe_file.xlsx', 'an entity that reads a file', 'unsafe', () =>
    zipOf(
      minimalParts(row, {
        'xl/sharedStrings.xml': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${sharedStrings('<si><t>&x;</t></si>')}`,
      }),
    ),
  ),
  refused('billion_laughs.xlsx', 'entities that multiply', 'unsafe', () =>
    zipOf(
      minimalParts(row, {
        'xl/sharedStrings.xml': `<!DOCTYPE l [${entities}]>${sharedStrings('<si><t>&i;</t></si>')}`,
      }),
    ),
  ),
  refused('utf16_part.xlsx', 'a part in an encoding that hides its beginning', 'unsafe', () =>
    zipOf(minimalParts(row, { [sheetName]: Buffer.from('\uFEFF<worksheet/>', 'utf16le') })),
  ),
  refused('cellref_XFE1048577.xlsx', 'a cell right of and below every sheet', 'unsafe', () =>
    zipOf(minimalParts('<row r="1048577"><c r="XFE1048577"><v>1</v></c></row>')),
  ),
  refused('row_1e9.xlsx', 'row number 1,000,000,000', 'unsafe', () =>
    zipOf(minimalParts('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>')),
  ),
  refused('zero_rows.xlsx', 'a sheet without a row', 'empty', () => zipOf(minimalParts(''))),
  refused('empty.xlsx', 'no byte at all', 'empty', () => new Uint8Array()),
  refused(
    'columns.xlsx',
    'column 257',
    'too-many-columns',
    () => zipOf(minimalParts('<row r="1"><c r="IW1"><v>1</v></c></row>')),
    { sheet: '名册', cell: 'IW1' },
  ),
  refused(
    'cell_32768.xlsx',
    'a text longer than a cell can be',
    'cell-too-long',
    () => zipOf(minimalParts(textRow(1, ['姓名', '字'.repeat(32_768)]))),
    { sheet: '名册', cell: 'B1' },
  ),
  refused(
    '50001_rows.csv',
    'one person more than an import takes',
    'too-many-rows',
    () => utf8(`姓名,身份证号\n${'张示丽,149901199003070022\n'.repeat(50_001)}`),
    { sheet: '50001_rows' },
  ),
  refused('utf8_truncated.csv', 'UTF-8 cut within a character', 'damaged-text', () =>
    utf8('姓名,身份证号\n张示兰').subarray(0, -1),
  ),
  refused('mixed_gbk_utf8.csv', 'two encodings in one file', 'damaged-text', () =>
    Buffer.concat([
      utf8(`姓名,身份证号\n${'张示兰,149901199003070022\n'.repeat(20)}`),
      Buffer.from([0xc5, 0xcb, 0xc3, 0xf7]),
    ]),
  ),
  refused('nul_bytes.csv', 'zero bytes', 'nul-bytes', () => utf8('姓名,身份证号\n张\0示兰,1')),
  refused(
    'unclosed_quote.csv',
    'a quote that swallows megabytes',
    'unclosed-quote',
    () => Buffer.concat([utf8('姓名,身份证号\n"'), Buffer.alloc(4 * mebibyte, 'a,b\n')]),
    { row: 2 },
  ),
  refused('51MB.csv', 'more than a list can be', 'workbook-too-large', () =>
    Buffer.alloc(51 * mebibyte, 'a,b\n'),
  ),
  refused('21MB.xlsx', 'more than a workbook can be', 'workbook-too-large', () =>
    Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(21 * mebibyte)]),
  ),
  refused(
    '10k_columns.csv',
    'ten thousand columns',
    'too-many-columns',
    () => utf8(`${'姓名,'.repeat(10_000)}x\n`),
    { row: 1 },
  ),
];
