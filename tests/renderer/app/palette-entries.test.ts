import { expect, test } from 'vitest';
import { matching } from '../../../renderer/app/palette-entries.ts';

const entry = (key: string, searchText: string) =>
  ({ key, kind: 'go', label: key, searchText, path: `/${key}` }) as const;
const entries = [
  entry('certificates', '证书 certificates'),
  entry('sessions', '班次 sessions'),
  entry('new', '新建班次 new session'),
];
const keys = (text: string) => matching(entries, text).map((found) => found.key);

test('nothing typed lists everything', () => {
  expect(keys(' ')).toEqual(['certificates', 'sessions', 'new']);
});
test('a word is found in whichever language it is typed, beginnings first', () => {
  expect(keys('班次')).toEqual(['sessions', 'new']);
  expect(keys('Sess')).toEqual(['sessions', 'new']);
  expect(keys('证')).toEqual(['certificates']);
});
test('every part must be there', () => {
  expect(keys('new session')).toEqual(['new']);
  expect(keys('new certificate')).toEqual([]);
});
