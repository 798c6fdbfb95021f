import { read, utils } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decideEligibility, type EligibilityFacts } from '#shared/rules/certificates/eligibility.ts';
import { matchOfficialNumbers } from '#shared/rules/certificates/official-numbers.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import { checkRoster } from '#shared/rules/trainees/check-roster.ts';
import { readSampleRows } from '../trainees/sample-rows.ts';

const twoParts: readonly PartRule[] = [
  { part: 'theory', fullMark: 100, passMark: 60 },
  { part: 'skill', fullMark: 100, passMark: 60 },
];

const occupation = {
  occupationCode: '4-10-01-05',
  occupationEdition: '2022',
  level: 5,
  name: '养老护理员',
} as const;
const body = {
  nameZh: '示例职业培训学校',
  letter: 'S',
  ministryCode: '0000',
  provinceCode: '14',
  siteCode: '001821',
  filedFrom: '2025-01-01',
  filings: [{ ...occupation, filedFrom: '2025-01-01', filedUntil: '2026-12-31' }],
} as const;
const passed: EligibilityFacts = {
  kind: 'level',
  today: '2026-11-20',
  issuedOn: '2026-11-20',
  person: { name: '测试甲', idKind: 'citizen', idNumber: '141102199003070022', sex: 'female' },
  photo: { kind: 'photo', checks: [] },
  hasLeft: false,
  endsOn: '2026-11-06',
  evaluation: {
    kind: 'batch',
    heldOn: '2026-11-10',
    isConfirmed: true,
    rules: twoParts,
    marks: { theory: { kind: 'score', value: 80 }, skill: { kind: 'score', value: 60 } },
  },
  occupation,
  body,
};

function reasons(
  change: Partial<EligibilityFacts>,
  without: readonly (keyof EligibilityFacts)[] = [],
): string[] {
  const facts = { ...passed, ...change };
  for (const key of without) Reflect.deleteProperty(facts, key);
  const decided = decideEligibility(facts);
  return decided.kind === 'eligible' ? [] : decided.reasons.map((reason) => reason.code);
}

const batch = { kind: 'batch', heldOn: '2026-11-10', isConfirmed: true, rules: twoParts } as const;
const sixty = { kind: 'score', value: 60 } as const;

