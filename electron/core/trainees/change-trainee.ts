import { Failure } from '#shared/contract/failures.ts';
import type { TraineeFacts } from '#shared/contract/trainees.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import { categories } from '#shared/lists/categories.ts';
import { education } from '#shared/lists/education.ts';
import { ethnicGroups } from '#shared/lists/ethnic-groups.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { romanisedAfter } from '#shared/rules/trainees/romanised-name.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { checkFacts } from './check-facts.ts';
import { detailsOf } from './describe-trainee.ts';
import { traineeOrRefuse } from './get-trainee.ts';
import { refuseKnownDocument } from './register-trainee.ts';
import { refreshSearchKeys } from './search-key.table.ts';
import { traineesByIds, type TraineeRow, updateTrainee, updateTrainees } from './trainee.table.ts';

type SomeFacts = { readonly [Field in keyof TraineeFacts]?: TraineeFacts[Field] | undefined };

function factsOf(row: TraineeRow): TraineeFacts {
  return {
    name: row.name,
    idKind: asCode(idKinds, row.id_kind) ?? 'other',
    idNumber: row.id_number,
    sex: row.sex,
    birthDate: row.birth_date,
    phone: row.phone,
    ethnicGroup: asCode(ethnicGroups, row.ethnic_group) ?? '',
    education: asCode(education, row.education) ?? '',
    category: asCode(categories, row.category) ?? '',
    address: row.address,
    employer: row.employer,
    note: row.note,
    details: detailsOf(row),
  };
}

/**
 * What stands, with what is given in its place. A new document number tells birth date and sex anew, and a new
 * name takes the romanised one away.
 */
function merged(row: TraineeRow, changes: SomeFacts): TraineeFacts {
  const present = factsOf(row);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const isNewDocument = changes.idNumber !== undefined || changes.idKind !== undefined;
  const nameEn = romanisedAfter(
    { name: row.name, nameEn: present.details.nameEn ?? '' },
    { name: changes.name, nameEn: changes.details?.nameEn },
  );
  return {
    ...present,
    ...(isNewDocument ? { sex: null, birthDate: null } : {}),
    ...given,
    details: { ...present.details, ...changes.details, nameEn },
  };
}

/** @throws {Failure} NOT_FOUND, WRONG_STATE in the trash, CHANGED_MEANWHILE, ROWS_REFUSED, ALREADY_EXISTS. */
export async function changeTrainee(
  writer: Writer,
  input: { readonly id: number; readonly updatedAt: string; readonly facts: SomeFacts },
  call: Call,
): Promise<{ id: number; updatedAt: string }> {
  const row = await traineeOrRefuse(writer, input.id);
  if (row.removed_at !== null) throw new Failure('WRONG_STATE', { params: { reason: 'trainee-removed' } });
  if (row.updated_at !== input.updatedAt) throw new Failure('CHANGED_MEANWHILE');
  const columns = checkFacts(merged(row, input.facts), call.today);
  await refuseKnownDocument(writer, columns, row.id);
  await updateTrainee(writer, row.id, { ...columns, updated_at: call.now });
  await refreshSearchKeys(writer, [row.id]);
  call.note({ name: columns.name });
  return { id: row.id, updatedAt: call.now };
}

/** Gives many people one category. @throws {Failure} NOT_FOUND. */
export async function changeTraineeCategory(
  writer: Writer,
  input: { readonly ids: readonly number[]; readonly category: string },
  call: Call,
): Promise<{ changedCount: number }> {
  const people = await traineesByIds(writer, input.ids);
  if (people.length === 0) throw new Failure('NOT_FOUND', { params: { what: 'trainee' } });
  const others = people.filter((person) => person.category !== input.category);
  await updateTrainees(
    writer,
    others.map((person) => person.id),
    { category: input.category, updated_at: call.now },
  );
  call.note({ count: others.length, category: input.category });
  return { changedCount: others.length };
}
