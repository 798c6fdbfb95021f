import { Failure } from '#shared/contract/failures.ts';
import type { TraineeRecord } from '#shared/contract/trainees.ts';
import { certificatesOfTrainee } from '../certificates/certificate.table.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { enrolmentsOfTrainee } from '../sessions/enrolment.table.ts';
import { describeTrainee, maskedDetailsOf, photoChecksOf } from './describe-trainee.ts';
import { proposeNameEn } from './propose-name-en.ts';
import { findImport } from './roster-import.table.ts';
import { findTrainee, type TraineeRow } from './trainee.table.ts';

/** @throws {Failure} NOT_FOUND. */
export async function traineeOrRefuse(reader: Reader, id: number): Promise<TraineeRow> {
  const row = await findTrainee(reader, id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'trainee' } });
  return row;
}

async function importOf(reader: Reader, id: number | null): Promise<TraineeRecord['import']> {
  const row = id === null ? undefined : await findImport(reader, id);
  if (!row) return null;
  return { id: row.id, fileName: row.file_name, office: row.office, createdAt: row.created_at };
}

/** The record of one person, with what belongs to them; numbers masked. @throws {Failure} NOT_FOUND. */
export async function getTrainee(
  reader: Reader,
  input: { readonly id: number },
  call: Call,
): Promise<TraineeRecord> {
  const row = await traineeOrRefuse(reader, input.id);
  const enrolments = await enrolmentsOfTrainee(reader, row.id);
  const certificates = await certificatesOfTrainee(reader, row.id);
  return {
    ...describeTrainee(row, call.today),
    ethnicGroup: row.ethnic_group,
    address: row.address,
    note: row.note,
    nameEnProposed: proposeNameEn(row.name),
    details: maskedDetailsOf(row),
    photoChecks: photoChecksOf(row),
    import: await importOf(reader, row.import_id),
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
    enrolments: enrolments.map((enrolment) => ({
      enrolmentId: enrolment.id,
      sessionId: enrolment.session_id,
      sessionNumber: enrolment.session_number,
      sessionName: enrolment.session_name,
      startsOn: enrolment.starts_on,
      endsOn: enrolment.ends_on,
      category: enrolment.category,
      leftOn: enrolment.left_on,
    })),
    certificates: certificates.map((certificate) => ({
      id: certificate.id,
      sessionId: certificate.session_id,
      kind: certificate.kind,
      state: certificate.state,
      number: certificate.number,
      issuedOn: certificate.issued_on,
    })),
  };
}
