import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { cellText } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { type CraftedParts, minimalParts, textRow, zipOf } from './crafted-packages.ts';

async function textsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const content = await readWorkbook(bytes, { fileName: 'roster.xlsx' });
  if (content.kind === 'unreadable') throw new Error(`${content.reason} ${content.cause ?? ''}`);
  return content.sheets.flatMap((sheet) => sheet.rows.map((row) => row.map(cellText)));
}

const people = [
  ['姓名', '身份证号'],
  ['张示丽', '149901199003070022'],
];

/** A part beside the sheets, named among the types as Excel does. */
function withPart(name: string, type: string): CraftedParts {
  const parts = minimalParts(textRow(1, ['姓名']));
  const types = String(parts['[Content_Types].xml']).replace(
    '</Types>',
    `<Override PartName="/${name}" ContentType="${type}"/></Types>`,
  );
  return { ...parts, '[Content_Types].xml': types, [name]: '<?xml version="1.0"?><a/>' };
}

describe('workbooks as other programs write them', () => {
  test('one exported by a web system is read: a type named for the ending .bin is no macro', async () => {
    const book = utils.book_new(utils.aoa_to_sheet(people), '名册');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    expect(await textsOf(bytes)).toEqual(people);
  });

  test.each([
    ['xl/metadata.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml'],
    ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['xl/calcChain.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml'],
    ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ])('a part that is not read, %s, is no damage', async (name, type) => {
    expect(await textsOf(await zipOf(withPart(name, type)))).toEqual([['姓名']]);
  });
});
