import type { PhotoCheck } from '#shared/contract/photos.ts';
import type { MissingFact, TraineeRecord, TraineeRow as Shown } from '#shared/contract/trainees.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import { ageOn } from '#shared/rules/trainees/age.ts';
import { maskBank, maskIdNumber, maskPhone } from '#shared/rules/trainees/masking.ts';
import type { TraineeRow } from './trainee.table.ts';

type Details = TraineeRecord['details'];

/** What the record lacks for later papers. */
export function missingFactsOf(row: TraineeRow): MissingFact[] {
  const has: Readonly<Record<MissingFact, boolean>> = {
    photo: row.photo_file_id !== null,
    phone: row.phone !== '',
    category: row.category !== '',
    education: row.education !== '',
    ethnicGroup: row.ethnic_group !== '',
  };
  return (['photo', 'phone', 'category', 'education', 'ethnicGroup'] as const).filter((fact) => !has[fact]);
}

/** A person as lists show them: numbers masked, age as of `today`. */
export function describeTrainee(row: TraineeRow, today: string): Shown {
  return {
    id: row.id,
    name: row.name,
    pinyin: row.pinyin,
    sex: row.sex,
    birthDate: row.birth_date,
    age: row.birth_date === null ? null : ageOn(row.birth_date, today),
    idKind: asCode(idKinds, row.id_kind) ?? 'other',
    idNumberMasked: maskIdNumber(row.id_number),
    phoneMasked: row.phone === '' ? '' : maskPhone(row.phone),
    category: row.category,
    education: row.education,
    employer: row.employer,
    photoFileId: row.photo_file_id,
    missing: missingFactsOf(row),
    createdAt: row.created_at,
  };
}

/** The further columns of a person. */
export function detailsOf(row: Pick<TraineeRow, 'details'>): Details {
  // Written by this area alone, as one flat object of texts by field.
  return JSON.parse(row.details) as Details;
}

/** The same with the bank card masked. */
export function maskedDetailsOf(row: Pick<TraineeRow, 'details'>): Details {
  const details = detailsOf(row);
  return details.bankCard === undefined ? details : { ...details, bankCard: maskBank(details.bankCard) };
}

/** What the picture check found when the photo was kept. */
export function photoChecksOf(row: Pick<TraineeRow, 'photo_checks'>): PhotoCheck[] {
  // Written by keep-portrait.ts alone.
  return JSON.parse(row.photo_checks) as PhotoCheck[];
}
