import { Failure, type Problem } from '#shared/contract/failures.ts';
import { detailFields, type TraineeFacts } from '#shared/contract/trainees.ts';
import { findByCode } from '#shared/lists/coded-item.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { sexes } from '#shared/lists/sexes.ts';
import { checkRosterRow } from '#shared/rules/trainees/check-roster-row.ts';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { CheckedRow, RosterCell } from '#shared/rules/trainees/roster-row.ts';
import { pinyinOf } from './search-keys.ts';
import type { NewTrainee } from './trainee.table.ts';

type FactColumns = Omit<
  NewTrainee,
  'photo_file_id' | 'photo_checks' | 'import_id' | 'created_at' | 'updated_at'
>;

/** A form's facts as one row of a roster, so that forms and rosters are judged by the same rules. */
function rowOf(facts: TraineeFacts): Parameters<typeof checkRosterRow>[0] {
  const texts: Partial<Record<RosterField, string>> = {
    name: facts.name,
    idKind: findByCode(idKinds, facts.idKind)?.zh ?? '',
    idNumber: facts.idNumber,
    sex: facts.sex === null ? '' : (findByCode(sexes, facts.sex)?.zh ?? ''),
    birthDate: facts.birthDate ?? '',
    phone: facts.phone,
    address: facts.address,
    employer: facts.employer,
    note: facts.note,
    ...facts.details,
  };
  const cells = Object.entries(texts).map(([field, raw]): [string, RosterCell] => [
    field,
    { address: '', raw, kind: raw === '' ? 'empty' : 'text', isTyped: true },
  ]);
  return { rowNumber: 1, cells: Object.fromEntries(cells) };
}

/** What a list may bring and is left out of the record: several numbers in one field, a name in no Latin letters. */
const refusedNotes: ReadonlySet<string> = new Set(['phone-several', 'bank-card-form', 'name-en-form']);

function problemsOf(checked: CheckedRow, name: string): Problem[] {
  return checked.problems
    .filter((problem) => problem.severity === 'fix' || refusedNotes.has(problem.code))
    .map((problem) => ({
      code: problem.code,
      params: problem.params,
      place: { ...(problem.field === undefined ? {} : { field: problem.field }), name },
    }));
}

/**
 * Tidies and checks what a form holds; birth date and sex come from the ID number where it tells them.
 * @throws {Failure} ROWS_REFUSED with one problem per field.
 */
export function checkFacts(facts: TraineeFacts, today: string): FactColumns {
  const checked = checkRosterRow(rowOf(facts), { today });
  const problems = problemsOf(checked, facts.name);
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
  const { values } = checked;
  const name = values.name ?? '';
  return {
    name,
    pinyin: pinyinOf(name),
    id_kind: values.idKind ?? facts.idKind,
    id_number: values.idNumber ?? '',
    birth_date: values.birthDate ?? null,
    sex: values.sex === 'male' || values.sex === 'female' ? values.sex : null,
    phone: values.phone ?? '',
    ethnic_group: facts.ethnicGroup,
    education: facts.education,
    category: facts.category,
    address: values.address ?? '',
    employer: values.employer ?? '',
    note: values.note ?? '',
    details: JSON.stringify(
      Object.fromEntries(detailFields.flatMap((field) => (values[field] ? [[field, values[field]]] : []))),
    ),
  };
}
