import { idKinds, type IdKind } from '#shared/lists/id-kinds.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import { ageOn } from './age.ts';
import { toHalfWidth } from './clerk-text.ts';
import { parsePlainDate } from './dates.ts';
import {
  checkDocument,
  documentKey,
  guessDocumentKind,
  isNumberedKind,
  normaliseDocument,
  type SoundDocument,
} from './document.ts';
import { normaliseIdNumber } from './id-number.ts';
import { digitsLeft, endsLikeCutNumber, keptDigits } from './lost-digits.ts';
import { isSameName, nameDifference } from './name.ts';
import type { RosterContext } from './roster-row.ts';
import { mapValue } from './roster-values.ts';
import {
  fix,
  note,
  rememberTidying,
  textOf,
  unknownValue,
  unlessAsTyped,
  type RowNotes,
} from './row-notes.ts';

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

/** The document of a row with what its number tells; answers with the id of the registered person who has it. */
export function readDocument(notes: RowNotes, context: RosterContext): number | undefined {
  const cell = notes.row.cells.idNumber;
  if (cell?.kind === 'error') return undefined;
  const kind = kindOf(notes, context);
  if (cell === undefined || cell.kind === 'empty' || cell.raw.trim() === '') {
    fix(notes, 'idNumber', ['id-empty']);
    return undefined;
  }
  const left = digitsLeft(cell);
  if (left !== undefined) {
    fix(notes, 'idNumber', ['id-number-cell', { shown: cell.raw, digits: left }]);
    return undefined;
  }
  if (kind === undefined) return undefined;
  const tidied = unlessAsTyped(cell, normaliseDocument(kind.kind, cell.raw));
  rememberTidying(notes, { field: 'idNumber', cell }, tidied);
  const check = checkDocument(kind.kind, tidied.value, context);
  const isCut = !cell.isTyped && isNumberedKind(kind.kind) && endsLikeCutNumber(tidied.value);
  if (check.kind === 'problem') {
    if (isCut) fix(notes, 'idNumber', ['id-number-cell', { shown: cell.raw, digits: keptDigits }]);
    else fix(notes, 'idNumber', [`id-${check.code}`, check.params]);
    return undefined;
  }
  // One number in eleven passes the check by chance, and few real ones end so: a person has to look.
  if (isCut) fix(notes, 'idNumber', ['id-ends-in-zeros', { shown: cell.raw }]);
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
  const youngest = context.youngestAge;
  if (youngest !== undefined && age < youngest) note(notes, 'idNumber', ['under-age', { age, youngest }]);
  if (age > 100) note(notes, 'idNumber', ['age-unlikely', { age }]);
}

/**
 * GB 11643 puts the sex into the 17th digit. That the foreign permanent resident card of 2023 does so too is likely
 * and unproven, so what is typed stands there.
 */
function readSex(notes: RowNotes, document: SoundDocument, context: RosterContext): void {
  const raw = textOf(notes.row, 'sex');
  const mapped = mapValue('sex', raw, context.remembered);
  if (mapped.kind === 'unknown') note(notes, 'sex', unknownValue('sex', mapped));
  const typed = mapped.kind === 'known' && mapped.code !== '' ? mapped.code : undefined;
  const fromId = document.sex;
  const isProven = document.idKind !== 'foreign-permanent';
  if (fromId !== undefined && typed !== undefined && typed !== fromId) {
    if (isProven) fix(notes, 'sex', ['sex-contradicts', { typed, fromId }]);
    else note(notes, 'sex', ['sex-unproven', { typed, fromId }]);
  }
  const sex = isProven ? (fromId ?? typed) : (typed ?? fromId);
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
  if (fromId === undefined) {
    if (typed === undefined) note(notes, 'birthDate', ['birth-date-unread', { typed: raw }]);
    return;
  }
  if (typed === undefined && month === null) note(notes, 'birthDate', ['birth-date-form', { typed: raw }]);
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
