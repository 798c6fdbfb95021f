import type { IdKind } from '#shared/lists/id-kinds.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import { ageOn } from './age.ts';
import { type Tidied, toHalfWidth } from './clerk-text.ts';
import { parsePlainDate } from './dates.ts';
import {
  checkDocument,
  documentKey,
  guessDocumentKind,
  normaliseDocument,
  type SoundDocument,
} from './document.ts';
import { normaliseIdNumber } from './id-number.ts';
import { checkName, isNameEn, isSameName, nameDifference, normaliseName, normaliseNameEn } from './name.ts';
import { checkPhone, normalisePhone, splitPhones } from './phone.ts';
import type { RosterField } from './roster-fields.ts';
import type { CheckedRow, RosterCell, RosterContext, RosterRow } from './roster-row.ts';
import { mapValue, type CodedField } from './roster-values.ts';
import { fix, note, rememberTidying, startNotes, textOf, type RowNotes } from './row-notes.ts';

/** Fields whose formula or error is not passed over: a wrong value there would reach a certificate or an account. */
const identityFields: readonly RosterField[] = ['name', 'idNumber', 'phone', 'bankCard'];
/** Columns that offices compute on purpose; the ID number is asked instead. */
const computedFields: readonly RosterField[] = ['sequence', 'age', 'sex', 'birthDate'];
const codedFields: readonly CodedField[] = ['category', 'ethnicGroup', 'education', 'hasOldCertificate'];
const readFields: ReadonlySet<RosterField> = new Set<RosterField>([
  ...codedFields,
  'name',
  'idNumber',
  'idKind',
  'sex',
  'birthDate',
  'phone',
  'sequence',
  'age',
  'bankCard',
  'nameEn',
]);

/**
 * Reads one row of a roster: values tidied and coded, every problem with its cell, every tidying step. Never
 * throws; nothing is corrected that could change who is meant.
 */
export function checkRosterRow(row: RosterRow, context: RosterContext): CheckedRow {
  const notes = startNotes(row);
  checkCells(notes);
  readName(notes);
  const knownId = readDocument(notes, context);
  readPhone(notes);
  for (const field of codedFields) readCoded(notes, field, context);
  readBankCard(notes);
  readNameEn(notes);
  readPlain(notes);
  return {
    rowNumber: row.rowNumber,
    values: notes.values,
    problems: notes.problems,
    tidied: notes.tidied,
    ...(knownId === undefined ? {} : { knownId }),
  };
}

/** Each cell of a row with its field. */
function cellsOf(row: RosterRow): readonly (readonly [RosterField, RosterCell])[] {
  // as: Object.entries forgets the key type; rows are built with roster fields only.
  return Object.entries(row.cells) as [RosterField, RosterCell][];
}

/** What tidying made of a cell, or the cell itself where the clerk took the tidying back. */
function unlessAsTyped(cell: RosterCell, tidied: Tidied): Tidied {
  return cell.isAsTyped ? { value: cell.raw, tidied: [] } : tidied;
}

function checkCells(notes: RowNotes): void {
  for (const [field, cell] of cellsOf(notes.row)) {
    if (computedFields.includes(field)) continue;
    const say = identityFields.includes(field) ? fix : note;
    if (cell.kind === 'error') say(notes, field, ['error-cell', { shown: cell.raw }]);
    else if (cell.kind === 'formula') say(notes, field, ['formula-cell', { shown: cell.raw }]);
    else if (cell.kind === 'text' && /^[=＝]./u.test(cell.raw)) {
      note(notes, field, ['formula-text', { shown: cell.raw }]);
    }
  }
}

function readName(notes: RowNotes): void {
  const cell = notes.row.cells.name;
  if (cell === undefined || cell.kind === 'error') {
    if (cell === undefined) fix(notes, 'name', ['name-empty']);
    return;
  }
  const tidied = unlessAsTyped(cell, normaliseName(cell.raw));
  const check = checkName(tidied.value);
  rememberTidying(notes, { field: 'name', cell }, tidied);
  if (check.kind === 'problem') fix(notes, 'name', [`name-${check.code}`, check.params]);
  else {
    notes.values.name = tidied.value;
    for (const item of check.notes) note(notes, 'name', [`name-${item.code}`, item.params]);
  }
}

