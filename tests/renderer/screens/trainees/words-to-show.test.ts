import { expect, test } from 'vitest';
import { meaningOf } from '../../../../renderer/screens/trainees/import/coded-field.ts';
import {
  isOfficialWord,
  type KnownWord,
  wordsToShow,
} from '../../../../renderer/screens/trainees/import/words-to-show.ts';

const everyday: KnownWord = {
  field: 'category',
  seen: '脱贫户',
  count: 9,
  code: 'poverty-relieved',
  from: 'built-in',
};
const remembered: KnownWord = {
  field: 'category',
  seen: '低收入户',
  count: 3,
  code: 'disabled',
  from: 'remembered',
};
const unknown = { field: 'category', seen: '失业人员', count: 4, suggestions: [] } as const;
const checked = { known: [everyday, remembered], unknown: [{ ...unknown, suggestions: [] }] };

test('a remembered word is in sight, and what the clerk decides about it shows at once', () => {
  expect(wordsToShow(checked, []).known).toEqual([everyday, remembered]);
  const decision = { field: 'category', seen: ' 低收入户', code: 'minimum-living' } as const;
  expect(wordsToShow(checked, [decision]).known).toEqual([
    everyday,
    { ...remembered, code: 'minimum-living', from: 'decided' },
  ]);
});

test('a word just decided leaves the unknown ones with its count; one that no row holds stays in sight', () => {
  const { known, unknown: left } = wordsToShow(checked, [
    { field: 'category', seen: '失业人员', code: 'registered-unemployed' },
    { field: 'education', seen: '夜大', code: '' },
  ]);
  expect(left).toEqual([]);
  expect(known.slice(2)).toEqual([
    { field: 'category', seen: '失业人员', count: 4, code: 'registered-unemployed', from: 'decided' },
    { field: 'education', seen: '夜大', count: 0, code: '', from: 'decided' },
  ]);
});

test('only a word that is the list’s own name has nothing to tell', () => {
  const official: KnownWord = { ...everyday, seen: '脱贫人口', field: 'category' };
  expect(isOfficialWord(everyday)).toBe(false);
  expect(isOfficialWord({ ...official, seen: '残疾人', code: 'disabled' })).toBe(true);
  expect(isOfficialWord({ ...official, seen: '残疾人', code: 'disabled', from: 'remembered' })).toBe(false);
});

test('a cell shows what its word is read as where that is another word', () => {
  expect(meaningOf({ field: 'category', text: '低收入户', value: 'disabled' })).toEqual({
    field: 'category',
    code: 'disabled',
  });
  expect(meaningOf({ field: 'sex', text: ' 女 ', value: 'female' })).toBeUndefined();
  expect(meaningOf({ field: 'category', text: '低收入户', value: '' })).toBeUndefined();
  expect(meaningOf({ field: 'name', text: '低收入户', value: '低收入户' })).toBeUndefined();
});
