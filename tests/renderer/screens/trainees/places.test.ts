import { expect, test } from 'vitest';
import type { RosterCheckRow } from '#shared/contract/roster-check.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import {
  fixPlaces,
  neighbour,
  placeFrom,
  shownFields,
} from '../../../../renderer/screens/trainees/import/places.ts';

function row(number: number, problems: readonly [RosterField, 'fix' | 'note'][]): RosterCheckRow {
  return {
    row: number,
    state: problems.some(([, severity]) => severity === 'fix') ? 'to-fix' : 'sound',
    effect: 'add',
    knownId: null,
    cells: [],
    problems: problems.map(([field, severity]) => ({
      severity,
      code: 'id-empty',
      field,
      address: '',
      params: {},
    })),
    tidied: [],
    changes: [],
  };
}

const columns = [{ field: 'name' }, { field: 'idNumber' }, { field: 'phone' }, { field: 'note' }] as const;
const rows = [
  row(6, [['note', 'note']]),
  row(7, [
    ['phone', 'fix'],
    ['idNumber', 'fix'],
  ]),
  row(9, [['idNumber', 'fix']]),
];
const fields = shownFields({ columns, rows, isOneGroup: false });

test('a column with nothing but notes comes only with its own kind of problem', () => {
  expect(fields).toEqual(['name', 'idNumber', 'phone']);
  expect(shownFields({ columns, rows, isOneGroup: true })).toContain('note');
});

test('F8 visits every cell to be fixed in reading order and leaves notes alone', () => {
  const places = fixPlaces(rows, fields);
  expect(places).toEqual([
    { row: 7, field: 'idNumber' },
    { row: 7, field: 'phone' },
    { row: 9, field: 'idNumber' },
  ]);
  const forward = { isForward: true, fields };
  expect(placeFrom(places, undefined, forward)).toEqual(places[0]);
  expect(placeFrom(places, { row: 7, field: 'name' }, forward)).toEqual(places[0]);
  expect(placeFrom(places, places[1], forward)).toEqual(places[2]);
  expect(placeFrom(places, places[2], forward)).toBeUndefined();
  expect(placeFrom(places, places[2], { isForward: false, fields })).toEqual(places[1]);
});

test('arrows stop at the edges of the sheet', () => {
  const sheet = { rows, fields };
  expect(neighbour({ row: 7, field: 'idNumber' }, 'ArrowDown', sheet)).toEqual({ row: 9, field: 'idNumber' });
  expect(neighbour({ row: 9, field: 'idNumber' }, 'ArrowDown', sheet)).toEqual({ row: 9, field: 'idNumber' });
  expect(neighbour({ row: 7, field: 'phone' }, 'ArrowRight', sheet)).toEqual({ row: 7, field: 'phone' });
  expect(neighbour({ row: 7, field: 'phone' }, 'a', sheet)).toBeUndefined();
});
