import { isBrokenText, tidyText, toHalfWidth } from './clerk-text.ts';
import { checkName, isNameEn, normaliseName, normaliseNameEn } from './name.ts';
import { checkPhone, normalisePhone, splitPhones } from './phone.ts';
import { digitsLeft } from './lost-digits.ts';
import { readDocument } from './read-document.ts';
import type { RosterField } from './roster-fields.ts';
import type { CheckedRow, RosterCell, RosterContext, RosterRow } from './roster-row.ts';
import { compareWithSession } from './compare-with-session.ts';
import { mapValue, type CodedField } from './roster-values.ts';
import {
  fix,
  note,
  rememberTidying,
  startNotes,
  textOf,
  unknownValue,
  unlessAsTyped,
  type RowNotes,
} from './row-notes.ts';

/** Fields whose formula or error is not passed over: a wrong value there would reach a certificate or an account. */
const identityFields: readonly RosterField[] = ['name', 'idNumber', 'phone', 'bankCard'];
/** Columns that offices compute on purpose; the ID number is asked instead. */
const computedFields: readonly RosterField[] = ['sequence', 'age', 'sex', 'birthDate'];
/** Read by themselves; sex and document are read with the ID number. */
const plainCodedFields: readonly CodedField[] = ['category', 'ethnicGroup', 'education', 'hasOldCertificate'];
const readFields: ReadonlySet<RosterField> = new Set<RosterField>([
  ...plainCodedFields,
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
  for (const field of plainCodedFields) readCoded(notes, field, context);
  readBankCard(notes);
  readNameEn(notes);
  readPlain(notes);
  if (context.session !== undefined) compareWithSession(notes, context.session);
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

function checkCells(notes: RowNotes): void {
  for (const [field, cell] of cellsOf(notes.row)) {
    if (computedFields.includes(field)) continue;
    const say = identityFields.includes(field) ? fix : note;
    if (cell.kind === 'error') say(notes, field, ['error-cell', { shown: cell.raw }]);
    else if (isAskedFormula(field, cell)) say(notes, field, ['formula-cell', { shown: cell.raw }]);
    else if (cell.kind === 'text' && /^[=＝]./u.test(cell.raw)) {
      note(notes, field, ['formula-text', { shown: cell.raw }]);
    }
  }
}

/** Taking the result would not bring lost digits back; the ID and card themselves say so. */
function isAskedFormula(field: RosterField, cell: RosterCell): boolean {
  if (cell.kind !== 'formula' || cell.isResultTaken) return false;
  return !(cell.hasLostDigits && (field === 'idNumber' || field === 'bankCard'));
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
  const lost = digitsLeft(cell);
  if (lost !== undefined) fix(notes, 'bankCard', ['bank-card-number-cell', { digits: lost }]);
  else if (/^\d{12,19}$/u.test(digits)) notes.values.bankCard = digits;
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
  for (const [field, cell] of cellsOf(notes.row)) {
    if (readFields.has(field)) continue;
    const raw = textOf(notes.row, field);
    const tidied = unlessAsTyped(cell, tidyText(raw));
    if (tidied.value.trim() === '') continue;
    rememberTidying(notes, { field, cell }, tidied);
    if (isBrokenText(tidied.value)) fix(notes, field, ['broken-text']);
    else notes.values[field] = tidied.value.trim();
  }
}