/** The stated kind of document, or the one its number looks like. */
function kindOf(notes: RowNotes, context: RosterContext): { kind: IdKind; isStated: boolean } | undefined {
  const number = normaliseIdNumber(textOf(notes.row, 'idNumber')).value.toUpperCase();
  const mapped = mapValue('idKind', textOf(notes.row, 'idKind'), context.remembered);
  if (mapped.kind === 'unknown') {
    fix(notes, 'idKind', unknownValue('idKind', mapped));
    return undefined;
  }
  const stated = asCode(idKinds, mapped.code);
  if (stated === undefined) return { kind: guessDocumentKind(number), isStated: false };
  return { kind: stated, isStated: true };
}

function readDocument(notes: RowNotes, context: RosterContext): number | undefined {
  const cell = notes.row.cells.idNumber;
  if (cell?.kind === 'error') return undefined;
  const kind = kindOf(notes, context);
  if (cell === undefined || cell.kind === 'empty' || cell.raw.trim() === '') {
    fix(notes, 'idNumber', ['id-empty']);
    return undefined;
  }
  if (cell.kind === 'number' && cell.raw.replace(/\D/gu, '').length > 15) {
    fix(notes, 'idNumber', ['id-number-cell', { shown: cell.raw, digits: 15 }]);
    return undefined;
  }
  if (kind === undefined) return undefined;
  const tidied = unlessAsTyped(cell, normaliseDocument(kind.kind, cell.raw));
  rememberTidying(notes, { field: 'idNumber', cell }, tidied);
  const check = checkDocument(kind.kind, tidied.value, context);
  if (check.kind === 'problem') {
    fix(notes, 'idNumber', [`id-${check.code}`, check.params]);
    return undefined;
  }
  if (!kind.isStated && check.idKind !== 'citizen') {
    note(notes, 'idNumber', ['id-kind-guessed', { idKind: check.idKind }]);
  }
  notes.values.idNumber = tidied.value;
  notes.values.idKind = check.idKind;
  compareWithDocument(notes, check, context);
  return findKnown(notes, context, documentKey(check.idKind, tidied.value));
}

function compareWithDocument(notes: RowNotes, document: SoundDocument, context: RosterContext): void {
  readSex(notes, document, context);
  readBirthDate(notes, document);
  const birthDate = notes.values.birthDate;
  if (birthDate === undefined) return;
  const age = ageOn(birthDate, context.today);
  const youngest = context.youngestAge ?? 16;
  if (age < youngest) note(notes, 'idNumber', ['under-age', { age, youngest }]);
  if (age > 100) note(notes, 'idNumber', ['age-unlikely', { age }]);
}

function readSex(notes: RowNotes, document: SoundDocument, context: RosterContext): void {
  const raw = textOf(notes.row, 'sex');
  const mapped = mapValue('sex', raw, context.remembered);
  if (mapped.kind === 'unknown') note(notes, 'sex', unknownValue('sex', mapped));
  const typed = mapped.kind === 'known' && mapped.code !== '' ? mapped.code : undefined;
  if (document.sex !== undefined && typed !== undefined && typed !== document.sex) {
    fix(notes, 'sex', ['sex-contradicts', { typed, fromId: document.sex }]);
  }
  const sex = document.sex ?? typed;
  if (sex !== undefined) notes.values.sex = sex;
}

function readBirthDate(notes: RowNotes, document: SoundDocument): void {
  const raw = textOf(notes.row, 'birthDate').trim();
  const typed = parsePlainDate(raw);
  const fromId = document.birthDate;
  if (fromId !== undefined) notes.values.birthDate = fromId;
  else if (typed !== undefined) notes.values.birthDate = typed;
  if (raw === '') return;
  const month = /^(\d{4})[-./年]?(\d{1,2})月?$/u.exec(toHalfWidth(raw));
  if (typed === undefined && month === null) note(notes, 'birthDate', ['birth-date-form', { typed: raw }]);
  if (fromId === undefined) return;
  const sameMonth =
    month !== null && fromId.startsWith(`${month[1] ?? ''}-${(month[2] ?? '').padStart(2, '0')}`);
  const contradicts = typed === undefined ? month !== null && !sameMonth : typed !== fromId;
  if (contradicts) fix(notes, 'birthDate', ['birth-date-contradicts', { typed: typed ?? raw, fromId }]);
}

