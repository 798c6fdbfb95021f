import { expect, it } from 'vitest';
import { storedFields } from '#core/trainees/known-people.ts';
import { isKeptField, rosterFields } from '#shared/rules/trainees/roster-fields.ts';

it('keeps exactly the columns that are said to be kept', () => {
  const kept = rosterFields.map((item) => item.field).filter(isKeptField);
  expect(kept.toSorted()).toEqual([...storedFields, 'idKind', 'idNumber'].toSorted());
});

it('keeps every column of the registration table but the running number', () => {
  const table = rosterFields.slice(0, 33).map((item) => item.field);
  expect(table.at(-1)).toBe('mailAddress');
  expect(table.filter((field) => !isKeptField(field))).toEqual(['sequence']);
});
