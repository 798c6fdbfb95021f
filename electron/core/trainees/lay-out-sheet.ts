import type { RosterLayout } from '#shared/contract/roster-layout.ts';
import {
  guessColumns,
  guessHeadingRow,
  headingKey,
  repeatedFields,
} from '#shared/rules/trainees/guess-columns.ts';
import { guessOffice } from '#shared/rules/trainees/guess-office.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { columnLetters } from '../workbook/cell.ts';
import { maskField, maskNumbersIn } from './mask-cell.ts';
import { headingsOf } from './opened-rosters.ts';
import type { PackedSheet } from './packed-sheet.ts';

const topRows = 15;
const sampleRows = 5;

interface Asked {
  readonly sheet: number;
  readonly packed: PackedSheet;
  readonly fileName: string;
  readonly headingRow?: number | undefined;
  readonly office?: string | undefined;
  readonly remembered?: Readonly<Record<string, RosterField | 'ignore'>>;
}

type Column = RosterLayout['columns'][number];

function columnsOf(headings: readonly string[], asked: Asked): Column[] {
  const remembered = asked.remembered ?? {};
  const guesses = new Map(guessColumns(headings, remembered).map((guess) => [guess.column, guess]));
  return Array.from({ length: asked.packed.columnCount }, (_, column): Column => {
    const heading = (headings[column] ?? '').trim();
    const guess = guesses.get(column);
    const before = Object.hasOwn(remembered, headingKey(heading))
      ? remembered[headingKey(heading)]
      : undefined;
    return {
      column,
      letter: columnLetters(column),
      heading,
      field: guess?.field ?? (before === 'ignore' ? 'ignore' : null),
      confidence: before === 'ignore' ? 1 : (guess?.confidence ?? 0),
      isRemembered: before !== undefined && (before === 'ignore' || before === guess?.field),
    };
  });
}

/** Lines above the headings; where no headings were found, the lines of one cell that a sheet begins with. */
function linesAbove(head: PackedSheet['head'], headingRow: number, isFound: boolean): readonly string[] {
  const title = head.findIndex((texts) => texts.filter((text) => text.trim() !== '').length > 1);
  const above = isFound ? Math.max(headingRow - 1, 0) : Math.max(title, 0);
  return head
    .slice(0, above)
    .flat()
    .filter((text) => text.trim() !== '');
}

function isFilled(texts: readonly string[]): boolean {
  return texts.some((text) => text.trim() !== '');
}

/** Proposes how to read a sheet; everything in it is shown with numbers of people masked. */
export function layOut(asked: Asked): RosterLayout {
  const { head, headMerges } = asked.packed;
  const guessed = guessHeadingRow({ rows: head, merges: headMerges }, asked.remembered);
  const firstFilled = head.findIndex(isFilled);
  const headingRow = asked.headingRow ?? (guessed ? guessed.row + 1 : firstFilled + 1);
  const isFound = asked.headingRow !== undefined || guessed !== undefined;
  const above = linesAbove(head, headingRow, isFound);
  const found = guessOffice([...above, asked.packed.name], asked.fileName);
  const headings = headingsOf(asked.packed, headingRow);
  const columns = columnsOf(headings, asked);
  const fields = new Map(columns.map((column) => [column.column, column.field]));
  const shown = (texts: readonly string[], row: number) => ({
    row,
    texts: texts.map((text, column) => {
      const field = fields.get(column);
      const isBelow = row > headingRow;
      return isBelow && field && field !== 'ignore' ? maskField(field, text) : maskNumbersIn(text);
    }),
  });
  const rows = head.map((texts, index) => shown(texts, index + 1));
  return {
    sheet: asked.sheet,
    headingRow,
    headingFrom: isFound ? (asked.headingRow === undefined ? 'guessed' : 'asked') : 'none',
    columns,
    repeated: [...repeatedFields(headings)],
    top: rows.slice(0, topRows),
    sample: rows.filter(({ row, texts }) => row > headingRow && isFilled(texts)).slice(0, sampleRows),
    office: asked.office ?? found.office,
    officeFrom: asked.office === undefined ? found.from : 'asked',
  };
}
