import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CourseFacts, Occupation } from '#shared/contract/courses.ts';
import { occupations } from '#shared/lists/occupations.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
let domestic: Occupation;

beforeAll(async () => {
  desk = await startTestHouse();
  domestic = await occupationNamed('家政服务员');
});
afterAll(() => desk.stop());

async function occupationNamed(text: string): Promise<Occupation> {
  const { occupations: found } = await desk.api.courses.listOccupations({ text }, desk.as());
  const [first] = found;
  if (!first) throw new Error(`no occupation ${text}`);
  return first;
}

function courseFor(occupation: Occupation, more: Partial<CourseFacts> = {}): CourseFacts {
  return {
    nameZh: `${occupation.nameZh} 五级`,
    nameEn: '',
    occupationId: occupation.id,
    variantZh: '',
    level: 5,
    theoryHours: 40,
    practiceHours: 80,
    certificateKind: 'level',
    ...more,
  };
}

/** A session row as planning one leaves it; the rules of planning are tested elsewhere. */
async function planSession(courseId: number): Promise<number> {
  return desk.house.institution!.database.transact(async (writer) => {
    const [id] = await writer('training_session').insert({
      number: `T-${courseId}`,
      name: '2026-11 班',
      course_id: courseId,
      starts_on: '2026-11-02',
      ends_on: '2026-11-20',
      target_count: 40,
      created_at: '2026-11-01T08:00:00.000+08:00',
    });
    return Number(id);
  });
}

describe('courses', () => {
  test('a course keeps its hours and takes the English name of its job variant', async () => {
    const facts = courseFor(domestic, { nameZh: '母婴护理 五级', variantZh: '母婴护理员' });
    const { id } = await desk.api.courses.add(facts, desk.as());
    expect(await desk.api.courses.get({ id }, desk.as())).toEqual({
      ...facts,
      id,
      variantEn: 'Maternal and Infant Carer',
      occupationCode: '4-10-01-06',
      occupationZh: '家政服务员',
      occupationEn: 'Domestic Service Worker',
      isActive: true,
      sessionCount: 0,
    });
  });

  test('a level the occupation does not have is refused at its field, and nothing is written', async () => {
    const before = await desk.api.courses.list({ view: 'all' }, desk.as());
    const refusal = await refusalOf(
      desk.api.courses.add(courseFor(domestic, { nameZh: '家政 一级', level: 1 }), desk.as()),
    );
    expect(refusal).toMatchObject({
      code: 'INVALID_INPUT',
      data: { problems: [{ code: 'level-not-in-occupation', place: { field: 'level' } }] },
    });
    expect(await desk.api.courses.list({ view: 'all' }, desk.as())).toEqual(before);
  });

  test('two active courses do not share a name', async () => {
    const facts = courseFor(domestic, { nameZh: '同名课程' });
    const { id } = await desk.api.courses.add(facts, desk.as());
    const again = await refusalOf(desk.api.courses.add(facts, desk.as()));
    expect(again).toMatchObject({ code: 'ALREADY_EXISTS', data: { params: { what: 'course' } } });
    await desk.api.courses.deactivate({ id }, desk.as());
    await desk.api.courses.add(facts, desk.as());
    const back = await refusalOf(desk.api.courses.reactivate({ id }, desk.as()));
    expect(back.code).toBe('ALREADY_EXISTS');
  });

  test('a course in use keeps occupation, level and kind, while its name and hours may change', async () => {
    const facts = courseFor(domestic, { nameZh: '在用课程' });
    const { id } = await desk.api.courses.add(facts, desk.as());
    await planSession(id);
    for (const change of [{ certificateKind: 'training' }, { level: 4 }, { occupationId: null }] as const) {
      const refusal = await refusalOf(desk.api.courses.change({ ...facts, id, ...change }, desk.as()));
      expect(refusal).toMatchObject({
        code: 'WRONG_STATE',
        data: { params: { reason: 'course-in-use', count: 1 } },
      });
    }
    await desk.api.courses.change({ ...facts, id, nameZh: '在用课程（改）', theoryHours: 50 }, desk.as());
    const course = await desk.api.courses.get({ id }, desk.as());
    expect(course).toMatchObject({ nameZh: '在用课程（改）', theoryHours: 50, sessionCount: 1 });
  });

  test('a change is undone by its rows and redone', async () => {
    const facts = courseFor(domestic, { nameZh: '可撤销课程' });
    const { id } = await desk.api.courses.add(facts, desk.as());
    await desk.api.courses.change({ ...facts, id, theoryHours: 99 }, desk.as());
    await desk.api.history.undo({}, desk.as());
    expect((await desk.api.courses.get({ id }, desk.as())).theoryHours).toBe(40);
    await desk.api.history.redo({}, desk.as());
    expect((await desk.api.courses.get({ id }, desk.as())).theoryHours).toBe(99);
  });

  test('removing means taking out of choice: the list hides it and what was taught keeps it', async () => {
    const { id } = await desk.api.courses.add(courseFor(domestic, { nameZh: '停用课程' }), desk.as());
    await desk.api.courses.deactivate({ id }, desk.as());
    const listed = (view: 'active' | 'inactive') =>
      desk.api.courses.list({ view, text: '停用课程' }, desk.as());
    expect((await listed('active')).courses).toEqual([]);
    expect((await listed('inactive')).courses.map((course) => course.id)).toEqual([id]);
  });

  test('a list is searched by pinyin initials, sorted by level from the lowest and turned page by page', async () => {
    for (const level of [3, 5, 4] as const) {
      await desk.api.courses.add(courseFor(domestic, { nameZh: `翻页课程${level}`, level }), desk.as());
    }
    const first = await desk.api.courses.list({ text: 'fykc', sort: 'level', limit: 2 }, desk.as());
    expect(first.courses.map((course) => course.level)).toEqual([5, 4]);
    expect(first).toMatchObject({ total: 3, isTotalCapped: false });
    const rest = await desk.api.courses.list(
      { text: 'fykc', sort: 'level', limit: 2, after: first.next ?? '' },
      desk.as(),
    );
    expect(rest.courses.map((course) => course.level)).toEqual([3]);
    expect(rest.next).toBeNull();
  });
});

