import { describe, expect, test } from 'vitest';
import type { Cell } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { takeTexts } from '#core/workbook/take-texts.ts';
import { type CraftedParts, minimalParts, zipOf } from './crafted-packages.ts';

const strings = [
  '<si><t>姓名</t></si>',
  '<si><t xml:space="preserve"> 张示丽 </t></si>',
  '<si><r><t>王</t></r><r><t>示明</t></r></si>',
  '<si><t>甲&amp;乙</t></si>',
  '<si><t>一_x000D_二</t></si>',
  '<si><t/></si>',
  '<si><t>𠅤示芳</t></si>',
];

function packageOf(rows: string, shared = strings): CraftedParts {
  const parts = minimalParts(rows);
  const types = String(parts['[Content_Types].xml']).replace(
    '</Types>',
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
  );
  const sheet = `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared.join('')}</sst>`;
  return { ...parts, '[Content_Types].xml': types, 'xl/sharedStrings.xml': sheet };
}

const point = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`;

const rows = [
  `<row r="1">${[0, 1, 2, 3, 4, 5, 6].map((index) => point(`${'ABCDEFG'.charAt(index)}1`, index)).join('')}</row>`,
  `<row r="3">${point('C3', 0)}<c r="D3"><v>7</v></c><c r="E3" t="str"><f>A1</f><v>姓名</v></c>${point('F3', 6)}</row>`,
].join('');

/** The same cells in a way that leaves all of them to the parser: a comment stands before them. */
const leftToParser = `<!-- -->${rows}`;

async function rowsOf(parts: CraftedParts): Promise<readonly (readonly Cell[])[]> {
  const content = await readWorkbook(await zipOf(parts), { fileName: 'roster.xlsx' });
  if (content.kind === 'unreadable') throw new Error(`${content.reason} ${content.cause ?? ''}`);
  return content.sheets[0]?.rows ?? [];
}

function taken(parts: CraftedParts) {
  const bytes = new Map(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)]));
  const { parts: rest, texts } = takeTexts(bytes);
  return {
    shared: rest.get('xl/sharedStrings.xml')?.toString() ?? '',
    rest: rest.get('xl/worksheets/sheet1.xml')?.toString() ?? '',
    texts: texts.get('xl/worksheets/sheet1.xml') ?? [],
  };
}

describe('plain texts of a sheet, read without the parser', () => {
  test('stand where they stood, between numbers and formulas that the parser reads', async () => {
    const read = await rowsOf(packageOf(rows));
    expect(read).toEqual(await rowsOf(packageOf(leftToParser)));
    expect(read[0]).toMatchObject([
      { text: '姓名' },
      { text: ' 张示丽 ' },
      { text: '王示明' },
      { text: '甲&乙' },
      { text: '一\r二' },
      { kind: 'empty' },
      { text: '𠅤示芳' },
    ]);
    expect(read[1]).toEqual([]);
    expect(read[2]).toMatchObject([
      { kind: 'empty' },
      { kind: 'empty' },
      { kind: 'text', text: '姓名' },
      { kind: 'number', value: 7 },
      { kind: 'formula', text: '姓名' },
      { kind: 'text', text: '𠅤示芳' },
    ]);
  });

  test('are the only ones taken: formatted texts, entities and escapes are left', () => {
    const { rest, texts } = taken(packageOf(rows));
    expect(texts).toEqual([
      { row: 0, column: 0, text: '姓名' },
      { row: 0, column: 1, text: ' 张示丽 ' },
      { row: 0, column: 6, text: '𠅤示芳' },
      { row: 2, column: 2, text: '姓名' },
      { row: 2, column: 5, text: '𠅤示芳' },
    ]);
    for (const place of ['C1', 'D1', 'E1', 'F1', 'D3', 'E3']) expect(rest).toContain(`r="${place}"`);
    for (const place of ['A1', 'B1', 'G1', 'C3', 'F3']) expect(rest).not.toContain(`r="${place}"`);
  });

  test('are left where comments may hide what only looks like a cell', () => {
    expect(taken(packageOf(leftToParser)).texts).toEqual([]);
    expect(taken(packageOf(rows, ['<!-- -->', ...strings])).texts).toEqual([]);
  });

  test('are left where a cell names another row than the one it stands in', () => {
    expect(taken(packageOf(`<row r="2">${point('A9', 0)}</row><row>${point('A3', 0)}</row>`)).texts).toEqual(
      [],
    );
  });

  test('take their strings with them where no cell points to one any more', async () => {
    const plain = packageOf(`<row r="1">${point('A1', 0)}<c r="B1"><v>7</v></c></row>`);
    expect(taken(plain).shared).not.toContain('<si>');
    expect(await rowsOf(plain)).toMatchObject([[{ text: '姓名' }, { kind: 'number', value: 7 }]]);
    expect(taken(packageOf(rows)).shared).toContain('<si>');
  });

  test('of an index that no string has stay with the parser', () => {
    expect(taken(packageOf(`<row r="1">${point('A1', 99)}</row>`)).texts).toEqual([]);
  });
});
