import { Failure } from '#shared/contract/failures.ts';
import type { TraineeFacts } from '#shared/contract/trainees.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { checkFacts } from './check-facts.ts';
import { refreshSearchKeys } from './search-key.table.ts';
import { insertTrainee, traineeByDocument } from './trainee.table.ts';

/** @throws {Failure} ALREADY_EXISTS when somebody other than `exceptId` has this document. */
export async function refuseKnownDocument(
  writer: Writer,
  document: { readonly id_kind: string; readonly id_number: string },
  exceptId?: number,
): Promise<void> {
  const known = await traineeByDocument(writer, document.id_kind, document.id_number);
  if (known === undefined || known.id === exceptId) return;
  throw new Failure('ALREADY_EXISTS', {
    params: { what: 'document', id: known.id, name: known.name, isRemoved: known.removed_at !== null },
    place: { field: 'idNumber' },
  });
}

/** Registers one person. @throws {Failure} ROWS_REFUSED, ALREADY_EXISTS. */
export async function registerTrainee(
  writer: Writer,
  facts: TraineeFacts,
  call: Call,
): Promise<{ id: number; updatedAt: string }> {
  const columns = checkFacts(facts, call.today);
  await refuseKnownDocument(writer, columns);
  const id = await insertTrainee(writer, {
    ...columns,
    photo_file_id: null,
    photo_checks: '[]',
    import_id: null,
    created_at: call.now,
    updated_at: call.now,
  });
  await refreshSearchKeys(writer, [id]);
  call.note({ name: columns.name });
  return { id, updatedAt: call.now };
}
