import { Failure, type Problem } from '#shared/contract/failures.ts';
import { canTakeStep, type CertificateStep } from '#shared/rules/certificates/state.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type CertificateRow, findCertificate, setStanding, setVoided } from './certificate.table.ts';
import { factsOf } from './frozen-facts.ts';
import { insertHandOvers } from './hand-over.table.ts';
import { certificatesOrRefuse } from './print-certificates.ts';

function stepProblem(row: CertificateRow, step: CertificateStep): readonly Problem[] {
  if (canTakeStep(row.state, step)) return [];
  return [
    {
      code: 'certificate-step',
      params: { state: row.state, step },
      place: { id: String(row.id), name: factsOf(row).holderName },
    },
  ];
}

/** Nobody receives a certificate before the day it bears. */
function dayProblem(row: CertificateRow, handedOverOn: string): readonly Problem[] {
  if (handedOverOn >= row.issued_on) return [];
  return [
    {
      code: 'handed-over-before-issue',
      params: { handedOverOn, issuedOn: row.issued_on },
      place: { id: String(row.id), name: factsOf(row).holderName, field: 'handedOverOn' },
    },
  ];
}

/**
 * Records that these were handed to their holders, or to one person for all.
 * @throws {Failure} WRONG_STATE for a day still to come; ROWS_REFUSED for the wrong state or a day before the issue.
 */
export async function handOverCertificates(
  writer: Writer,
  input: {
    readonly certificateIds: readonly number[];
    readonly handedOverOn: string;
    readonly handedOverTo: string;
  },
  call: Call,
): Promise<{ count: number }> {
  const { handedOverOn } = input;
  if (handedOverOn > call.today)
    throw new Failure('WRONG_STATE', {
      params: { reason: 'handed-over-after-today', handedOverOn, today: call.today },
    });
  const rows = await certificatesOrRefuse(writer, input.certificateIds);
  const problems = rows.flatMap((row) => [
    ...stepProblem(row, 'hand-over'),
    ...dayProblem(row, handedOverOn),
  ]);
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
  const ids = rows.map((row) => row.id);
  const handing = { on: handedOverOn, to: input.handedOverTo };
  await insertHandOvers(writer, ids, handing);
  await setStanding(writer, ids, { state: 'handed-over', handing });
  call.note({ count: rows.length, to: input.handedOverTo });
  return { count: rows.length };
}

/**
 * Takes a certificate out of force with its reason. Its number stays used, its prints stay on record, and the
 * person may be issued a new one. One still waiting for its number is withdrawn the same way.
 * @throws {Failure} NOT_FOUND, WRONG_STATE when it is void already.
 */
export async function voidCertificate(
  writer: Writer,
  input: { readonly id: number; readonly reason: string },
  call: Call,
): Promise<{ id: number }> {
  const row = await findCertificate(writer, input.id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'certificate' } });
  if (!canTakeStep(row.state, 'void'))
    throw new Failure('WRONG_STATE', {
      params: { reason: 'certificate-step', state: row.state, step: 'void' },
    });
  await setVoided(writer, row.id, { at: call.now, reason: input.reason });
  call.note({ name: factsOf(row).holderName, number: row.number ?? '', reason: input.reason });
  return { id: row.id };
}
