import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import { minimalParts, textRow, workbookPart, zipOf } from '../core/workbook/crafted-packages.ts';
import { writtenWorkbook } from '../support/written-workbooks.ts';
import type { HostileFile } from './lane.ts';

/** A file that is odd but a roster, with what its check must say: `fix …` and `note …` at their cells. */
export type OddRoster = HostileFile & {
  readonly people: number;
  readonly said: readonly string[];
  /** How many the import adds with the sound rows alone. */
  readonly added: number;
};

const first = '14990119900307002' + idCheckDigit('14990119900307002');
const second = '149901199206157034';
const list = `姓名,身份证号\n张示兰,${first}\n潘明燕,${second}\n`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const heading = textRow(1, ['姓名', '身份证号']);
const rows = heading + textRow(2, ['张示兰', first]) + textRow(3, ['潘明燕', second]);

/** 姓名,身份证号 with 潘明燕 as Chinese Windows writes them. */
const gbk = Buffer.concat([
  Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0x0a]),
  Buffer.from([0xc5, 0xcb, 0xc3, 0xf7, 0xd1, 0xe0, 0x2c]),
  Buffer.from(`${second}\n`),
]);
/** The same with 𠮷, four bytes in GB18030. */
const rare = Buffer.concat([
  gbk.subarray(0, 14),
  Buffer.from([0x95, 0x34, 0xe3, 0x33, 0xc3, 0xf7, 0x2c]),
  Buffer.from(`${second}\n`),
]);

function sound(
  ...[name, about, bytes, people = 2]: [
    name: string,
    about: string,
    bytes: HostileFile['bytes'],
    people?: number,
  ]
): OddRoster {
  return { name, about, bytes, people, said: [], added: people };
}

export const oddRosters: readonly OddRoster[] = [
  sound('utf8_bom.csv', 'a byte order mark', () => utf8(`\uFEFF${list}`)),
  sound('utf16le_bom.csv', 'UTF-16', () => Buffer.from(`\uFEFF${list}`, 'utf16le')),
  sound('gbk.csv', 'the encoding of Chinese Windows', () => gbk, 1),
  sound('gb18030_rare.csv', 'a character of four bytes', () => rare, 1),
  sound('cr_only.csv', 'the line ends of old Macs', () => utf8(list.replaceAll('\n', '\r'))),
  sound('semicolon.csv', 'semicolons', () => utf8(list.replaceAll(',', ';'))),
  sound('tab.csv', 'tabs', () => utf8(list.replaceAll(',', '\t'))),
  sound('csv_named.xlsx', 'a text under the name of a workbook', () => utf8(list)),
  sound('external_link_dde.xlsx', 'links to other files and programs, which are not followed', () =>
    zipOf(
      minimalParts(rows, {
        'xl/externalLinks/externalLink1.xml':
          '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      }),
    ),
  ),
  sound('proto_header.xlsx', 'headings that are words of every object', () =>
    writtenWorkbook([
      {
        name: '__proto__',
        rows: [
          ['姓名', '身份证号', '__proto__', 'constructor', 'prototype'],
          ['张示兰', first, '{}', '1', '2'],
          ['潘明燕', second, '', '', ''],
        ],
      },
    ]),
  ),
  sound('hidden_sheet_first.xlsx', 'a hidden sheet before the list', () =>
    writtenWorkbook([
      {
        name: '旧名册',
        isHidden: true,
        rows: [
          ['姓名', '身份证号'],
          ['赵明平', second],
        ],
      },
      {
        name: '名册',
        rows: [
          ['姓名', '身份证号'],
          ['张示兰', first],
          ['潘明燕', second],
        ],
      },
    ]),
  ),
  sound('1904_dates.xlsx', 'days counted from 1904', () =>
    zipOf(minimalParts(rows, workbookPart({ is1904: true }))),
  ),
  {
    ...sound('numeric_18digit_ids.xlsx', 'numbers whose last digits are lost', () =>
      zipOf(
        minimalParts(
          `${heading}<row r="2"><c r="A2" t="inlineStr"><is><t>张示兰</t></is></c><c r="B2"><v>${first}</v></c></row>`,
        ),
      ),
    ),
    people: 1,
    said: ['fix id-number-cell B2'],
    added: 0,
  },
  {
    ...sound('formula_ids.xlsx', 'a number worked out by a formula', () =>
      zipOf(
        minimalParts(
          `${heading}<row r="2"><c r="A2" t="inlineStr"><is><t>张示兰</t></is></c><c r="B2" t="str"><f>WEBSERVICE("http://x")</f><v>${first}</v></c></row>`,
        ),
      ),
    ),
    people: 1,
    said: ['fix formula-cell B2'],
    added: 0,
  },
  {
    ...sound('error_cells_NA.xlsx', 'cells that hold an error', () =>
      zipOf(
        minimalParts(
          `${heading}<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="inlineStr"><is><t>${first}</t></is></c></row>`,
        ),
      ),
    ),
    people: 1,
    said: ['fix error-cell A2'],
    added: 0,
  },
  {
    ...sound('duplicate_persons_inside.csv', 'somebody twice, and two names under one number', () =>
      utf8(`${list}张示兰,${first}\n赵明平,${second}\n`),
    ),
    people: 4,
    said: [
      'note repeated-below B2',
      'fix duplicate-other-name B3',
      'fix duplicate-in-file B4',
      'fix duplicate-other-name B5',
    ],
    added: 1,
  },
];
