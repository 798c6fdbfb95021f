import { Failure, type Problem } from '#shared/contract/failures.ts';
import { countReferences } from '../database/count-references.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { refreshSearchKeys } from './search-key.table.ts';
import { traineesByIds, type TraineeRow, updateTrainees } from './trainee.table.ts';

/** Ids that one query may name. */
const chunk = 500;

async function problemsOf(writer: Writer, people: readonly TraineeRow[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (let start = 0; start < people.length; start += chunk) {
    const part = people.slice(start, start + chunk);
    const references = await countReferences(
      writer,
      'trainee',
      part.map((person) => person.id),
    );
    for (const person of part) {
      const count = references.get(person.id) ?? 0;
      const place = { id: String(person.id), name: person.name };
      if (count > 0) problems.push({ code: 'trainee-in-use', params: { count }, place });
    }
  }
  return problems;
}

function noteWho(call: Call, people: readonly TraineeRow[]): void {
  call.note({ count: people.length, name: people[0]?.name ?? '' });
}

/**
 * Puts people into the trash; enrolments and certificates keep a person in the registry.
 * @throws {Failure} NOT_FOUND; ROWS_REFUSED naming everyone who is enrolled or certified.
 */
export async function removeTrainees(
  writer: Writer,
  input: { readonly ids: readonly number[] },
  call: Call,
): Promise<{ removedCount: number }> {
  const people = (await traineesByIds(writer, input.ids)).filter((person) => person.removed_at === null);
  if (people.length === 0) throw new Failure('NOT_FOUND', { params: { what: 'trainee' } });
  const problems = await problemsOf(writer, people);
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems: [...problems] });
  await move(writer, people, { removedAt: call.now, now: call.now });
  noteWho(call, people);
  return { removedCount: people.length };
}

/** Takes people back out of the trash. @throws {Failure} NOT_FOUND. */
export async function restoreTrainees(
  writer: Writer,
  input: { readonly ids: readonly number[] },
  call: Call,
): Promise<{ restoredCount: number }> {
  const people = (await traineesByIds(writer, input.ids)).filter((person) => person.removed_at !== null);
  if (people.length === 0) throw new Failure('NOT_FOUND', { params: { what: 'trainee' } });
  await move(writer, people, { removedAt: null, now: call.now });
  noteWho(call, people);
  return { restoredCount: people.length };
}

async function move(
  writer: Writer,
  people: readonly TraineeRow[],
  { removedAt, now }: { readonly removedAt: string | null; readonly now: string },
): Promise<void> {
  const ids = people.map((person) => person.id);
  await updateTrainees(writer, ids, { removed_at: removedAt, updated_at: now });
  await refreshSearchKeys(writer, ids);
}
