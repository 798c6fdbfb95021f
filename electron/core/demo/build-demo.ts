import type { Writer } from '../database/reader-writer.ts';
import { addCourse } from '../courses/keep-courses.ts';
import { listOccupationRows } from '../courses/occupation.table.ts';
import { seedOccupations } from '../courses/seed-occupations.ts';
import { keepFile } from '../files/file.table.ts';
import { fileOccupation, saveBody } from '../institution/file-body.ts';
import { theInstitution, updateInstitution } from '../institution/institution.table.ts';
import type { Call } from '../procedure.ts';
import { proposeNameEn } from '../trainees/propose-name-en.ts';
import { registerTrainee } from '../trainees/register-trainee.ts';
import { updateTrainee } from '../trainees/trainee.table.ts';
import { type DemoPerson, demoPeople } from './demo-people.ts';
import { demoCourses, demoSessions } from './demo-sessions.ts';
import { runDemoSession } from './run-demo-session.ts';

const institution = {
  nameZh: '示例启明职业培训学校',
  nameEn: 'Shili Qiming Vocational Training School',
  shortName: '示例启明',
  creditCode: '521411005EXAMP128R',
  addressZh: '示例省示例市示例县城关镇示范路1号',
  addressEn: '1 Shifan Road, Chengguan Town, Shili County',
  phone: '0358-0000000',
};

const body = {
  nameZh: '示例启明职业培训学校',
  nameEn: 'Shili Qiming Vocational Training School',
  letter: 'S',
  ministryCode: '0000',
  provinceCode: '14',
  siteCode: '990001',
  filedFrom: '2024-01-01',
  filedUntil: null,
} as const;

async function occupationId(writer: Writer, nameZh: string | null): Promise<number | null> {
  if (nameZh === null) return null;
  const row = (await listOccupationRows(writer)).find((occupation) => occupation.name_zh === nameZh);
  if (!row) throw new Error(`the starter list has no ${nameZh}`);
  return row.id;
}

async function setUpInstitution(writer: Writer, call: Call): Promise<void> {
  const { id } = await theInstitution(writer);
  await updateInstitution(writer, id, institution);
  await seedOccupations(writer);
  await saveBody(writer, body, call);
  for (const name of ['养老护理员', '家政服务员']) {
    const occupation = await occupationId(writer, name);
    if (occupation === null) continue;
    await fileOccupation(
      writer,
      { occupationId: occupation, levels: [5, 4], filedFrom: body.filedFrom, filedUntil: null },
      call,
    );
  }
}

async function addCourses(writer: Writer, call: Call): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const [key, { occupation, ...facts }] of Object.entries(demoCourses)) {
    const { id } = await addCourse(
      writer,
      { ...facts, occupationId: await occupationId(writer, occupation) },
      call,
    );
    ids.set(key, id);
  }
  return ids;
}

async function registerPerson(writer: Writer, person: DemoPerson, call: Call): Promise<number> {
  const { id } = await registerTrainee(
    writer,
    {
      name: person.name,
      idKind: 'citizen',
      idNumber: person.idNumber,
      sex: person.sex,
      birthDate: null,
      phone: person.phone,
      ethnicGroup: '01',
      education: person.education as 'primary', // a code of the list; demo-people.ts holds only such
      category: person.category as 'relocated', // likewise
      address: person.address,
      employer: '',
      note: '',
      // As if a clerk had confirmed each: the names of the demo have no other reading.
      details: { nameEn: proposeNameEn(person.name) },
    },
    call,
  );
  return id;
}

/** Registers the people with drawn portraits; every twentieth has no photo yet, so that something is missing. */
async function registerPeople(
  writer: Writer,
  { people, onPerson }: { readonly people: readonly DemoPerson[]; readonly onPerson: (done: number) => void },
  call: Call,
): Promise<readonly number[]> {
  const portraits = await call.house.jobs.run(
    'drawPortraits',
    { people: people.map(({ idNumber, sex, age }) => ({ seed: idNumber, sex, age })) },
    { signal: call.activity.signal, onStep: ({ done }) => onPerson(done) },
  );
  const ids: number[] = [];
  for (const [index, person] of people.entries()) {
    onPerson(people.length + index);
    const id = await registerPerson(writer, person, call);
    ids.push(id);
    const portrait = portraits[index];
    const isWithout = index % 20 === 19 && index > 180;
    if (portrait && !isWithout) {
      const photo = {
        name: `${person.idNumber}.jpg`,
        mediaType: 'image/jpeg',
        bytes: portrait,
        now: call.now,
      };
      await updateTrainee(writer, id, {
        photo_file_id: await keepFile(writer, call.institution.keptFiles, photo),
      });
    }
  }
  return ids;
}

/** The steps of a use case are those of one click: here they only notice that somebody asked to stop. */
function quietly(call: Call): Call {
  const { activity } = call;
  return { ...call, activity: { ...activity, step: () => activity.continueOrStop() } };
}

/**
 * Fills the fictional institution through the same use cases a clerk's clicks go through. Everybody counts three
 * times: drawn, registered, through a session.
 */
export async function buildDemo(writer: Writer, building: Call): Promise<void> {
  const call = quietly(building);
  const total = demoSessions.reduce((sum, session) => sum + session.people, 0);
  const onPerson = (done: number) => building.activity.step(done, total * 3, 'demo-people');
  onPerson(0);
  await setUpInstitution(writer, call);
  const courses = await addCourses(writer, call);
  const people = demoPeople(total, Number(call.today.slice(0, 4)));
  const ids = await registerPeople(writer, { people, onPerson }, call);
  let first = 0;
  for (const session of demoSessions) {
    const traineeIds = ids.slice(first, first + session.people);
    building.activity.step(total * 2 + first, total * 3, 'demo-sessions');
    first += session.people;
    const courseId = courses.get(session.course) ?? 0;
    await runDemoSession(writer, { session, courseId, traineeIds }, call);
  }
}