function findKnown(notes: RowNotes, context: RosterContext, key: string): number | undefined {
  const person = context.known?.get(key);
  if (person === undefined) return undefined;
  const name = notes.values.name ?? '';
  if (name === '' || isSameName(person.name, name)) {
    note(notes, 'idNumber', ['already-registered', { id: person.id, name: person.name }]);
  } else {
    const difference = nameDifference(person.name, name);
    fix(notes, 'name', [
      'registered-other-name',
      {
        id: person.id,
        registered: person.name,
        name,
        registeredPart: difference.first,
        part: difference.second,
      },
    ]);
  }
  return person.id;
}

function readPhone(notes: RowNotes): void {
  const cell = notes.row.cells.phone;
  if (cell === undefined || cell.kind === 'error') return;
  const phones = cell.isAsTyped ? [cell.raw] : splitPhones(cell.raw);
  const first = phones[0];
  if (first === undefined) {
    note(notes, 'phone', ['phone-empty']);
    return;
  }
  const tidied = unlessAsTyped(cell, normalisePhone(first));
  const check = checkPhone(tidied.value);
  if (phones.length > 1)
    note(notes, 'phone', ['phone-several', { count: phones.length, taken: tidied.value }]);
  else rememberTidying(notes, { field: 'phone', cell }, tidied);
  if (check.kind === 'problem') fix(notes, 'phone', [`phone-${check.code}`, check.params]);
  else notes.values.phone = check.value;
}

function unknownValue(
  field: CodedField,
  mapped: { readonly raw: string; readonly suggestions: readonly string[] },
): readonly [string, { value: string; list: string; suggestions: string }] {
  return [
    'unknown-value',
    { value: mapped.raw.trim(), list: field, suggestions: mapped.suggestions.join(' ') },
  ];
}

function readCoded(notes: RowNotes, field: CodedField, context: RosterContext): void {
  const raw = textOf(notes.row, field);
  const mapped = mapValue(field, raw, context.remembered);
  if (mapped.kind === 'unknown') fix(notes, field, unknownValue(field, mapped));
  else if (mapped.code !== '') notes.values[field] = mapped.code;
}

function readBankCard(notes: RowNotes): void {
  const cell = notes.row.cells.bankCard;
  if (cell === undefined || cell.kind === 'error' || cell.raw.trim() === '') return;
  const digits = toHalfWidth(cell.raw).replace(/[\s'’-]/gu, '');
  if (cell.kind === 'number' && digits.length > 15) {
    fix(notes, 'bankCard', ['bank-card-number-cell', { digits: 15 }]);
  } else if (/^\d{12,19}$/u.test(digits)) notes.values.bankCard = digits;
  else note(notes, 'bankCard', ['bank-card-form', { value: cell.raw.trim() }]);
}

/** Left out rather than kept where it is no name in Latin letters: a certificate would print it. */
function readNameEn(notes: RowNotes): void {
  const raw = textOf(notes.row, 'nameEn');
  if (raw.trim() === '') return;
  const value = normaliseNameEn(raw);
  if (isNameEn(value)) notes.values.nameEn = value;
  else note(notes, 'nameEn', ['name-en-form', { value }]);
}

/** Everything that is kept as text. */
function readPlain(notes: RowNotes): void {
  for (const [field] of cellsOf(notes.row)) {
    if (readFields.has(field)) continue;
    const text = textOf(notes.row, field).trim();
    if (text === '') continue;
    if (!text.isWellFormed()) fix(notes, field, ['broken-text']);
    else notes.values[field] = text;
  }
}
