import { describe, expect, test } from 'vitest';
import { openPackage } from '#core/workbook/open-package.ts';
import type { Cell } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { sheetNames } from '#core/workbook/sheet-names.ts';
import { type WrittenValue, writeWorkbook } from '#core/workbook/write-workbook.ts';

const columns = [
  { heading: '证件号码', kind: 'text' },
  { heading: '姓名', kind: 'text' },
  { heading: '学时', kind: 'integer' },
  { heading: '成绩', kind: 'decimal' },
  { heading: '发证日期', kind: 'date' },
  { heading: '补贴', kind: 'money' },
] as const;

const created = new Date('2026-11-20T08:00:00+08:00');

async function written(
  rows: readonly (readonly WrittenValue[])[],
  notes: readonly string[] = [],
): Promise<Uint8Array> {
  return await writeWorkbook({
    sheets: [{ name: '证书台账', columns, rows, notes }],
    properties: { created },
  });
}

async function readBack(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const content = await readWorkbook(bytes, { fileName: 'a.xlsx' });
  if (content.kind === 'unreadable') throw new Error(content.reason);
  return content.sheets[0]?.rows ?? [];
}

describe('lists written as .xlsx', () => {
  test('an ID keeps its 18 digits, a date is a date, fen become yuan', async () => {
    const rows = await readBack(
      await written([['149902198506108105', '孙梅𬭎', 48, 87.5, '2026-11-20', 123_456]]),
    );
    expect(rows[1]).toMatchObject([
      { kind: 'text', text: '149902198506108105' },
      { kind: 'text', text: '孙梅𬭎' },
      { kind: 'number', value: 48, text: '48' },
      { kind: 'number', value: 87.5, text: '87.50' },
      { kind: 'number', date: '2026-11-20', text: '2026-11-20' },
      { kind: 'number', value: 1234.56, text: '1,234.56' },
    ]);
  });

  test('nothing a person is called can become a formula', async () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1', '__proto__', '<b>&"'];
    const rows = await readBack(await written(dangerous.map((text) => [text])));
    expect(rows.slice(1).map((row) => row[0])).toEqual(dangerous.map((text) => ({ kind: 'text', text })));
  });

  test('words in a number or date column stay words, and empty stays empty', async () => {
    const rows = await readBack(await written([['1', null, '缺考', '违纪', '2026-02-30', '']]));
    expect(rows[1]).toEqual([
      { kind: 'text', text: '1' },
      { kind: 'empty' },
      { kind: 'text', text: '缺考' },
      { kind: 'text', text: '违纪' },
      { kind: 'text', text: '2026-02-30' },
    ]);
  });

  test('heading frozen below the notes, filter over the rows, text format and a Chinese font', async () => {
    const parts = await openPackage(await written([['1']], ['证书台账', '共 1 条']));
    const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(sheet).toMatch(/<pane ySplit="3"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A3:F4"');
    const styles = parts.get('xl/styles.xml')?.toString() ?? '';
    expect(styles).toContain('宋体');
    expect(styles).toContain('numFmtId="49"');
  });

  test('characters that XML cannot hold are replaced, not written', async () => {
    const rows = await readBack(await written([['a\u0001b\ud800c\tde\nf']]));
    expect(rows[1]?.[0]).toEqual({ kind: 'text', text: 'a\uFFFDb\uFFFDc\tde\nf' });
  });

  test('a text that does not fit a cell is refused, not cut', async () => {
    await expect(written([['字'.repeat(32_768)]])).rejects.toThrow(RangeError);
  });

  test('sheet names are made acceptable and different', () => {
    expect(sheetNames(['证书/台账', '证书?台账', '', 'a'.repeat(40), `'x'`])).toEqual([
      '证书 台账',
      '证书 台账 (2)',
      'Sheet',
      'a'.repeat(31),
      'x',
    ]);
  });
});
