import { readFile } from 'node:fs/promises';
import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { minimalParts, textRow, withRenamedEntry, zipOf } from './crafted-packages.ts';

const row = textRow(1, ['姓名']);
const sampleBytes = async (name: string) =>
  await readFile(new URL(`../../fixtures/samples/${name}`, import.meta.url));

async function reasonOf(bytes: Uint8Array, fileName = 'roster.xlsx'): Promise<unknown> {
  const content = await readWorkbook(bytes, { fileName });
  return content.kind === 'unreadable' ? { reason: content.reason, ...content.params } : content.kind;
}

function oleWith(streams: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(container, name, Buffer.from('content'));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

describe('files that are no readable table are refused with their reason', () => {
  test('an empty file, and a workbook without a single cell', async () => {
    expect(await reasonOf(new Uint8Array())).toEqual({ reason: 'empty' });
    expect(await reasonOf(await zipOf(minimalParts('')))).toEqual({ reason: 'empty' });
    expect(await reasonOf(Buffer.from('\uFEFF\r\n \r\n'))).toEqual({ reason: 'empty' });
  });

  test('a workbook cut off on the way', async () => {
    for (const name of ['roster-120.xlsx', 'roster-township.xls']) {
      const bytes = await sampleBytes(name);
      expect(await reasonOf(bytes.subarray(0, bytes.length / 2), name)).toMatchObject({
        reason: 'truncated',
      });
    }
  });

  test('a part whose checksum is wrong', async () => {
    const bytes = await zipOf(minimalParts(row));
    const place = bytes.indexOf('PK\x01\x02') + 16;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    expect(await reasonOf(bytes)).toEqual({ reason: 'damaged' });
  });

  test('a workbook with a password', async () => {
    expect(await reasonOf(oleWith(['/EncryptionInfo', '/EncryptedPackage']))).toEqual({
      reason: 'encrypted',
    });
  });

  test('workbooks with macros, new and old, whatever their name says', async () => {
    const parts = minimalParts(row, { 'xl/vbaProject.bin': 'x' });
    expect(await reasonOf(await zipOf(parts))).toEqual({ reason: 'macro' });
    const plain = String(minimalParts(row)['[Content_Types].xml']);
    const types = plain.replace('sheet.main', 'sheet.macroEnabled.main');
    const enabled = minimalParts(row, { '[Content_Types].xml': types });
    expect(await reasonOf(await zipOf(enabled), 'roster.xlsm')).toEqual({ reason: 'macro' });
    expect(await reasonOf(oleWith(['/Workbook', '/_VBA_PROJECT_CUR/VBA/dir']))).toEqual({ reason: 'macro' });
    const macroSheet = minimalParts(row, { 'xl/macrosheets/sheet1.xml': '<a/>' });
    expect(await reasonOf(await zipOf(macroSheet))).toEqual({ reason: 'macro' });
  });

  test('a Word document, a PDF, a picture and a plain zip are named as what they are', async () => {
    expect(await reasonOf(await zipOf({ 'word/document.xml': '<a/>' }))).toEqual({
      reason: 'other-format',
      format: 'docx',
    });
    expect(await reasonOf(await zipOf({ 'a.jpg': 'x' }))).toEqual({ reason: 'other-format', format: 'zip' });
    expect(await reasonOf(oleWith(['/WordDocument']))).toEqual({ reason: 'other-format', format: 'doc' });
    expect(await reasonOf(Buffer.from('%PDF-1.7\n'))).toEqual({ reason: 'other-format', format: 'pdf' });
    expect(await reasonOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toEqual({
      reason: 'other-format',
      format: 'picture',
    });
  });

  test('a web page saved under the name of a workbook', async () => {
    const page =
      '\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>姓名</td></tr></table>';
    expect(await reasonOf(Buffer.from(page), 'roster.xls')).toEqual({ reason: 'html-as-xls' });
    const marked = Buffer.from(`\uFEFF${page}`, 'utf16le');
    expect(await reasonOf(marked, 'roster.xls')).toEqual({ reason: 'html-as-xls' });
  });

  test('the binary form .xlsb, which has to be saved as .xlsx', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([['姓名']]), '名册');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsb' }));
    expect(await reasonOf(bytes)).toEqual({ reason: 'other-format', format: 'xlsb' });
  });
});

test('what the library says of a broken workbook is kept for the log', async () => {
  const broken = await zipOf(minimalParts(row, { 'xl/workbook.xml': '<nothing/>' }));
  const content = await readWorkbook(broken, { fileName: 'roster.xlsx' });
  expect(content).toMatchObject({
    kind: 'unreadable',
    reason: 'damaged',
    cause: expect.stringMatching(/./u),
  });
});

