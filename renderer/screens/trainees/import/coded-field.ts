import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { codedLists, type CodedField } from '#shared/rules/trainees/roster-values.ts';

/** Whether a column holds words of a list. */
export function isCodedField(field: RosterField): field is CodedField {
  return Object.hasOwn(codedLists, field);
}
