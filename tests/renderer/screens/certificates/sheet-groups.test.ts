import { expect, test } from 'vitest';
import { groupSheets, type Sheet } from '../../../../renderer/screens/certificates/sheet-groups.ts';

function sheet(id: number, kind: Sheet['kind'], language: Sheet['language']): Sheet {
  return { id, name: `王示${id}`, number: `N${id}`, kind, language };
}

test('certificates of several kinds and languages are printed as one file each, everybody in one of them', () => {
  const groups = groupSheets([
    sheet(1, 'training', 'zh+en'),
    sheet(2, 'training', 'zh'),
    sheet(3, 'training', 'zh+en'),
    sheet(4, 'level', 'zh'),
  ]);
  expect(groups.map(({ kind, language, sheets }) => [kind, language, sheets.map(({ id }) => id)])).toEqual([
    ['training', 'zh+en', [1, 3]],
    ['training', 'zh', [2]],
    ['level', 'zh', [4]],
  ]);
});

test('of one kind and language they stay one file in their order', () => {
  const groups = groupSheets([sheet(7, 'level', 'zh'), sheet(5, 'level', 'zh'), sheet(6, 'level', 'zh')]);
  expect(groups.map(({ sheets }) => sheets.map(({ id }) => id))).toEqual([[7, 5, 6]]);
  expect(groupSheets([])).toEqual([]);
});
