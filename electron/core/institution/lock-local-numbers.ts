import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { setLocalNumbers } from './evaluation-body.table.ts';
import { theBody } from './file-body.ts';

/**
 * Unlocks certificate numbers made here. The authority assigns a body's first four parts and normally gives
 * out whole numbers, so the reason stays on record. @throws {Failure} WRONG_STATE without a filing.
 */
export async function allowLocalNumbers(
  writer: Writer,
  input: { readonly reason: string },
  call: Call,
): Promise<{ id: number }> {
  const { id } = await theBody(writer);
  await setLocalNumbers(writer, id, { isOpen: true, reason: input.reason });
  call.note({ reason: input.reason });
  return { id };
}

/** Numbers come from the authority again. @throws {Failure} WRONG_STATE without a filing. */
export async function forbidLocalNumbers(writer: Writer): Promise<{ id: number }> {
  const { id } = await theBody(writer);
  await setLocalNumbers(writer, id, { isOpen: false, reason: '' });
  return { id };
}
