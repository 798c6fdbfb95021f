import { describe, expect, test } from 'vitest';
import { cellText } from '#core/workbook/cell.ts';
import { readWorkbook, type ReadWorkbookOptions } from '#core/workbook/read-workbook.ts';

async function table(
  content: string | Uint8Array,
  options: Partial<ReadWorkbookOptions> = {},
): Promise<readonly (readonly string[])[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const result = await readWorkbook(bytes, { fileName: 'roster.csv', ...options });
  if (result.kind === 'unreadable') throw new Error(result.reason);
  return result.sheets[0]?.rows.map((row) => row.map(cellText)) ?? [];
}

const expected = [
  ['姓名', '证件号码'],
  ['潘明燕', '149902198506108105'],
];

describe('separated text', () => {
  test.each([',', ';', '\t'])('the separator %j is found', async (separator) => {
    expect(await table(expected.map((row) => row.join(separator)).join('\r\n'))).toEqual(expected);
  });

  test.each(['\r\n', '\n', '\r'])('the line end %j is found', async (end) => {
    expect(await table(expected.map((row) => row.join(',')).join(end))).toEqual(expected);
  });

  test('byte order marks of UTF-8 and UTF-16 are no part of the first heading', async () => {
    const text = `\uFEFF${expected.map((row) => row.join(',')).join('\n')}`;
    expect(await table(text)).toEqual(expected);
    expect(await table(Buffer.from(text, 'utf16le'))).toEqual(expected);
  });

  test('a csv named .xlsx is read as what it is', async () => {
    expect(await table('姓名,证件号码', { fileName: 'roster.xlsx' })).toEqual([expected[0]]);
  });

  test('separators, line ends and doubled quotes inside quotes belong to the text', async () => {
    expect(await table('"a,b","c\nd","e""f"\r\n1,2,3')).toEqual([
      ['a,b', 'c\nd', 'e"f'],
      ['1', '2', '3'],
    ]);
  });

  test('an ID forced to text by a formula gives its digits; other formulas stay text', async () => {
    expect(await table('="149902198506108105",=1+1')).toEqual([['149902198506108105', '=1+1']]);
  });

  test('blank lines keep the line numbers right and blank ends are dropped', async () => {
    expect(await table('a,\n\n,,\nb\n\n')).toEqual([['a'], [], [], ['b']]);
  });

  test('a separator declared in the first line is followed', async () => {
    expect(await table('sep=;\r\na,1;b')).toEqual([['a,1', 'b']]);
  });

  test('a chosen encoding is followed', async () => {
    const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]);
    expect(await table(gbk, { encoding: 'gb18030' })).toEqual([['姓名']]);
    expect((await table(gbk, { encoding: 'utf-8' }))[0]?.[0]).toContain('\uFFFD');
  });
});

const reasonOf = async (bytes: Uint8Array) => await readWorkbook(bytes, { fileName: 'roster.csv' });

describe('separated text that is refused', () => {
  test('a quote that is never closed, with the line it was opened on', async () => {
    expect(await reasonOf(Buffer.from('a,b\nc,d\n"e,f\ng,h\n'))).toEqual({
      kind: 'unreadable',
      reason: 'unclosed-quote',
      params: { line: 3 },
    });
  });

  test('a quote that swallows more than a mebibyte', async () => {
    expect(await reasonOf(Buffer.from(`a\n"${'x\n'.repeat(600_000)}`))).toMatchObject({
      reason: 'unclosed-quote',
    });
  });

  test('zero bytes, which no table has', async () => {
    expect(await reasonOf(Buffer.from('a,b\0c'))).toMatchObject({ reason: 'nul-bytes' });
  });

  test('UTF-8 cut in the middle of a character is not read as other characters', async () => {
    const bytes = Buffer.from('姓名,乡镇\n潘明燕,示例乡');
    expect(await reasonOf(bytes.subarray(0, bytes.length - 1))).toMatchObject({
      reason: 'damaged-text',
      params: { encoding: 'utf-8' },
    });
  });

  test('more than 256 columns', async () => {
    expect(await reasonOf(Buffer.from('a,'.repeat(300) + 'b'))).toMatchObject({ reason: 'too-many-columns' });
  });
});
