import { type GuessedSheet, guessSheet, headingKey } from '../trainees/guess-columns.ts';
import { headingsAt } from '../trainees/heading-rows.ts';
import { readNumber } from './number.ts';
import { tidyNumber } from './official-numbers.ts';

export const numberColumnFields = ['name', 'idNumber', 'number', 'occupation', 'level', 'issuedOn'] as const;
export type NumberColumnField = (typeof numberColumnFields)[number];

/** Index of the column that holds each field; null where the file has none. */
export type NumberColumns = Readonly<Record<NumberColumnField, number | null>>;

/** Without these three a file gives nobody a number. */
const needed: readonly NumberColumnField[] = ['name', 'idNumber', 'number'];

export function isNeeded(field: NumberColumnField): boolean {
  return needed.includes(field);
}

export function hasNeededColumns(columns: NumberColumns): boolean {
  return needed.every((field) => columns[field] !== null);
}

interface Column {
  readonly index: number;
  /** The heading as it is compared, without what stands in brackets. */
  readonly key: string;
  /** Share of the rows whose cell has the form of a number of 22 characters. */
  readonly numberShare: number;
}

/** About something the person had before, or about schooling: never what this file gives. */
const ofOther = /原|旧|已有|已持|已获|已取得|学历|学位|毕业|是否|从事/u;
/** 职业资格证书 came before the certificates that are numbered here. */
const ofOldKind = /资格/u;
/** Beside this question of the registration form, 证书等级 and 证书编号 are those of a certificate held before. */
const asksForHeld = /^是否.*证书/u;
const held = /^证书(?:等级|编号)$/u;

/** Forms of a heading, each with its points; a level's never ends in 编号, nor a number's in 等级. */
const forms: Readonly<Record<'number' | 'occupation' | 'level' | 'issuedOn', readonly [RegExp, number][]>> = {
  number: [
    [/技能等级证书(?:编号|编码|号码?)$/u, 4],
    [/证书(?:编号|编码|号码?)$/u, 3],
  ],
  occupation: [
    [/^(?:认定|申报|鉴定|评价)?职业(?:工种)?名称$/u, 4],
    [/职业(?:工种)?(?:名称)?$/u, 3],
  ],
  level: [
    [/(?:技能|认定|申报|鉴定|评价|考核)(?:等级|级别)$/u, 4],
    [/^(?:等级|级别)$/u, 3],
    [/^证书等级$/u, 2],
    [/等级$/u, 1],
  ],
  issuedOn: [[/(?:发证|核发|签发|颁发|颁证)(?:日期|时间)$/u, 1]],
};

/** Share of numbers from which on the cells say what a column is, whatever its heading. */
const tellingShare = 0.5;

function pointsOf(field: keyof typeof forms, column: Column, hasHeld: boolean): number {
  const { key, numberShare } = column;
  if (ofOther.test(key)) return 0;
  const isOld = ofOldKind.test(key) || (hasHeld && held.test(key));
  const byHeading = isOld ? 0 : (forms[field].find(([form]) => form.test(key))?.[1] ?? 0);
  const isTold = field === 'number' && numberShare >= tellingShare;
  return byHeading + (isTold ? 10 * numberShare : 0);
}

/** The column with most points, the leftmost of equals; null when none has any. */
function bestColumn(field: keyof typeof forms, columns: readonly Column[]): number | null {
  const hasHeld = columns.some(({ key }) => asksForHeld.test(key));
  let best: { readonly index: number; readonly points: number } | undefined;
  for (const column of columns) {
    const points = pointsOf(field, column, hasHeld);
    if (points > (best?.points ?? 0)) best = { index: column.index, points };
  }
  return best?.index ?? null;
}

function columnsUnder(headings: readonly string[], rows: readonly (readonly string[])[]): readonly Column[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return headings.map((heading, index) => {
    const numbers = filled.filter((row) => {
      const { kind } = readNumber(tidyNumber(row[index] ?? ''));
      return kind === 'skill' || kind === 'principal';
    });
    const key = headingKey(heading.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, ''));
    return { index, key, numberShare: filled.length === 0 ? 0 : numbers.length / filled.length };
  });
}

export interface NumberSheetGuess {
  readonly sheet: number;
  /** Index of the row of headings; the rows of people follow it. */
  readonly headingRow: number;
  readonly columns: NumberColumns;
}

/**
 * Where a file of official numbers holds what: by its headings, and by the cells where they have the form of a
 * number. Undefined when no sheet has headings of people.
 */
export function guessNumberSheet(sheets: readonly GuessedSheet[]): NumberSheetGuess | undefined {
  const guess = guessSheet(sheets);
  const top = guess && sheets[guess.sheet];
  if (!guess || !top) return undefined;
  const { row: headingRow, columns: ofPeople } = guess.heading;
  const columns = columnsUnder(headingsAt(top, headingRow), top.rows.slice(headingRow + 1));
  const person = (field: string) => ofPeople.find((column) => column.field === field)?.column ?? null;
  return {
    sheet: guess.sheet,
    headingRow,
    columns: {
      name: person('name'),
      idNumber: person('idNumber'),
      number: bestColumn('number', columns),
      occupation: bestColumn('occupation', columns),
      level: bestColumn('level', columns),
      issuedOn: bestColumn('issuedOn', columns),
    },
  };
}
