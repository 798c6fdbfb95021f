import { describe, expect, test } from 'vitest';
import { checkRoster, type CheckedRoster } from '#shared/rules/trainees/check-roster.ts';
import { readSampleRows } from './sample-rows.ts';

const today = '2026-11-20';
const sound = checkRoster(readSampleRows('roster-120.xlsx').rows, { today });
const known = new Map(
  sound.rows.map((row) => [row.values.idNumber ?? '', { id: row.rowNumber, name: row.values.name ?? '' }]),
);
const remembered = { category: { 失业人员: 'registered-unemployed', 农村劳动力: 'rural-transfer' } };

function said(roster: CheckedRoster): string[] {
  return roster.rows.flatMap((row) =>
    row.problems.map((problem) => `${problem.address ?? ''} ${problem.severity} ${problem.code}`),
  );
}

test('the sound registration table has nothing to fix', () => {
  expect(sound.counts).toEqual({ sound: 120, toFix: 0, known: 0 });
  expect(sound.leftOut).toEqual([]);
  expect(said(sound)).toEqual([]);
  expect(sound.rows[0]?.values).toMatchObject({
    name: '潘明燕',
    idKind: 'citizen',
    birthDate: '1985-06-10',
    sex: 'female',
    category: 'veteran',
    ethnicGroup: '01',
    education: 'junior-high',
  });
});

describe.each(['roster-messy.xlsx', 'roster-township.xls'])('%s', (file) => {
  const sample = readSampleRows(file);
  const roster = checkRoster(sample.rows, { today, known, remembered });

  test('the roster sheet and its headings are found behind note sheet, title and filling-in line', () => {
    expect([sample.sheet, sample.headingRow]).toEqual(['学员花名册', 3]);
  });

  test('each oddity is named at its cell', () => {
    expect(said(roster)).toEqual([
      'D7 fix id-check-digit',
      'D9 fix id-number-cell',
      'D12 fix id-check-digit',
      'D13 note already-registered',
      'D21 fix id-empty',
      'D23 note already-registered',
      'E27 note phone-several',
      'D33 note already-registered',
      'D37 fix id-fifteen-digit',
      'D40 note id-kind-guessed',
      'C40 note sex-unproven',
      'J43 note formula-text',
      'D44 note already-registered',
      'C49 fix sex-contradicts',
      'D54 note already-registered',
      'D64 note already-registered',
    ]);
    expect(roster.counts).toEqual({ sound: 54, toFix: 6, known: 6 });
  });

  test('each tidying is told', () => {
    const tidied = roster.rows.flatMap((row) => row.tidied.map((item) => `${item.address} ${item.rule}`));
    expect(tidied).toEqual([
      'D7 lower-case-x',
      'D15 full-width',
      'D18 spaces',
      'E24 spaces',
      'B30 spaces',
      'B33 spaces',
      'D46 apostrophe',
    ]);
  });

  test('blank, total and signature lines are left out, and shown', () => {
    expect(roster.leftOut).toEqual([
      { rowNumber: 35, reason: 'blank', text: '' },
      { rowNumber: 65, reason: 'total', text: '合计 60人' },
      { rowNumber: 66, reason: 'signature', text: '填表人：示例 负责人：示例' },
    ]);
  });

  test('everyday words become categories; words that could mean a legal status are asked once', () => {
    const values = new Map(roster.rows.map((row) => [row.rowNumber, row.values.category]));
    expect([values.get(12), values.get(13)]).toEqual(['poverty-relieved', 'relocated']);
    const asked = checkRoster(sample.rows, { today }).rows.flatMap((row) =>
      row.problems.filter((problem) => problem.code === 'unknown-value'),
    );
    expect(new Set(asked.map((problem) => problem.params['value']))).toEqual(
      new Set(['农村劳动力', '失业人员']),
    );
    expect(asked[0]?.params['suggestions']).toMatch(/^rural-transfer/u);
  });
});
