import { bareWord } from './clerk-text.ts';
import { headingJoint, headingsAt, isUpperHeading, type TopOfSheet } from './heading-rows.ts';
import {
  requiredRosterFields,
  rosterFields,
  type RosterField,
  type RosterFieldItem,
} from './roster-fields.ts';

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
    .replace(/[*★▲:：_\-—.·"“”'’›]/gu, '')
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

type FieldGuess = Pick<ColumnGuess, 'field' | 'confidence'>;

function guessHeading(heading: string): FieldGuess | undefined {
  const [upper = '', lower] = heading.split(headingJoint);
  return lower === undefined ? guessWord(heading) : guessJoined(upper, lower);
}

/** 学员信息›姓名 is said by its lower word, 证件信息›号码 by both. */
function guessJoined(upper: string, lower: string): FieldGuess | undefined {
  const subject = headingKey(upper).replace(/(?:基本)?(?:信息|情况|资料|内容)$/u, '');
  const words = [`${subject}${lower}`, `${upper}${lower}`];
  if (!aboutOthers.test(headingKey(upper))) words.unshift(lower);
  return words
    .flatMap((word) => guessWord(word) ?? [])
    .toSorted((first, second) => second.confidence - first.confidence)[0];
}

function guessWord(heading: string): FieldGuess | undefined {
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

function rememberedMeaning(heading: string, remembered: Remembered): RosterField | 'ignore' | undefined {
  const key = headingKey(heading);
  return Object.hasOwn(remembered, key) ? remembered[key] : undefined;
}

interface Candidate extends ColumnGuess {
  readonly isRemembered: boolean;
}

function candidateOf(column: number, heading: string, remembered: Remembered): Candidate | undefined {
  if (headingKey(heading) === '') return undefined;
  const before = rememberedMeaning(heading, remembered);
  if (before === 'ignore') return undefined;
  if (before !== undefined) return { column, heading, field: before, confidence: 1, isRemembered: true };
  const guess = guessHeading(heading);
  return guess === undefined ? undefined : { column, heading, ...guess, isRemembered: false };
}

/**
 * Which column holds what. Every field is given once: to the column an office gave it before (`remembered`, by
 * `headingKey`, which may also say `ignore`), else to the surest and then the leftmost one.
 */
export function guessColumns(
  headings: readonly string[],
  remembered: Remembered = {},
): readonly ColumnGuess[] {
  const candidates = headings.flatMap((heading, column) => candidateOf(column, heading, remembered) ?? []);
  const taken = new Set<RosterField>();
  return candidates
    .toSorted(
      (first, second) =>
        Number(second.isRemembered) - Number(first.isRemembered) ||
        second.confidence - first.confidence ||
        first.column - second.column,
    )
    .filter((guess) => !taken.has(guess.field) && taken.add(guess.field))
    .map(({ column, heading, field, confidence }) => ({ column, heading, field, confidence }))
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

/**
 * The row of headings among the first 40: the one that names most fields, a name or an ID number among them; of a
 * heading of two rows the lower one. Headings an office had left out (`remembered`) speak for a row as well.
 */
export function guessHeadingRow(top: TopOfSheet, remembered: Remembered = {}): HeadingRowGuess | undefined {
  let best: (HeadingRowGuess & { readonly points: number }) | undefined;
  for (const row of top.rows.slice(0, 40).keys()) {
    if (isUpperHeading(top, row)) continue;
    const headings = headingsAt(top, row);
    const columns = guessColumns(headings, remembered);
    const named = score(columns);
    const leftOut = headings.filter((each) => rememberedMeaning(each, remembered) === 'ignore').length;
    const points = named === 0 ? 0 : named + leftOut;
    if (points > (best?.points ?? 0)) best = { row, columns, points };
  }
  return best === undefined ? undefined : { row: best.row, columns: best.columns };
}

/** Required fields that two columns of one row of headings are about: two blocks of people side by side. */
export function repeatedFields(headings: readonly string[]): readonly RosterField[] {
  const sure = headings.flatMap((heading) => {
    const guess = guessHeading(heading);
    return guess !== undefined && guess.confidence >= 0.9 ? [guess.field] : [];
  });
  return requiredRosterFields.filter((field) => sure.filter((each) => each === field).length > 1);
}

export interface GuessedSheet extends TopOfSheet {
  readonly isHidden?: boolean;
}

/**
 * Index of the sheet that looks most like a roster, with its heading row; a hidden one only where no other does.
 * Undefined when none does.
 */
export function guessSheet(
  sheets: readonly GuessedSheet[],
): { readonly sheet: number; readonly heading: HeadingRowGuess } | undefined {
  const guesses = sheets.flatMap((top, sheet) => {
    const heading = guessHeadingRow(top);
    const isHidden = top.isHidden === true;
    return heading === undefined ? [] : [{ sheet, heading, isHidden, points: score(heading.columns) }];
  });
  const best = guesses.toSorted(
    (first, second) => Number(first.isHidden) - Number(second.isHidden) || second.points - first.points,
  )[0];
  return best === undefined ? undefined : { sheet: best.sheet, heading: best.heading };
}
