import { bareWord } from './clerk-text.ts';
import { rosterFields, type RosterField, type RosterFieldItem } from './roster-fields.ts';

export interface ColumnGuess {
  /** Index of the column in the row of headings. */
  readonly column: number;
  readonly heading: string;
  readonly field: RosterField;
  /** 1: the heading is one of the field's own words; 0.9: it is, but for a remark in brackets; 0.6: it contains one. */
  readonly confidence: number;
}

type Remembered = Readonly<Record<string, RosterField | 'ignore'>>;

/** A heading as it is compared and remembered: without spaces, marks, colons and letter case. */
export function headingKey(heading: string): string {
  return bareWord(heading)
    .replace(/[*★▲:：_\-—.·"“”'’]/gu, '')
    .toLowerCase();
}

function withoutBrackets(key: string): string {
  return key.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '');
}

const items: readonly (RosterFieldItem & { readonly field: RosterField })[] = rosterFields;
const byHeading = new Map<string, RosterField>(
  items
    .flatMap((item) => item.headings.map((heading) => [headingKey(heading), item.field] as const))
    .toReversed(),
);
const containing = items
  .flatMap((item) => item.headings.map((heading) => ({ key: headingKey(heading), field: item.field })))
  .filter(({ key }) => key.length >= 2)
  .toSorted((first, second) => second.key.length - first.key.length);

/** Columns about somebody else, whose name or phone would otherwise be taken for the trainee's. */
const aboutOthers = /户主|家长|父亲|母亲|配偶|紧急|监护|推荐|经办|联系人|法人|负责|带队|村干部|班主任|教师/u;

function guessHeading(heading: string): { field: RosterField; confidence: number } | undefined {
  const key = headingKey(heading);
  const bare = withoutBrackets(key);
  const exact = byHeading.get(key);
  if (exact !== undefined) return { field: exact, confidence: 1 };
  if (aboutOthers.test(key)) return undefined;
  const nearly = byHeading.get(bare);
  if (nearly !== undefined) return { field: nearly, confidence: 0.9 };
  // A long text is a title or a remark, not a heading.
  if (bare.length > 16) return undefined;
  const inside = containing.find((candidate) => bare.includes(candidate.key));
  return inside === undefined ? undefined : { field: inside.field, confidence: 0.6 };
}

/**
 * Which column holds what. Every field is given once, to the surest and then the leftmost column; what an office
 * mapped before (`remembered`, by `headingKey`) comes first and may say `ignore`.
 */
export function guessColumns(
  headings: readonly string[],
  remembered: Remembered = {},
): readonly ColumnGuess[] {
  const candidates = headings.flatMap((heading, column): ColumnGuess[] => {
    const key = headingKey(heading);
    if (key === '') return [];
    const before = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    if (before === 'ignore') return [];
    const guess = before === undefined ? guessHeading(heading) : { field: before, confidence: 1 };
    return guess === undefined ? [] : [{ column, heading, ...guess }];
  });
  const taken = new Set<RosterField>();
  return candidates
    .toSorted((first, second) => second.confidence - first.confidence || first.column - second.column)
    .filter((guess) => !taken.has(guess.field) && taken.add(guess.field))
    .toSorted((first, second) => first.column - second.column);
}

export interface HeadingRowGuess {
  /** Index of the row in what was given. */
  readonly row: number;
  readonly columns: readonly ColumnGuess[];
}

function score(columns: readonly ColumnGuess[]): number {
  const sum = columns.reduce((total, guess) => total + guess.confidence, 0);
  const isPeople = columns.some((guess) => guess.field === 'name' || guess.field === 'idNumber');
  return isPeople && columns.length >= 2 ? sum : 0;
}

/** The row of headings among the first 40: the one that names most fields, a name or an ID number among them. */
export function guessHeadingRow(rows: readonly (readonly string[])[]): HeadingRowGuess | undefined {
  let best: (HeadingRowGuess & { readonly points: number }) | undefined;
  for (const [row, cells] of rows.slice(0, 40).entries()) {
    const columns = guessColumns(cells);
    const points = score(columns);
    if (points > (best?.points ?? 0)) best = { row, columns, points };
  }
  return best === undefined ? undefined : { row: best.row, columns: best.columns };
}

/** Index of the sheet that looks most like a roster, with its heading row; undefined when none does. */
export function guessSheet(
  sheets: readonly (readonly (readonly string[])[])[],
): { readonly sheet: number; readonly heading: HeadingRowGuess } | undefined {
  const guesses = sheets.flatMap((rows, sheet) => {
    const heading = guessHeadingRow(rows);
    return heading === undefined ? [] : [{ sheet, heading, points: score(heading.columns) }];
  });
  const best = guesses.toSorted((first, second) => second.points - first.points)[0];
  return best === undefined ? undefined : { sheet: best.sheet, heading: best.heading };
}