describe('who is eligible, and why the others are not', () => {
  test('someone with everything', () => {
    expect(decideEligibility(passed)).toEqual({ kind: 'eligible' });
  });

  test.each<readonly [string, Partial<EligibilityFacts>, readonly string[]]>([
    ['certified already', { existing: { number: 'X1' } }, ['already-certified']],
    ['left', { hasLeft: true }, ['left-session']],
    ['no name', { person: { ...passed.person, name: '' } }, ['name-missing']],
    ['a broken name', { person: { ...passed.person, name: '测\uD800' } }, ['name-unsound']],
    ['a wrong ID', { person: { ...passed.person, idNumber: '141102199003070023' } }, ['id-unsound']],
    ['an unknown kind of ID', { person: { ...passed.person, idKind: 'x' } }, ['id-unsound']],
    ['an unknown sex', { kind: 'training', person: { ...passed.person, sex: null } }, ['sex-missing']],
    ['an unknown sex that is not printed', { person: { ...passed.person, sex: null } }, []],
    ['no photo', { photo: { kind: 'none' } }, ['no-photo']],
    [
      'a blue and small photo',
      {
        photo: {
          kind: 'photo',
          checks: [
            { code: 'not-white', params: {} },
            { code: 'too-small', params: { width: 90 } },
          ],
        },
      },
      ['photo-not-white', 'photo-too-small'],
    ],
    ['no evaluation', { evaluation: { kind: 'none' } }, ['no-evaluation']],
    [
      'not confirmed and theory failed',
      {
        evaluation: {
          ...batch,
          isConfirmed: false,
          marks: { theory: { kind: 'score', value: 59.5 }, skill: sixty },
        },
      },
      ['marks-not-confirmed', 'part-failed'],
    ],
    [
      'absent',
      { evaluation: { ...batch, marks: { theory: { kind: 'absent' }, skill: sixty } } },
      ['part-absent'],
    ],
    [
      'misconduct',
      { evaluation: { ...batch, marks: { theory: { kind: 'misconduct' }, skill: sixty } } },
      ['part-misconduct'],
    ],
    [
      'deferred',
      { evaluation: { ...batch, marks: { theory: { kind: 'deferred' }, skill: sixty } } },
      ['part-deferred'],
    ],
    ['a mark missing', { evaluation: { ...batch, marks: { skill: sixty } } }, ['part-missing']],
    ['level not filed', { occupation: { ...occupation, level: 4 } }, ['occupation-not-filed']],
    ['filing ended', { issuedOn: '2027-01-01' }, ['filing-not-on-day']],
    ['body not filed yet', { body: { ...body, filedFrom: '2026-11-21' } }, ['body-not-filed']],
    ['the day of the evaluation itself', { issuedOn: '2026-11-10' }, []],
    ['a day before the evaluation', { issuedOn: '2026-11-09' }, ['issued-before-evaluation']],
    [
      'a day before the evaluation and the end of the session',
      { issuedOn: '2026-11-05' },
      ['issued-before-evaluation', 'issued-before-end'],
    ],
    ['the last day of a session evaluated before it', { endsOn: '2026-11-20' }, []],
    ['a day before the session ends', { endsOn: '2026-11-21' }, ['issued-before-end']],
    [
      'a training certificate before the evaluation',
      { kind: 'training', issuedOn: '2026-11-09' },
      ['issued-before-evaluation'],
    ],
    ['a broken profile', { body: { ...body, siteCode: '1' } }, ['evaluation-body-unsound']],
  ])('%s', (_name, change, expected) => {
    expect(reasons(change)).toEqual(expected);
  });

  test('without a profile no skill level certificate, but a training certificate', () => {
    expect(reasons({}, ['body'])).toEqual(['no-evaluation-body']);
    expect(reasons({}, ['occupation'])).toEqual(['no-occupation']);
    const training = { kind: 'training' } as const;
    expect(reasons(training, ['body', 'occupation'])).toEqual([]);
    expect(reasons({ ...training, photo: { kind: 'none' } }, ['body'])).toEqual(['no-photo']);
  });
});

