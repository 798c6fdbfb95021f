import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

const read = () => desk.api.today.get({}, desk.as());

test('a new institution is shown its first three steps, each gone once the data says so', async () => {
  expect(await read()).toMatchObject({
    day: '2026-11-24',
    runningCount: 0,
    overdue: [],
    due: [],
    missing: [],
    waiting: [],
    start: { hasProfile: false, hasCourse: false, hasPeople: false },
  });
});

test('a planned session stands on the thread with what it lacks and where to go', async () => {
  const { id: courseId } = await desk.api.courses.add(
    {
      nameZh: '示例山护工实用技能',
      nameEn: '',
      occupationId: null,
      variantZh: '',
      level: null,
      theoryHours: 32,
      practiceHours: 48,
      certificateKind: 'training',
    },
    desk.as(),
  );
  const { id } = await desk.api.sessions.plan(
    {
      courseId,
      name: '2026-12 示例山护工',
      startsOn: '2026-12-01',
      endsOn: '2026-12-14',
      venue: '二楼',
      trainer: '冯示慧',
      targetCount: 40,
      note: '',
    },
    desk.as(),
  );
  const today = await read();
  expect(today.start).toMatchObject({ hasCourse: true, hasPeople: false });
  expect(today.runningCount).toBe(1);
  expect(today.thread.find(({ step }) => step === 'plan')).toMatchObject({ count: 1, hasTrouble: false });
  expect(today.overdue).toMatchObject([
    { deed: { code: 'filing-late' }, lateDays: 3, record: { kind: 'session', id }, action: { code: 'file' } },
  ]);
  expect(today.missing).toMatchObject([
    { day: '2026-12-01', deed: { code: 'no-trainees' }, owner: null, action: { code: 'enrol' } },
  ]);
});

test('a cancelled session asks for nothing', async () => {
  const [work] = (await read()).overdue;
  const id = work?.record.kind === 'session' ? work.record.id : 0;
  await desk.api.sessions.cancel({ id }, desk.as());
  expect(await read()).toMatchObject({ runningCount: 0, overdue: [], missing: [] });
});
