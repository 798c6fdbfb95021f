import { describe, expect, test } from 'vitest';
import { cellAddress, type Cell, type Sheet } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { type CraftedParts, minimalParts, textRow, workbookPart, zipOf } from './crafted-packages.ts';

async function sheetOf(sheetData: string, changed: CraftedParts = {}): Promise<Sheet> {
  const content = await readWorkbook(await zipOf(minimalParts(sheetData, changed)), { fileName: 'a.xlsx' });
  if (content.kind === 'unreadable') throw new Error(content.reason);
  const sheet = content.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function cellsOf(cells: string, changed: CraftedParts = {}): Promise<readonly Cell[]> {
  return (await sheetOf(`<row r="1">${cells}</row>`, changed)).rows[0] ?? [];
}

describe('cells of an .xlsx', () => {
  test('a number with a date format is a calendar day', async () => {
    const [cell] = await cellsOf('<c r="A1" s="1"><v>46346</v></c>');
    expect(cell).toEqual({
      kind: 'number',
      value: 46346,
      text: '2026-11-20',
      isDate: true,
      date: '2026-11-20',
    });
  });

  test('a Chinese date format and a day with a time are the same calendar day', async () => {
    const cells = await cellsOf('<c r="A1" s="2"><v>46346</v></c><c r="B1" s="1"><v>46346.75</v></c>');
    expect(cells).toMatchObject([{ date: '2026-11-20' }, { date: '2026-11-20' }]);
  });

  test('a file that counts from 1904 gives the same day', async () => {
    const [cell] = await cellsOf('<c r="A1" s="1"><v>44884</v></c>', workbookPart({ is1904: true }));
    expect(cell).toMatchObject({ isDate: true, date: '2026-11-20' });
  });

  test('a month typed as 1990-1 stays a month, whether the format is in the file or the language’s own', async () => {
    const formats = [
      'yyyy&quot;年&quot;m&quot;月&quot;;@',
      'mmm-yy',
      'yyyy\\-mm',
      'yyyy',
      'yyyy/m/d h:mm',
      'h:mm',
    ];
    const styles = [
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="6">',
      ...formats.map((format, index) => `<numFmt numFmtId="${176 + index}" formatCode="${format}"/>`),
      '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="31"/>',
      ...formats.map((_, index) => `<xf numFmtId="${176 + index}"/>`),
      '</cellXfs></styleSheet>',
    ].join('');
    const cells = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (style) => `<c r="${'ABCDEFGH'.charAt(style - 1)}1" s="${style}"><v>32874</v></c>`,
    );
    const formula = '<c r="I1" s="1"><f>H1</f><v>32874</v></c>';
    const row = await cellsOf(cells.join('') + formula, { 'xl/styles.xml': styles });
    expect(row.map((cell) => ('date' in cell ? cell.date : undefined))).toEqual([
      '1990-01',
      '1990-01-01',
      '1990-01',
      '1990-01',
      '1990-01',
      '1990',
      '1990-01-01',
      undefined,
      '1990-01',
    ]);
    expect(row[0]).toMatchObject({ text: '1990年1月', isDate: true });
  });

  test('29 February 1900, a time of day and day zero are no dates', async () => {
    const cells = await cellsOf(
      '<c r="A1" s="1"><v>60</v></c><c r="B1" s="3"><v>0.5</v></c><c r="C1" s="1"><v>0</v></c>',
    );
    expect(cells.map((cell) => cell.kind === 'number' && cell.isDate)).toEqual([false, false, false]);
  });

  test('a formula gives its stored result and says so', async () => {
    const [, cell] = await cellsOf('<c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c>');
    expect(cell).toEqual({ kind: 'formula', text: '2', formula: 'A1+1' });
  });

  test('a formula that gives an 18-digit number has lost its last digits too', async () => {
    const [cell] = await cellsOf('<c r="A1"><f>VALUE(B1)</f><v>149923199601285000</v></c>');
    expect(cell).toMatchObject({ kind: 'formula', hasLostDigits: true });
  });

  test('errors and truth values keep their kind', async () => {
    const cells = await cellsOf('<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c>');
    expect(cells).toEqual([
      { kind: 'error', text: '#N/A' },
      { kind: 'boolean', value: true, text: 'TRUE' },
    ]);
  });

  test('an 18-digit number is never written out as if it were whole', async () => {
    const [cell] = await cellsOf('<c r="A1"><v>149923199601285000</v></c>');
    expect(cell).toMatchObject({ kind: 'number', text: '1.49923E+17', hasLostDigits: true });
  });

  test('rare characters, markup and the names of object members stay plain text', async () => {
    const texts = ['𬭎𠮷䶮', '__proto__', '&lt;img src=x&gt;', '阿卜杜热合曼·买买提艾力'];
    const sheet = await sheetOf(textRow(1, texts));
    expect(sheet.rows[0]?.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind))).toEqual([
      '𬭎𠮷䶮',
      '__proto__',
      '<img src=x>',
      '阿卜杜热合曼·买买提艾力',
    ]);
  });

  test('gaps keep their place: rows and columns stand where the file has them', async () => {
    const sheet = await sheetOf('<row r="3"><c r="C3"><v>7</v></c></row>');
    expect(sheet.rows).toMatchObject([[], [], [{ kind: 'empty' }, { kind: 'empty' }, { value: 7 }]]);
  });

  test('a hidden sheet is marked', async () => {
    expect((await sheetOf(textRow(1, ['a']), workbookPart({ isHidden: true }))).hidden).toBe(true);
  });

  test('a preview holds the asked rows and says that more follow', async () => {
    const bytes = await zipOf(minimalParts([1, 2, 3, 4].map((row) => textRow(row, ['a'])).join('')));
    const preview = await readWorkbook(bytes, { fileName: 'a.xlsx', maximumRows: 3 });
    expect(preview).toMatchObject({ sheets: [{ truncated: true, rows: [[{}], [{}], [{}]] }] });
    const whole = await readWorkbook(bytes, { fileName: 'a.xlsx', maximumRows: 4 });
    expect(whole).toMatchObject({ sheets: [{ truncated: false }] });
  });

  test('addresses are those of the spreadsheet', () => {
    expect([
      cellAddress(0, 0),
      cellAddress(9, 25),
      cellAddress(0, 26),
      cellAddress(1, 701),
      cellAddress(1, 702),
    ]).toEqual(['A1', 'Z10', 'AA1', 'ZZ2', 'AAA2']);
  });
});
