import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { Params } from '#shared/rules/finding.ts';
import { spellParams } from '#shared/rules/trainees/spell-params.ts';
import { type WrittenColumn, writeWorkbook } from '../workbook/write-workbook.ts';
import type { JudgedRow } from './judge-roster.ts';
import type { ProblemWords } from './roster-problem-words.ts';

interface Layout {
  readonly words: ProblemWords;
  /** Headings of the file by column. */
  readonly headings: readonly string[];
  readonly columns: RosterRecipe['columns'];
}

function sentence(template: string, params: Params): string {
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(params[name] ?? ''));
}

function reasonsOf(row: JudgedRow, words: ProblemWords): string {
  return row.checked.problems
    .filter((problem) => problem.severity === 'fix')
    .map((problem) => {
      const template = words.sentences[problem.code] ?? problem.code;
      return sentence(template, spellParams(problem.params, words.language));
    })
    .join(words.language === 'en' ? '; ' : '；');
}

function text(heading: string): WrittenColumn {
  return { heading, kind: 'text' };
}

/** Faulty rows as they came, with the row of the file before them and the reasons behind. */
export async function writeRosterProblems(rows: readonly JudgedRow[], layout: Layout): Promise<Uint8Array> {
  const { words, headings, columns } = layout;
  const mapped = columns.flatMap(({ column, field }) => (field === 'ignore' ? [] : [{ column, field }]));
  return writeWorkbook({
    properties: { created: words.created },
    sheets: [
      {
        name: words.sheetName,
        notes: words.notes,
        columns: [
          { heading: words.headings.row, kind: 'integer' },
          ...mapped.map(({ column, field }) => text(headings[column]?.trim() || field)),
          text(words.headings.reasons),
        ],
        rows: rows.map((row) => [
          row.source.rowNumber,
          ...mapped.map(({ field }) => row.source.cells[field]?.raw ?? ''),
          reasonsOf(row, words),
        ]),
      },
    ],
  });
}
