import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cellText, type Sheet, type WorkbookContent } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';

async function sample(fileName: string): Promise<WorkbookContent> {
  const bytes = await readFile(new URL(`../../fixtures/samples/${fileName}`, import.meta.url));
  const content = await readWorkbook(bytes, { fileName });
  if (content.kind === 'unreadable') throw new Error(`${fileName}: ${content.reason}`);
  return content;
}

const line = (sheet: Sheet | undefined, row: number) => (sheet?.rows[row] ?? []).map(cellText);

describe('files as offices send them', () => {
  test('the registration table of 120 people is read with its 33 columns and whole ID numbers', async () => {
    const { format, sheets } = await sample('roster-120.xlsx');
    expect(format).toBe('xlsx');
    expect(sheets[0]?.rows).toHaveLength(121);
    expect(line(sheets[0], 0)).toHaveLength(33);
    expect(line(sheets[0], 0)[5]).toBe('证件号码');
    const ids = sheets[0]?.rows.slice(1).map((row) => row[5]) ?? [];
    expect(ids.every((cell) => cell?.kind === 'text' && cell.text.length === 18)).toBe(true);
  });

  test.each(['roster-messy.xlsx', 'roster-township.xls'])(
    '%s: a note sheet first, a merged title, and headings as they were typed',
    async (fileName) => {
      const { sheets } = await sample(fileName);
      expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
        ['说明', false],
        ['学员花名册', false],
      ]);
      const roster = sheets[1];
      expect(roster?.merges[0]).toMatchObject({ top: 0, left: 0, bottom: 0 });
      expect(line(roster, 2).slice(0, 4)).toEqual(['序号', '姓 名', '性别', '身份证号']);
      expect(roster?.rows).toHaveLength(66);
    },
  );

  test.each(['roster-messy.xlsx', 'roster-township.xls'])(
    '%s: an ID stored as a number is a number that lost its last digits',
    async (fileName) => {
      const { sheets } = await sample(fileName);
      const numbers = sheets[1]?.rows.map((row) => row[3]).filter((cell) => cell?.kind === 'number') ?? [];
      expect(numbers).toEqual([expect.objectContaining({ hasLostDigits: true, isDate: false })]);
    },
  );

  test('the old and the new format of one table give the same cells', async () => {
    const [xlsx, xls] = await Promise.all([sample('roster-messy.xlsx'), sample('roster-township.xls')]);
    expect(xls.format).toBe('xls');
    expect(xls.sheets[1]?.rows.map((row) => row.map(cellText))).toEqual(
      xlsx.sheets[1]?.rows.map((row) => row.map(cellText)),
    );
  });

  test('the same 30 people come out of both csv encodings, and the encoding is named', async () => {
    const [utf8, gbk] = await Promise.all([sample('roster-utf8.csv'), sample('roster-gbk.csv')]);
    expect([utf8.encoding, gbk.encoding]).toEqual(['utf-8', 'gb18030']);
    expect(gbk.sheets[0]?.rows).toEqual(utf8.sheets[0]?.rows);
    expect(utf8.sheets[0]?.rows).toHaveLength(31);
    expect(utf8.sheets[0]?.name).toBe('roster-utf8');
  });

  test('returned certificate numbers are texts, however long', async () => {
    const { sheets } = await sample('official-numbers.xlsx');
    expect(line(sheets[0], 1)).toEqual([
      '潘明燕',
      '149902198506108105',
      '养老护理员',
      '--',
      '五级/初级工',
      'S000014001821265000101',
      '2026-11-20',
    ]);
  });
});
