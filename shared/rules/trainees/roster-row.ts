import type { Level } from '#shared/lists/levels.ts';
import type { PlainDate } from './dates.ts';
import type { Params } from '../finding.ts';
import type { Tidying } from './clerk-text.ts';
import type { RosterField } from './roster-fields.ts';
import type { RememberedValues } from './roster-values.ts';

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';

export interface RosterCell {
  /** As the spreadsheet names it: `C7`. */
  readonly address: string;
  /** What stands there: text as typed, numbers in full digits, days as YYYY-MM-DD, formulas as their last value. */
  readonly raw: string;
  readonly kind: CellKind;
  /** A number, or the number of a formula, with more than 15 digits: the last ones are not what was typed. */
  readonly hasLostDigits?: true;
  /** The clerk typed it here: nothing is asked about where it came from. */
  readonly isTyped?: true;
  /** The clerk took the results of this column's formulas. */
  readonly isResultTaken?: true;
  /** The clerk took the tidying back: the text counts as it stands. */
  readonly isAsTyped?: true;
  /** The cell is empty and belongs to merged cells: what stands in the first of them counts for all. */
  readonly isFromMerge?: true;
}

export interface RosterRow {
  /** As the spreadsheet counts, from 1. */
  readonly rowNumber: number;
  readonly cells: Readonly<Partial<Record<RosterField, RosterCell>>>;
  /** Texts of columns that are not mapped; signature lines often stand there. */
  readonly others?: readonly string[];
  /** A filter or a clerk hides the row in the file. */
  readonly isHidden?: boolean;
}

export interface KnownPerson {
  readonly id: number;
  readonly name: string;
}

/** A session as far as rows are compared with it. */
export interface SessionAsked {
  readonly name: string;
  /** Names and code under which its occupation is known; none for a course without one. */
  readonly occupations: readonly string[];
  readonly level: Level | null;
}

export interface RosterContext {
  readonly today: PlainDate;
  readonly remembered?: RememberedValues;
  /** People in the registry by `documentKey`. */
  readonly known?: ReadonlyMap<string, KnownPerson>;
  /** What the people are to be enrolled into. */
  readonly session?: SessionAsked;
  /** Younger people are noted; the setting `trainee.youngestAge`. Nobody's age is asked where it is not given. */
  readonly youngestAge?: number;
}

/** `fix` keeps the row out until it is mended; `note` is worth knowing. Codes are listed in roster-codes.ts. */
export interface RosterProblem {
  readonly severity: 'fix' | 'note';
  readonly code: string;
  readonly field?: RosterField;
  readonly address?: string;
  readonly params: Params;
}

export interface TidiedCell {
  readonly field: RosterField;
  readonly address: string;
  readonly rule: Tidying;
  readonly before: string;
  readonly after: string;
}

/**
 * What a row says, tidied and coded: ID kind, birth date and sex are filled from the ID number. Coded fields hold
 * codes, dates YYYY-MM-DD; fields without a sound value are missing.
 */
export type RosterValues = Readonly<Partial<Record<RosterField, string>>>;

export interface CheckedRow {
  readonly rowNumber: number;
  readonly values: RosterValues;
  readonly problems: readonly RosterProblem[];
  readonly tidied: readonly TidiedCell[];
  /** The person in the registry with the same document, where there is one. */
  readonly knownId?: number;
}

export function isSound(row: CheckedRow): boolean {
  return row.problems.every((problem) => problem.severity === 'note');
}
