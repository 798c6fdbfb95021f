import type { RosterCheckRow } from '#shared/contract/roster-check.ts';
import { findByCode } from '#shared/lists/coded-item.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { codedLists, type CodedField, valueKey } from '#shared/rules/trainees/roster-values.ts';

/** Whether a column holds words of a list. */
export function isCodedField(field: RosterField): field is CodedField {
  return Object.hasOwn(codedLists, field);
}

/** The code that a cell's word is read as; undefined where the word is the list's own, or is not read at all. */
export function meaningOf({
  field,
  text,
  value,
}: Pick<RosterCheckRow['cells'][number], 'field' | 'text' | 'value'>):
  | { readonly field: CodedField; readonly code: string }
  | undefined {
  if (!isCodedField(field) || text.trim() === '' || value === '') return undefined;
  const item = findByCode(codedLists[field], value);
  const isOwnName =
    item !== undefined && [item.zh, item.en].some((name) => valueKey(name) === valueKey(text));
  return isOwnName ? undefined : { field, code: value };
}
