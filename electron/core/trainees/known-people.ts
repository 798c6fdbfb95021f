import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { detailFields } from '#shared/contract/trainees.ts';
import { documentKey } from '#shared/rules/trainees/document.ts';
import { normaliseIdNumber } from '#shared/rules/trainees/id-number.ts';
import { romanisedAfter } from '#shared/rules/trainees/romanised-name.ts';
import type { RosterRow, RosterValues } from '#shared/rules/trainees/roster-row.ts';

/** What a registered person's record holds, by roster field; only filled fields. */
export interface KnownRecord {
  readonly id: number;
  readonly name: string;
  readonly idKind: string;
  readonly idNumber: string;
  readonly isRemoved: boolean;
  readonly facts: Partial<Record<RosterField, string>>;
}

/** Columns of a person's record that a roster fills, in the order of `knownColumns`. */
export const recordFields = [
  'sex',
  'birthDate',
  'phone',
  'ethnicGroup',
  'education',
  'category',
  'address',
  'employer',
  'note',
] as const satisfies readonly RosterField[];

/** Everything a roster can put into a record besides the document. */
export const storedFields: readonly RosterField[] = ['name', ...recordFields, ...detailFields];

/** One person as `knownPeopleAsJson` writes them. */
type KnownTuple = readonly [
  id: number,
  name: string,
  idKind: string,
  idNumber: string,
  removedAt: string | null,
  details: string,
  ...facts: readonly (string | null)[],
];

function recordOf([id, name, idKind, idNumber, removedAt, details, ...facts]: KnownTuple): KnownRecord {
  const filled = recordFields.flatMap((field, index) => {
    const value = facts[index] ?? '';
    return value === '' ? [] : [[field, value] as const];
  });
  // Details are one flat object of texts by field; see describe-trainee.ts.
  const more = JSON.parse(details) as Partial<Record<RosterField, string>>;
  return {
    id,
    name,
    idKind,
    idNumber,
    isRemoved: removedAt !== null,
    facts: { ...Object.fromEntries(filled), ...more },
  };
}

/** Registered people by the key of their document, from the JSON lists the registry answered with. */
export function knownPeople(lists: readonly string[]): ReadonlyMap<string, KnownRecord> {
  const known = new Map<string, KnownRecord>();
  for (const list of lists) {
    // Written by knownPeopleAsJson in trainee.table.ts.
    for (const tuple of JSON.parse(list) as readonly KnownTuple[]) {
      const record = recordOf(tuple);
      known.set(documentKey(asCode(idKinds, record.idKind) ?? 'other', record.idNumber), record);
    }
  }
  return known;
}

/** Numbers under which the people of these rows may be registered, each once. */
export function numbersToLookUp(rows: readonly RosterRow[]): readonly string[] {
  const numbers = new Set<string>();
  for (const { cells } of rows) {
    const raw = cells.idNumber?.raw ?? '';
    if (raw === '') continue;
    numbers.add(normaliseIdNumber(raw).value.toUpperCase());
    // Free-form documents are stored as they were typed.
    numbers.add(raw.trim());
  }
  return [...numbers];
}

export interface FactChange {
  readonly field: RosterField;
  readonly before: string;
  readonly after: string;
}

/**
 * What a row would change in a registered person. A roster never empties a field but one: the romanised name, which
 * a new name takes away.
 */
export function changesIn(
  known: KnownRecord,
  values: RosterValues,
  options: { readonly takesName: boolean },
): readonly FactChange[] {
  const taken = options.takesName ? values.name : undefined;
  const nameEn = romanisedAfter(
    { name: known.name, nameEn: known.facts.nameEn ?? '' },
    { name: taken, nameEn: values.nameEn },
  );
  const given: RosterValues = { ...values, name: taken ?? '', nameEn };
  return storedFields.flatMap((field): FactChange[] => {
    const after = given[field] ?? '';
    const before = field === 'name' ? known.name : (known.facts[field] ?? '');
    if (after === before || (after === '' && field !== 'nameEn')) return [];
    return [{ field, before, after }];
  });
}
