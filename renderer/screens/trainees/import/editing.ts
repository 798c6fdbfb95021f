import type { RosterCheckRow } from '#shared/contract/roster-check.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { Place } from './places.ts';

/** The cell that is being typed in. */
export interface Editing {
  readonly place: Place;
  /** What stood there when typing began. */
  readonly text: string;
  /** The clerk is asked to look at the text: leaving it as it stands is an answer too. */
  readonly isAsked: boolean;
  /** A masked number was shown in full for it. */
  readonly isLogged: boolean;
}

/** Problems that are settled by saying that the text is right. */
const askedCodes: ReadonlySet<string> = new Set(['formula-cell', 'id-ends-in-zeros']);

export function isAskedAbout(row: Pick<RosterCheckRow, 'problems'>, field: RosterField): boolean {
  return row.problems.some((problem) => problem.field === field && askedCodes.has(problem.code));
}

/** Whether what was typed is to be kept; an unchanged text is only where it answers a question. */
export function isAnswer({ text, isAsked }: Pick<Editing, 'text' | 'isAsked'>, value: string): boolean {
  return isAsked || value !== text;
}
