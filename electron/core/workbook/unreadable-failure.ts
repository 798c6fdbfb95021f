import { Failure, type Place } from '#shared/contract/failures.ts';
import type { Unreadable } from './refusal.ts';

/** The refusal of a file with its reason, and with the sheet, cell or line at which reading stopped. */
export function unreadableFailure({ reason, params }: Unreadable): Failure {
  const { sheet, address, row, line, ...rest } = params;
  const atRow = row ?? line;
  const place: Place = {
    ...(typeof sheet === 'string' ? { sheet } : {}),
    ...(typeof address === 'string' ? { cell: address } : {}),
    ...(typeof atRow === 'number' ? { row: atRow } : {}),
  };
  const isPlaced = Object.keys(place).length > 0;
  return new Failure('FILE_UNREADABLE', { params: { ...rest, reason }, ...(isPlaced ? { place } : {}) });
}
