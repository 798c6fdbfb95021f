import type { CodedItem } from '#shared/lists/coded-item.ts';
import { categories } from '#shared/lists/categories.ts';
import { education } from '#shared/lists/education.ts';
import { ethnicGroups } from '#shared/lists/ethnic-groups.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { sexes } from '#shared/lists/sexes.ts';
import {
  detailFields,
  type DetailField,
  type TraineeFacts,
  type TraineeRecord,
} from '#shared/contract/trainees.ts';
import { yesNo } from '#shared/rules/trainees/roster-values.ts';

export type FactName = Exclude<keyof TraineeFacts, 'details'> | DetailField;

export interface FactField {
  readonly name: FactName;
  readonly kind: 'text' | 'list' | 'day' | 'long';
  readonly list?: readonly CodedItem[];
  /** The number that is shown masked and asked for in full before it is edited. */
  readonly number?: 'idNumber' | 'phone' | 'bankCard';
  readonly isWide?: true;
  readonly isRequired?: true;
}

const text = (name: FactName, more: Partial<FactField> = {}): FactField => ({ name, kind: 'text', ...more });
const coded = (name: FactName, list: readonly CodedItem[], more: Partial<FactField> = {}): FactField => ({
  name,
  kind: 'list',
  list,
  ...more,
});

export const factGroups = {
  identity: [
    text('name', { isRequired: true }),
    text('nameEn'),
    coded('idKind', idKinds, { isRequired: true }),
    text('idNumber', { isRequired: true, number: 'idNumber' }),
    coded('sex', sexes),
    { name: 'birthDate', kind: 'day' },
    coded('ethnicGroup', ethnicGroups),
  ],
  contact: [
    text('phone', { number: 'phone' }),
    text('email'),
    text('address', { isWide: true }),
    text('householdPlace', { isWide: true }),
    text('mailAddress', { isWide: true }),
    text('postcode'),
    text('province'),
  ],
  category: [
    coded('category', categories),
    text('categoryProof'),
    coded('education', education),
    text('major'),
    text('diplomaNumber'),
    text('politicalStatus'),
  ],
  work: [
    text('employer'),
    text('workSince'),
    text('majorYears'),
    coded('hasOldCertificate', yesNo),
    text('oldCertificateLevel'),
    text('oldCertificateNumber'),
    { name: 'resume', kind: 'long', isWide: true },
  ],
  application: [
    text('occupation'),
    text('level'),
    text('applyCondition', { isWide: true }),
    text('evaluationClass'),
    text('attempt'),
    text('enrolUnit'),
    text('pickup'),
  ],
  bank: [text('bankCard', { number: 'bankCard' }), text('bankName')],
  note: [{ name: 'note', kind: 'long', isWide: true }],
} as const satisfies Readonly<Record<string, readonly FactField[]>>;

export type FactGroup = keyof typeof factGroups;
export const factGroupNames = [
  'identity',
  'contact',
  'category',
  'work',
  'application',
  'bank',
  'note',
] as const satisfies readonly FactGroup[];

/** What a form holds: every field as text, '' for nothing. */
export type FactTexts = Readonly<Partial<Record<FactName, string>>>;

function isDetail(name: FactName): name is DetailField {
  return detailFields.some((field) => field === name);
}

/** The text of one field of a record; numbers come masked. */
export function textOfFact(record: TraineeRecord, name: FactName): string {
  if (isDetail(name)) return record.details[name] ?? '';
  if (name === 'idNumber') return record.idNumberMasked;
  if (name === 'phone') return record.phoneMasked;
  return record[name] ?? '';
}

/** Texts of a form as the core takes them: details apart, no sex and no day as null. */
export function factsOfTexts(texts: FactTexts): Record<string, unknown> {
  const details: Partial<Record<DetailField, string>> = {};
  const facts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(texts)) {
    // as: FactTexts holds fact names only; Object.entries forgets it.
    const field = name as FactName;
    if (isDetail(field)) details[field] = value;
    else if (field === 'sex' || field === 'birthDate') facts[field] = value === '' ? null : value;
    else facts[field] = value;
  }
  return Object.keys(details).length === 0 ? facts : { ...facts, details };
}

/** An empty form: a resident with an identity card. */
export const emptyTexts: FactTexts = Object.fromEntries(
  Object.values(factGroups)
    .flat()
    .map(({ name }) => [name, name === 'idKind' ? 'citizen' : '']),
);
