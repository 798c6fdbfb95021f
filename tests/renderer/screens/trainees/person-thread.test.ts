import { expect, test } from 'vitest';
import { personState, personThread } from '../../../../renderer/screens/trainees/record/person-thread.ts';
import { readView, writeView } from '../../../../renderer/screens/trainees/registry/registry-view.ts';

const today = '2026-11-24';
const enrolment = {
  enrolmentId: 1,
  sessionId: 5,
  sessionNumber: 'YL-2611-03',
  sessionName: '2026-11 养老护理员 五级',
  startsOn: '2026-11-02',
  endsOn: '2026-11-27',
  category: '',
  leftOn: null,
};
const certificate = {
  id: 9,
  sessionId: 5,
  kind: 'training',
  state: 'issued',
  number: 'SL2026001',
  issuedOn: '2026-12-01',
};

function standing(belongings: Parameters<typeof personThread>[0]): string | undefined {
  return personThread(belongings, today).find((step) => step.state === 'now')?.step;
}

test('the thread of a person is told by sessions and certificates alone', () => {
  expect(standing({ enrolments: [], certificates: [] })).toBe('enrolled');
  expect(standing({ enrolments: [enrolment], certificates: [] })).toBe('attended');
  const over = { ...enrolment, startsOn: '2026-10-01', endsOn: '2026-10-20' };
  expect(standing({ enrolments: [over], certificates: [] })).toBe('evaluated');
  expect(standing({ enrolments: [over], certificates: [certificate] })).toBe('placed');
});

test('a session somebody left and a voided certificate count for nothing', () => {
  const left = { ...enrolment, leftOn: '2026-11-05' };
  expect(standing({ enrolments: [left], certificates: [] })).toBe('enrolled');
  const voided = { ...certificate, state: 'voided' };
  expect(standing({ enrolments: [enrolment], certificates: [voided] })).toBe('attended');
});

test('the header says in one word where a person stands', () => {
  const nothing = { enrolments: [], certificates: [], removedAt: null };
  expect(personState(nothing, today)).toBe('registered');
  expect(personState({ ...nothing, enrolments: [enrolment] }, today)).toBe('teaching');
  expect(personState({ ...nothing, removedAt: '2026-11-01T00:00:00+08:00' }, today)).toBe('removed');
});

test('a view of the registry comes back from its address unchanged, and nonsense in one is ignored', () => {
  const search = new URLSearchParams('text=张&category=none&photo=no&import=3&sort=name&direction=up');
  const view = readView(search);
  expect(view).toMatchObject({ text: '张', category: '', hasPhoto: false, importId: 3, sort: 'name' });
  expect(readView(new URLSearchParams(writeView(view)))).toEqual(view);
  expect(readView(new URLSearchParams('import=-1&sort=x&sex=y')).importId).toBeUndefined();
});