describe('files built to harm are refused before they are parsed', () => {
  test('part names that lead outside, stand twice or use backslashes', async () => {
    const spare = { 'xl/spareX.bin': 'x', 'xl/spareY.bin': 'y' };
    const bytes = await zipOf(minimalParts(row, spare));
    const renamed = (to: string) => reasonOf(withRenamedEntry(bytes, 'xl/spareX.bin', to));
    const name = { reason: 'unsafe', what: 'entry-name' };
    expect(await renamed('../../abc.bin')).toEqual(name);
    expect(await renamed('/etc/spare.bi')).toEqual(name);
    expect(await renamed('xl\\spareX.bin')).toEqual(name);
    expect(await renamed('C:/spareX.bin')).toEqual(name);
    expect(await renamed('xl/spareY.bin')).toEqual({ reason: 'unsafe', what: 'duplicate-entry' });
  });

  test('a document type in any part, which is how entity bombs begin', async () => {
    const styles = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><styleSheet/>';
    const bytes = await zipOf(minimalParts(row, { 'xl/styles.xml': styles }));
    expect(await reasonOf(bytes)).toEqual({ reason: 'unsafe', what: 'document-type' });
    const hidden = Buffer.from(`\uFEFF${styles}`, 'utf16le');
    expect(await reasonOf(await zipOf(minimalParts(row, { 'xl/styles.xml': hidden })))).toEqual({
      reason: 'unsafe',
      what: 'part-encoding',
    });
  });

  test('a part that inflates a thousandfold, whatever size its header claims', async () => {
    const bomb = await zipOf(minimalParts(row, { 'xl/media/image1.png': Buffer.alloc(30 * 1024 * 1024) }));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reasonOf(bomb)).toEqual({ reason: 'workbook-too-large', megabytes: 100 });
  });

  test('more parts than any workbook has', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`xl/media/${index}`, 'x']));
    expect(await reasonOf(await zipOf(minimalParts(row, many)))).toMatchObject({
      reason: 'too-many-parts',
      maximum: 500,
    });
  });

  test('cells where no spreadsheet has any', async () => {
    const deep = '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>';
    expect(await reasonOf(await zipOf(minimalParts(deep)))).toEqual({
      reason: 'unsafe',
      what: 'cell-reference',
    });
    const wide = '<row r="1"><c r="XFE1"><v>1</v></c></row>';
    expect(await reasonOf(await zipOf(minimalParts(wide)))).toEqual({
      reason: 'unsafe',
      what: 'cell-reference',
    });
  });
});

const people = (count: number) =>
  Array.from({ length: count + 1 }, (_, index) => textRow(index + 1, [`p${index}`])).join('');

describe('tables that are too big', () => {
  test('a sheet that is too long is cut and says so, and what is merged in it is kept', async () => {
    const parts = minimalParts(people(60_000));
    const name = 'xl/worksheets/sheet1.xml';
    const merge = '</sheetData><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells></worksheet>';
    const sheet = String(parts[name]).replace('</sheetData></worksheet>', merge);
    const long = await readWorkbook(await zipOf({ ...parts, [name]: sheet }), { fileName: 'a.xlsx' });
    expect(long).toMatchObject({
      sheets: [{ truncated: true, rows: { length: 50_200 }, merges: [{ top: 1, bottom: 3 }] }],
    });
    const whole = await readWorkbook(await zipOf(minimalParts(people(50_199))), { fileName: 'a.xlsx' });
    expect(whole).toMatchObject({ sheets: [{ truncated: false, rows: { length: 50_200 } }] });
    const csv = await readWorkbook(Buffer.from('p\r\n'.repeat(50_201)), { fileName: 'a.csv' });
    expect(csv).toMatchObject({ sheets: [{ truncated: true, rows: { length: 50_200 } }] });
  });

  test('rows that only carry a style do not count', async () => {
    const styled = Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 2}" s="1"/>`).join('');
    const content = await readWorkbook(await zipOf(minimalParts(row + styled)), { fileName: 'a.xlsx' });
    expect(content).toMatchObject({ sheets: [{ truncated: false, rows: { length: 1 } }] });
  });

  test('more than 256 columns, and a cell longer than a cell can be', async () => {
    const wide = '<row r="1"><c r="IW1"><v>1</v></c></row>';
    expect(await reasonOf(await zipOf(minimalParts(wide)))).toMatchObject({
      reason: 'too-many-columns',
      address: 'IW1',
    });
    const long = textRow(1, ['字'.repeat(32_768)]);
    expect(await reasonOf(await zipOf(minimalParts(long)))).toMatchObject({
      reason: 'cell-too-long',
      address: 'A1',
    });
  });
});
