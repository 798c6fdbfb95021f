import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { keepFile } from '../../../electron/core/files/file.table.ts';
import { updateTrainee } from '../../../electron/core/trainees/trainee.table.ts';
import { evaluate, issue, nameShort, photograph } from '../../core/certificates/certified-session.ts';
import type { TestHouse } from '../../support/house.ts';
import { planSession } from '../../support/training.ts';
import type { Person } from '../people.ts';
import { fillRegistry } from '../roster/make-roster.ts';

const sample = path.join(import.meta.dirname, '../../fixtures/samples/photos/149922197908114242.jpg');
/** The proportions of 25 × 35 mm, large enough for 25 KB. */
const portraitSize = { width: 700, height: 980 };

/** A portrait of about 25 KB as often as asked; each is another file, told apart by a comment in it. */
export async function makePortraits(count: number): Promise<readonly Uint8Array[]> {
  const base = await portrait();
  return Array.from({ length: count }, (_, index) => {
    const words = Buffer.from(`portrait ${index}`);
    const comment = Buffer.from([0xff, 0xfe, 0, words.length + 2, ...words]);
    return Buffer.concat([base.subarray(0, 2), comment, base.subarray(2)]);
  });
}

async function portrait(): Promise<Buffer> {
  const picture = sharp(readFileSync(sample)).resize({ ...portraitSize, fit: 'cover' });
  for (let quality = 95; ; quality -= 3) {
    const bytes = await picture.clone().jpeg({ quality }).toBuffer();
    if (bytes.length <= 26_000 || quality < 30) return bytes;
  }
}

/** Everybody gets the photo of their place in the list. */
export async function photographEach(
  desk: TestHouse,
  traineeIds: readonly number[],
  photos: readonly Uint8Array[],
): Promise<void> {
  const institution = desk.house.institution;
  if (!institution) throw new Error('no institution is open');
  await institution.database.transact(async (writer) => {
    for (const [index, id] of traineeIds.entries()) {
      const bytes = photos[index] ?? new Uint8Array();
      const file = { name: 'portrait.jpg', mediaType: 'image/jpeg', bytes, now: '2026-11-01T09:00:00+08:00' };
      const photoId = await keepFile(writer, institution.keptFiles, file);
      await updateTrainee(writer, id, { photo_file_id: photoId });
    }
  });
}

/** The usual number pattern counts to 999 within a session. */
const sessionSize = 500;

/**
 * Takes these people in as sessions, evaluates and certifies them; the ids of their certificates. Each has the
 * photo of their place in the list, or all have the same one.
 */
export async function issueTo(
  desk: TestHouse,
  people: readonly Person[],
  photos?: readonly Uint8Array[],
): Promise<readonly number[]> {
  await nameShort(desk);
  const ids: number[] = [];
  for (let start = 0; start < people.length; start += sessionSize) {
    const end = start + sessionSize;
    ids.push(...(await issueToSession(desk, people.slice(start, end), photos?.slice(start, end))));
  }
  return ids;
}

async function issueToSession(
  desk: TestHouse,
  people: readonly Person[],
  photos: readonly Uint8Array[] | undefined,
): Promise<readonly number[]> {
  const { id: sessionId } = await planSession(desk, { targetCount: people.length });
  await fillRegistry(desk, people, sessionId);
  const enrolled = (await desk.api.sessions.people({ sessionId }, desk.as())).people;
  const traineeIds = enrolled.map((person) => person.traineeId);
  await (photos ? photographEach(desk, traineeIds, photos) : photograph(desk, traineeIds));
  const planned = { sessionId, traineeIds, enrolmentIds: enrolled.map((person) => person.enrolmentId) };
  await evaluate(desk, planned);
  return (await issue(desk, planned)).certificateIds;
}
