import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { detailsOf } from './describe-trainee.ts';
import { traineeOrRefuse } from './get-trainee.ts';

/** Shows one number in full; the history keeps who looked at whose number, never the number. */
export async function showNumber(
  writer: Writer,
  input: { readonly id: number; readonly number: 'idNumber' | 'phone' | 'bankCard' },
  call: Call,
): Promise<{ value: string }> {
  const row = await traineeOrRefuse(writer, input.id);
  call.note({ name: row.name, number: input.number });
  const values = { idNumber: row.id_number, phone: row.phone, bankCard: detailsOf(row).bankCard ?? '' };
  return { value: values[input.number] };
}
