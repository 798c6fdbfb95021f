import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import type { TestHouse } from './house.ts';

const surnames = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗';
const given = '兰芳梅军秀强霞平英红琴明丽华珍娟刚翠云凤';

/** Fictional people with sound numbers of an area that does not exist; `from` keeps two groups apart. */
export async function registerPeople(
  house: TestHouse,
  count: number,
  options: { readonly from?: number; readonly category?: 'rural-transfer' | 'poverty-relieved' | '' } = {},
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let index = options.from ?? 0; ids.length < count; index += 1) {
    const birth = `19${String(70 + (index % 30)).padStart(2, '0')}0${(index % 9) + 1}15`;
    const first17 = `149921${birth}${String(index % 1000).padStart(3, '0')}`;
    const { id } = await house.api.trainees.register(
      {
        name: `${surnames[index % 20] ?? ''}示${given[(index * 7 + Math.floor(index / 20)) % 20] ?? ''}`,
        idKind: 'citizen',
        idNumber: first17 + idCheckDigit(first17),
        sex: null,
        birthDate: null,
        phone: `138${String(10000000 + index)}`,
        ethnicGroup: '01',
        education: 'senior-high',
        category: options.category ?? 'rural-transfer',
        address: '',
        employer: '',
        note: '',
        details: {},
      },
      house.as(),
    );
    ids.push(id);
  }
  return ids;
}

export interface SessionPlan {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly targetCount: number;
}

let courseSerial = 0;

/** A course of its own and a session of it, in the past unless told otherwise. */
export async function planSession(
  house: TestHouse,
  plan: Partial<SessionPlan> = {},
): Promise<{ id: number; number: string; courseId: number }> {
  courseSerial += 1;
  const { occupations } = await house.api.courses.listOccupations({ text: '养老护理员' }, house.as());
  const level = plan.level ?? 5;
  const course = await house.api.courses.add(
    {
      nameZh: `养老护理员 第${courseSerial}种`,
      nameEn: '',
      occupationId: occupations[0]?.id ?? null,
      variantZh: '',
      level,
      theoryHours: 60,
      practiceHours: 100,
      certificateKind: 'training',
    },
    house.as(),
  );
  const session = await house.api.sessions.plan(
    {
      courseId: course.id,
      name: plan.name ?? '2026-11 养老护理员 五级',
      startsOn: plan.startsOn ?? '2026-10-19',
      endsOn: plan.endsOn ?? '2026-11-13',
      venue: '示例楼 301',
      trainer: '冯示慧',
      targetCount: plan.targetCount ?? 3,
      note: '',
    },
    house.as(),
  );
  return { ...session, courseId: course.id };
}
