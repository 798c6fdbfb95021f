import { describe, expect, test } from 'vitest';
import type { CertificateCandidate, CertificateDesk } from '#shared/contract/certificate-records.ts';
import {
  backlogOf,
  bilingualPart,
  isMeant,
  listPeople,
} from '../../../../renderer/screens/certificates/desk/desk-people.ts';
import { cureOf } from '../../../../renderer/screens/certificates/desk/cure.ts';
import {
  daysOf,
  readView,
  writeView,
} from '../../../../renderer/screens/certificates/register/register-view.ts';

function candidate(enrolmentId: number, changes: Partial<CertificateCandidate> = {}): CertificateCandidate {
  const facts = { name: '王示兰', pinyin: 'Wang Shi Lan', nameEn: '', idNumberMasked: '149901********0026' };
  return { enrolmentId, traineeId: enrolmentId + 100, ...facts, reasons: [], certificate: null, ...changes };
}

function certificate(
  state: 'waiting' | 'numbered' | 'printed',
  lastPrint: 'none' | 'unknown' | 'good' = 'none',
) {
  const number = state === 'waiting' ? null : 'QM2026001001';
  return {
    id: 1,
    state,
    number,
    issuedOn: '2026-11-20',
    lastPrint,
    kind: 'training',
    language: 'zh',
  } as const;
}

function desk(candidates: CertificateCandidate[], numbers?: CertificateDesk['numbers']): CertificateDesk {
  return {
    sessionId: 3,
    sessionName: '2026-10 养老护理员 五级',
    occupationZh: '养老护理员',
    occupationEn: 'Elderly care worker',
    level: 5,
    kind: 'training',
    heldOn: '2026-11-10',
    issuedOn: '2026-11-20',
    issuer: { nameZh: '示例', nameEn: '', code: null, filedUntil: null },
    numbers: numbers ?? { kind: 'own-pattern', pattern: '{YYYY}{serial:3}', upcoming: ['N1', 'N2', 'N3'] },
    language: 'zh',
    font: null,
    hasImages: false,
    hasOpenMarks: false,
    obstacles: [],
    englishObstacles: [],
    candidates,
  };
}

describe('certificates in two languages', () => {
  const people = [candidate(1), candidate(2, { nameEn: 'Wang Shilan' }), candidate(3)];
  const missing = { code: 'institution-without-english', params: {} };
  const shown = { ...desk(people), englishObstacles: [missing] };
  const listed = listPeople(shown, new Set([3]));

  test('name those selected whose English name is not known, and what the issuer lacks', () => {
    const { obstacles, withoutNameEn } = bilingualPart(shown, listed, 'zh+en');
    expect(withoutNameEn.map(({ enrolmentId }) => enrolmentId)).toEqual([1]);
    expect(obstacles).toEqual([missing]);
  });

  test('in Chinese alone neither is asked for', () => {
    expect(bilingualPart(shown, listed, 'zh')).toEqual({ obstacles: [], withoutNameEn: [] });
  });
});

describe('who gets which number', () => {
  const failed = [{ code: 'part-failed', params: { part: 'skill', value: 54, passMark: 60 } }];
  const people = [candidate(1), candidate(2, { reasons: failed }), candidate(3), candidate(4)];

  test('the selected people, in roster order, without a gap for those left out', () => {
    const numbers = (unselected: readonly number[]) =>
      listPeople(desk(people), new Set(unselected)).map(({ number }) => number);
    expect(numbers([])).toEqual(['N1', null, 'N2', 'N3']);
    expect(numbers([1])).toEqual([null, null, 'N1', 'N2']);
  });

  test('nobody while the numbers come from the authority', () => {
    const listed = listPeople(desk(people, { kind: 'imported' }), new Set());
    expect(listed.map(({ number }) => number)).toEqual([null, null, null, null]);
    expect(listed.map(({ group }) => group)).toEqual(['eligible', 'not-yet', 'eligible', 'eligible']);
  });

  test('somebody certified keeps theirs', () => {
    const [listed] = listPeople(desk([candidate(1, { certificate: certificate('printed') })]), new Set());
    expect(listed).toMatchObject({ group: 'issued', number: 'QM2026001001', isSelected: false });
  });
});

test('the backlog tells printed sheets that nobody looked at from those known to be good', () => {
  const left = backlogOf(
    desk([
      candidate(1, { certificate: certificate('waiting') }),
      candidate(2, { certificate: certificate('numbered') }),
      candidate(3, { certificate: certificate('printed', 'unknown') }),
      candidate(4, { certificate: certificate('printed', 'good') }),
    ]),
  );
  const ids = (list: readonly CertificateCandidate[]) => list.map((each) => each.enrolmentId);
  expect(ids(left.waiting)).toEqual([1]);
  expect(ids(left.toPrint)).toEqual([2]);
  expect(ids(left.unanswered)).toEqual([3]);
  expect(ids(left.toHandOver)).toEqual([3, 4]);
});

test('a person is found by part of the name, pinyin with or without spaces, and number', () => {
  const [listed] = listPeople(desk([candidate(1)]), new Set());
  for (const text of ['示兰', 'wangshi', 'Shi Lan', 'n1', '0026', ''])
    expect(isMeant(listed!, text), text).toBe(true);
  expect(isMeant(listed!, '李')).toBe(false);
});

test.each([
  ['no-photo', '#/trainees/101'],
  ['photo-background-not-white', '#/trainees/101'],
  ['id-unsound', '#/trainees/101'],
  ['part-failed', '#/sessions/3'],
  ['occupation-not-filed', '#/settings/evaluation-body'],
  ['left-session', undefined],
])('%s is put right at %s', (code, place) => {
  expect(cureOf(candidate(1, { reasons: [{ code, params: {} }] }), 3)).toBe(place);
});

describe('the register’s address', () => {
  test('keeps the view and forgets what it does not know', () => {
    const view = readView(
      new URLSearchParams('text=0318&state=printed&kind=x&session=7&period=year&sort=name'),
    );
    expect(writeView(view)).toEqual({
      text: '0318',
      state: 'printed',
      session: '7',
      period: 'year',
      sort: 'name',
    });
    expect(writeView(readView(new URLSearchParams('session=-1&sort=prints')))).toEqual({});
  });

  test('periods begin and end with the calendar', () => {
    expect(daysOf('month', '2026-02-10')).toEqual({ issuedFrom: '2026-02-01', issuedTo: '2026-02-31' });
    expect(daysOf('last', '2026-02-10')).toEqual({ issuedFrom: '2025-01-01', issuedTo: '2025-12-31' });
  });
});