describe('official numbers', () => {
  const file = read(readFileSync(`${import.meta.dirname}/../../fixtures/samples/official-numbers.xlsx`));
  const grid = utils.sheet_to_json<string[]>(file.Sheets[file.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  const rows = grid.slice(1).map((cells, index) => ({
    rowNumber: index + 2,
    name: cells[0] ?? '',
    idNumber: cells[1] ?? '',
    occupation: cells[2] ?? '',
    level: cells[4] ?? '',
    number: cells[5] ?? '',
    issuedOn: cells[6] ?? '',
  }));
  const roster = checkRoster(readSampleRows('roster-120.xlsx').rows, { today: '2026-11-20' });
  const people = roster.rows.slice(0, 48).map((row) => ({
    id: row.rowNumber,
    name: row.values.name ?? '',
    idNumber: row.values.idNumber ?? '',
    occupation: '养老护理员',
    level: 5 as const,
    issuedOn: '2026-11-18',
    heldOn: '2026-11-10',
  }));
  const context = {
    body,
    filed: occupation,
    usedNumbers: new Set<string>(),
    today: '2026-11-24',
    endsOn: '2026-11-06',
  };
  const match = matchOfficialNumbers(rows, people, context);

  test('of 48 people, 43 get their number; every misfit is named', () => {
    const said = match.misfits.map((misfit) => `${String(misfit.rowNumber ?? '-')} ${misfit.code}`);
    expect(said).toEqual([
      '7 name-differs',
      '39 number-twice',
      '40 number-twice',
      '48 unknown-person',
      '- person-missing',
      '- person-missing',
    ]);
    expect(match.matched).toHaveLength(43);
    expect(match.matched[0]).toEqual({
      id: 2,
      rowNumber: 2,
      number: 'S000014001821265000101',
      issuedOn: '2026-11-20',
    });
    expect(match.misfits[0]?.params).toMatchObject({ oursPart: '', theirsPart: '儿' });
  });

  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a broken number', { number: 'S00001400182126500010' }, ['number-length']],
    ['no number', { number: '' }, ['number-empty']],
    [
      'another level',
      { number: 'S000014001821264000101', level: '四级/中级工' },
      ['level-differs', 'number-level'],
    ],
    ['another year', { number: 'S000014001821255000101' }, ['number-year']],
    ['another province', { number: 'S000023001821265000101' }, ['number-province']],
    ['another occupation', { occupation: '育婴员' }, ['occupation-differs']],
    ['a date nobody can read', { issuedOn: '十一月' }, ['issued-on-form']],
    ['a day before the evaluation', { issuedOn: '2026-11-09' }, ['issued-before-evaluation']],
    [
      'a day before the session ended',
      { issuedOn: '2026-11-05' },
      ['issued-before-evaluation', 'issued-before-end'],
    ],
    ['a day after today', { issuedOn: '2026-11-25' }, ['issued-after-today']],
    [
      'a day long past, in another year than the number says',
      { issuedOn: '2016-01-01' },
      ['issued-before-evaluation', 'issued-before-end', 'body-not-filed', 'number-year'],
    ],
    [
      'another year than the day the certificate waits with, where the file has no day',
      { issuedOn: '', number: 'S000014001821255000101' },
      ['number-year'],
    ],
    ['a number in the register', { number: 'S000014001821265000900' }, ['number-used']],
  ])('%s is named', (_name, change, codes) => {
    const row = { ...rows[0], rowNumber: 2, name: '', idNumber: '', number: '', ...rows[0], ...change };
    const person = people.slice(0, 1);
    const used = { ...context, usedNumbers: new Set(['S000014001821265000900']) };
    const found = matchOfficialNumbers([row], person, used);
    expect(found.misfits.map((misfit) => misfit.code)).toEqual(codes);
    expect(found.matched).toEqual([]);
  });

  test('a day on which the filing does not hold is named, also the day the certificate waits with', () => {
    const ended = { ...occupation, filedFrom: '2025-01-01', filedUntil: '2026-11-15' };
    const late = { ...context, body: { ...body, filings: [ended] } };
    const row = { rowNumber: 2, name: '', idNumber: '', number: '', ...rows[0] };
    for (const issuedOn of ['2026-11-20', '']) {
      const { misfits, matched } = matchOfficialNumbers([{ ...row, issuedOn }], people.slice(0, 1), late);
      expect(misfits.map(({ code }) => code)).toEqual(['filing-not-on-day']);
      expect(matched).toEqual([]);
    }
  });

  test('without a day in the file the certificate keeps the day it waits with', () => {
    const { issuedOn: _day, ...row } = { rowNumber: 2, name: '', idNumber: '', number: '', ...rows[0] };
    expect(matchOfficialNumbers([row], people.slice(0, 1), context).matched).toMatchObject([
      { number: 'S000014001821265000101', issuedOn: '2026-11-18' },
    ]);
  });

  test('letters are those of the setting', () => {
    const other = { ...context, body: { ...body, letter: 'J' } };
    const row = { rowNumber: 2, name: '', idNumber: '', ...rows[0], number: 'J000014001821265000101' };
    const misfitsWith = (letters: readonly string[]) =>
      matchOfficialNumbers([row], people.slice(0, 1), { ...other, letters }).misfits;
    expect(misfitsWith(['Y', 'S', 'J'])).toEqual([]);
    expect(misfitsWith(['Y', 'S']).map(({ code }) => code)).toEqual(['number-letter']);
  });

  test('spaces and full-width digits around a number are no misfit', () => {
    const row = {
      ...rows[0],
      rowNumber: 2,
      name: '潘 明燕',
      idNumber: "'149902198506108105",
      number: ' S0000140018212650００101',
    };
    expect(matchOfficialNumbers([row], people.slice(0, 1), context).matched[0]?.number).toBe(
      'S000014001821265000101',
    );
  });
});
