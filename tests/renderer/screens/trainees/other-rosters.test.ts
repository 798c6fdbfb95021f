import { expect, test } from 'vitest';
import type { OpenedRoster } from '#shared/contract/roster-layout.ts';
import { otherRosters } from '../../../../renderer/screens/trainees/import/other-rosters.ts';

const sheet = (index: number, peopleCount: number, isHidden = false) => ({
  index,
  name: `第 ${index} 期`,
  isHidden,
  rowCount: 40,
  columnCount: 8,
  peopleCount,
});

test('the other sheets with people under headings are rosters, hidden ones and notes are not', () => {
  const opened: OpenedRoster = {
    fileId: 'p-1',
    fileName: '花名册.xlsx',
    format: 'xlsx',
    encoding: null,
    sheets: [sheet(0, 0), sheet(1, 30), sheet(2, 25), sheet(3, 12, true)],
    layout: {
      sheet: 1,
      headingRow: 3,
      headingFrom: 'guessed',
      columns: [],
      repeated: [],
      top: [],
      sample: [],
      office: '',
      officeFrom: 'none',
    },
    offices: [],
    importedBefore: null,
  };
  expect(otherRosters(opened).map(({ index }) => index)).toEqual([2]);
});