describe('occupations', () => {
  test('a new institution starts with the starter list, every code with its edition and certainty', async () => {
    const { occupations: listed, total } = await desk.api.courses.listOccupations({ view: 'all' }, desk.as());
    expect(total).toBe(occupations.length);
    expect(listed.every((each) => each.edition === '2022')).toBe(true);
    expect(listed.find((each) => each.code === '6-31-01-03')).toMatchObject({
      nameZh: '电工',
      certainty: 'copied',
      levels: [5, 4, 3, 2, 1],
    });
  });

  test('the same code in another edition is another occupation; in the same edition it is refused', async () => {
    const western = {
      code: '4-03-02-01',
      edition: '1999',
      nameZh: '西式烹调师',
      nameEn: 'Western Cuisine Cook',
      levels: [3, 5, 4] as (3 | 4 | 5)[],
      variants: [],
      certainty: 'unverified' as const,
      sourceNote: '',
    };
    const { id } = await desk.api.courses.addOccupation(western, desk.as());
    expect((await desk.api.courses.getOccupation({ id }, desk.as())).levels).toEqual([5, 4, 3]);
    const again = await refusalOf(desk.api.courses.addOccupation(western, desk.as()));
    expect(again).toMatchObject({ code: 'ALREADY_EXISTS', data: { params: { value: '4-03-02-01 (1999)' } } });
  });

  test('an occupation that is taught keeps its code, and loses no level a course stands on', async () => {
    const electrician = await occupationNamed('电工');
    const { courseCount: _count, isActive: _active, ...facts } = electrician;
    await desk.api.courses.add(courseFor(electrician, { nameZh: '电工 四级', level: 4 }), desk.as());
    const moved = await refusalOf(
      desk.api.courses.changeOccupation({ ...facts, code: '6-31-01-99' }, desk.as()),
    );
    expect(moved).toMatchObject({ code: 'WRONG_STATE', data: { params: { reason: 'occupation-in-use' } } });
    const cut = await refusalOf(desk.api.courses.changeOccupation({ ...facts, levels: [5] }, desk.as()));
    expect(cut).toMatchObject({
      code: 'ROWS_REFUSED',
      data: { problems: [{ code: 'level-not-in-occupation', place: { name: '电工 四级' } }] },
    });
    await desk.api.courses.changeOccupation(
      { ...facts, certainty: 'verified', sourceNote: '职业分类大典（2022年版）' },
      desk.as(),
    );
    expect(await desk.api.courses.getOccupation({ id: electrician.id }, desk.as())).toMatchObject({
      certainty: 'verified',
      courseCount: 1,
    });
  });

  test('an occupation out of use is not chosen for a new course', async () => {
    const welder = await occupationNamed('焊工');
    await desk.api.courses.deactivateOccupation({ id: welder.id }, desk.as());
    const refusal = await refusalOf(desk.api.courses.add(courseFor(welder), desk.as()));
    expect(refusal).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'occupation-inactive', name: '焊工' } },
    });
    await desk.api.courses.reactivateOccupation({ id: welder.id }, desk.as());
    await desk.api.courses.add(courseFor(welder), desk.as());
  });

  test('only those who keep records change courses; a trainer reads them', async () => {
    const ticket = desk.house.signIns.open({ id: 99, name: '张示远', role: 'trainer' });
    const asTrainer = { context: { ticket, requestId: crypto.randomUUID() } };
    expect((await desk.api.courses.list({}, asTrainer)).courses).not.toEqual([]);
    const refusal = await refusalOf(desk.api.courses.add(courseFor(domestic), asTrainer));
    expect(refusal.code).toBe('NOT_ALLOWED');
  });

  test('no fault was logged', () => {
    expect(desk.faults).toEqual([]);
  });
});
