import type { Mark } from '#shared/contract/evaluations.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { planSession, registerPeople } from '../../support/training.ts';

export type PartName = 'theory' | 'skill' | 'review';
export type RowMarks = Partial<Record<PartName, Mark>>;

export const score = (value: number): Mark => ({ kind: 'score', value });
/** The same score in both parts. */
export const all = (value: number): RowMarks => ({ theory: score(value), skill: score(value) });

/** A house with a class of three people and the calls its evaluations are made with. */
export interface ClassDesk {
  readonly desk: TestHouse;
  readonly people: readonly number[];
  /** The class at hand; each is of a year of its own, so that none overlap. */
  readonly sessionId: () => number;
  readonly year: () => number;
  readonly nextClass: () => Promise<void>;
  readonly enrol: (traineeIds: readonly number[]) => Promise<unknown>;
  readonly plan: (attempt?: 'first' | 'resit', heldOn?: string) => Promise<{ id: number; number: string }>;
  readonly read: (id: number) => ReturnType<TestHouse['api']['evaluations']['get']>;
  readonly confirm: (id: number) => Promise<unknown>;
  readonly reopen: (id: number) => Promise<unknown>;
  /** Saves the marks of the first, second … person of the batch. */
  readonly save: (id: number, rows: readonly RowMarks[]) => Promise<{ savedCount: number }>;
}

export async function startClassDesk(): Promise<ClassDesk> {
  const desk = await startTestHouse();
  const people = await registerPeople(desk, 4);
  let sessionId = 0;
  let year = 2000;
  const enrol = (traineeIds: readonly number[]) =>
    desk.api.sessions.enrol({ sessionId, traineeIds: [...traineeIds] }, desk.as());
  const read = (id: number) => desk.api.evaluations.get({ id }, desk.as());
  return {
    desk,
    people,
    sessionId: () => sessionId,
    year: () => year,
    async nextClass() {
      year += 1;
      sessionId = (await planSession(desk, { startsOn: `${year}-03-01`, endsOn: `${year}-03-20` })).id;
      await enrol(people.slice(0, 3));
    },
    enrol,
    plan: (attempt = 'first', heldOn = `${year}-03-21`) =>
      desk.api.evaluations.plan({ sessionId, heldOn, attempt, evaluators: '' }, desk.as()),
    read,
    confirm: (id) => desk.api.evaluations.confirm({ id }, desk.as()),
    reopen: (id) => desk.api.evaluations.reopen({ id, reason: '录错一人' }, desk.as()),
    async save(id, rows) {
      const record = await read(id);
      const cells = rows.flatMap((marks, index) =>
        Object.entries(marks).map(([part, mark]) => ({
          enrolmentId: record.rows[index]?.enrolmentId ?? 0,
          // Object.entries forgets the key type that RowMarks states.
          part: part as PartName,
          mark,
        })),
      );
      return desk.api.evaluations.saveMarks({ id, cells }, desk.as());
    },
  };
}
