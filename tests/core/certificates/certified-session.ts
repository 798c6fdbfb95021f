import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepFile } from '#core/files/file.table.ts';
import { updateTrainee } from '#core/trainees/trainee.table.ts';
import type { Mark } from '#shared/contract/evaluations.ts';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import type { TestHouse } from '../../support/house.ts';

const samples = path.join(import.meta.dirname, '../../fixtures/samples');
const portrait = readFileSync(path.join(samples, 'photos/149901199206157034.jpg'));

export interface Person {
  readonly name: string;
  readonly idNumber: string;
}

/** Sound numbers of an area that does not exist, one for each index. */
export function idNumberOf(index: number): string {
  const first17 = `149901${1970 + (index % 30)}0307${String(100 + index).slice(-3)}`;
  return first17 + idCheckDigit(first17);
}

/** `count` people whose given names count up. */
export function people(count: number, from = 0): readonly Person[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `王示${String.fromCodePoint(0x4e00 + from + index)}`,
    idNumber: idNumberOf(from + index),
  }));
}

/** The institution's short name, its filing as an evaluation body and 养老护理员 filed at level 5. */
export async function fileBody(desk: TestHouse): Promise<void> {
  const body = {
    nameZh: '示例职业技能评价中心',
    nameEn: 'Sample Skills Evaluation Centre',
    letter: 'S',
    ministryCode: '0000',
    provinceCode: '14',
    siteCode: '001821',
    filedFrom: '2025-01-01',
    filedUntil: '2027-12-31',
  };
  await desk.api.institution.saveBody(body, desk.as());
  const filing = { levels: [5 as const], filedFrom: '2025-01-01', filedUntil: null };
  await desk.api.institution.fileOccupation({ occupationId: await elderlyCare(desk), ...filing }, desk.as());
}

export async function nameShort(desk: TestHouse, shortName = '示培'): Promise<void> {
  const { institution } = await desk.api.institution.get({}, desk.as());
  const { id: _id, isDemo: _demo, sealFileId: _seal, signatureFileId: _signature, ...rest } = institution;
  const { hasImagesOnCertificates: _images, hasSeal: _has, hasSignature: _signed, ...facts } = rest;
  await desk.api.institution.change({ ...facts, shortName }, desk.as());
}

async function elderlyCare(desk: TestHouse): Promise<number> {
  const { occupations } = await desk.api.courses.listOccupations({ text: '养老护理员' }, desk.as());
  return occupations[0]!.id;
}

async function courseOf(desk: TestHouse, kind: 'level' | 'training'): Promise<number> {
  const nameZh = kind === 'level' ? '养老护理员' : '示例山护工实用技能';
  const { courses } = await desk.api.courses.list({ text: nameZh }, desk.as());
  const known = courses.find((course) => course.nameZh === nameZh);
  if (known) return known.id;
  const facts = {
    nameZh,
    nameEn: kind === 'level' ? 'Elderly care worker' : 'Practical skills of mountain nurses',
    occupationId: kind === 'level' ? await elderlyCare(desk) : null,
    variantZh: '',
    level: kind === 'level' ? (5 as const) : null,
    theoryHours: 40,
    practiceHours: 80,
    certificateKind: kind,
  };
  return (await desk.api.courses.add(facts, desk.as())).id;
}

async function register(desk: TestHouse, { name, idNumber }: Person): Promise<number> {
  const rest = {
    phone: '',
    ethnicGroup: '',
    education: '',
    category: '',
    address: '',
    employer: '',
  } as const;
  const facts = { name, idKind: 'citizen', idNumber, sex: null, birthDate: null, ...rest } as const;
  return (await desk.api.trainees.register({ ...facts, note: '', details: {} }, desk.as())).id;
}

/** Gives these people a portrait with nothing to find fault with. */
export async function photograph(desk: TestHouse, traineeIds: readonly number[]): Promise<void> {
  const { database, keptFiles } = desk.house.institution!;
  await database.transact(async (writer) => {
    const file = { name: 'portrait.jpg', mediaType: 'image/jpeg', bytes: portrait };
    const photo = await keepFile(writer, keptFiles, { ...file, now: '2026-11-01T09:00:00.000+08:00' });
    for (const id of traineeIds) await updateTrainee(writer, id, { photo_file_id: photo });
  });
}

export interface Planned {
  readonly sessionId: number;
  /** In roster order. */
  readonly enrolmentIds: number[];
  readonly traineeIds: readonly number[];
}

/** A session with these people, photographed and enrolled; not evaluated yet. */
export async function planSession(
  desk: TestHouse,
  kind: 'level' | 'training',
  roster: readonly Person[],
): Promise<Planned> {
  const days = { startsOn: '2026-10-12', endsOn: '2026-11-06' };
  const place = { venue: '一号教室', trainer: '李示安', targetCount: 50, note: '' };
  const { id: sessionId } = await desk.api.sessions.plan(
    { courseId: await courseOf(desk, kind), name: `2026-10 ${kind}`, ...days, ...place },
    desk.as(),
  );
  const traineeIds: number[] = [];
  for (const person of roster) traineeIds.push(await register(desk, person));
  await photograph(desk, traineeIds);
  await desk.api.sessions.enrol({ sessionId, traineeIds }, desk.as());
  const enrolled = (await desk.api.sessions.people({ sessionId }, desk.as())).people;
  return { sessionId, enrolmentIds: enrolled.map((person) => person.enrolmentId), traineeIds };
}

const passed: Mark = { kind: 'score', value: 75 };

/** Evaluates everybody: passed with 75 unless `marks` says otherwise for an enrolment; confirmed unless told. */
export async function evaluate(
  desk: TestHouse,
  { sessionId }: Planned,
  options: { readonly marks?: Readonly<Record<number, Mark>>; readonly isOpen?: true } = {},
): Promise<number> {
  const { id } = await desk.api.evaluations.plan(
    { sessionId, heldOn: '2026-11-10', attempt: 'first', evaluators: '程示文' },
    desk.as(),
  );
  const { rows, parts } = await desk.api.evaluations.get({ id }, desk.as());
  const cells = rows.flatMap(({ enrolmentId }) =>
    parts.map(({ part }) => ({ enrolmentId, part, mark: options.marks?.[enrolmentId] ?? passed })),
  );
  await desk.api.evaluations.saveMarks({ id, cells }, desk.as());
  if (!options.isOpen) await desk.api.evaluations.confirm({ id }, desk.as());
  return id;
}

/** A session ready to certify. */
export async function readySession(
  desk: TestHouse,
  kind: 'level' | 'training',
  roster: readonly Person[],
): Promise<Planned> {
  const planned = await planSession(desk, kind, roster);
  await evaluate(desk, planned);
  return planned;
}

/** Issues to everybody on a fixed day. */
export function issue(desk: TestHouse, planned: Planned, enrolmentIds = planned.enrolmentIds) {
  return desk.api.certificates.issue(
    {
      sessionId: planned.sessionId,
      enrolmentIds: [...enrolmentIds],
      issuedOn: '2026-11-20',
      language: 'zh+en',
    },
    desk.as(),
  );
}

/** The numbers of the register, smallest first. */
export async function numbersIn(desk: TestHouse): Promise<readonly (string | null)[]> {
  const { certificates } = await desk.api.certificates.register(
    { sort: 'number', direction: 'up', limit: 500 },
    desk.as(),
  );
  return certificates.map((row) => row.number);
}
