import type { OfficialNumbersCheck } from '#shared/contract/certificate-records.ts';
import { Failure, type Problem } from '#shared/contract/failures.ts';
import { levelItem } from '#shared/lists/levels.ts';
import { hasNeededColumns, type NumberColumns } from '#shared/rules/certificates/number-columns.ts';
import {
  matchOfficialNumbers,
  type MatchedNumber,
  type Misfit,
  tidyNumber,
  type WaitingPerson,
} from '#shared/rules/certificates/official-numbers.ts';
import { canTakeStep } from '#shared/rules/certificates/state.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import { countingAttempts } from '../evaluations/read-outcomes.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { OfficialTable } from '../jobs/read-official-numbers.ts';
import type { Call } from '../procedure.ts';
import { sessionOrRefuse } from '../sessions/plan-session.ts';
import type { SessionRow } from '../sessions/training-session.table.ts';
import { type CandidateRow, candidateRows } from './candidate.table.ts';
import { type CertificateRow, setNumber, standingCertificates, usedNumbers } from './certificate.table.ts';
import { composeFacts } from './compose-facts.ts';
import { batchProblems, type Drawable } from './draw-batch.ts';
import { type Issuer, readIssuer } from './issuer.ts';
import { countOfficialNumbers } from './next-numbers.ts';
import { filedOccupation } from './read-desk.ts';
import { openSigner } from './sign-code.ts';

interface NumbersFile {
  readonly fileId: string;
  readonly sessionId: number;
  readonly columns?: NumberColumns | undefined;
}

interface Waiting {
  readonly row: CertificateRow;
  readonly person: CandidateRow;
}

interface Matching {
  readonly session: SessionRow;
  readonly issuer: Issuer;
  readonly waiting: ReadonlyMap<number, Waiting>;
  readonly matched: readonly MatchedNumber[];
  readonly misfits: readonly Misfit[];
  readonly table: OfficialTable;
}

async function waitingPeople(reader: Reader, sessionId: number): Promise<Matching['waiting']> {
  const people = new Map(
    (await candidateRows(reader, sessionId)).map((person) => [person.enrolment_id, person]),
  );
  const waiting = (await standingCertificates(reader, sessionId)).filter((row) =>
    canTakeStep(row.state, 'assign-number'),
  );
  return new Map(
    waiting.flatMap((row) => {
      const person = people.get(row.enrolment_id);
      return person ? [[row.id, { row, person }] as const] : [];
    }),
  );
}

/** Those who wait as the file's rows are held against them. */
async function matchable(
  reader: Reader,
  session: SessionRow,
  waiting: Matching['waiting'],
): Promise<readonly WaitingPerson[]> {
  const attempts = await countingAttempts(reader, session.id);
  return [...waiting.values()].map(({ row, person }) => ({
    id: row.id,
    name: person.name,
    idNumber: person.id_number,
    occupation: session.occupation_zh ?? session.course_name_zh,
    level: session.level ?? 5,
    issuedOn: row.issued_on,
    heldOn: attempts.get(person.enrolment_id)?.heldOn,
  }));
}

/**
 * Holds the file's rows against the people of the session who wait for a number. Nothing is said of them while the
 * columns of names, ID numbers and numbers are not all known.
 */
async function matchFile(reader: Reader, input: NumbersFile, call: Call): Promise<Matching> {
  const session = await sessionOrRefuse(reader, input.sessionId);
  const issuer = await readIssuer(reader, call.today);
  const { file, bytes } = await call.house.passingFiles.read(input.fileId);
  const table = await call.house.jobs.run(
    'readOfficialNumbers',
    { bytes, fileName: file.name, columns: input.columns },
    { signal: call.activity.signal },
  );
  const waiting = await waitingPeople(reader, session.id);
  const found = { session, issuer, waiting, table };
  if (!hasNeededColumns(table.columns)) return { ...found, matched: [], misfits: [] };
  const people = await matchable(reader, session, waiting);
  const used = await usedNumbers(
    reader,
    table.rows.map((row) => tidyNumber(row.number)),
  );
  const context = {
    usedNumbers: used,
    today: call.today,
    endsOn: session.ends_on,
    letters: await readSetting(reader, 'evaluation.bodyLetters', call.today),
    body: issuer.body,
    filed: filedOccupation(session),
  };
  return { ...found, ...matchOfficialNumbers(table.rows, people, context) };
}

function problemOf(misfit: Misfit, { waiting }: Matching): Problem {
  const name = misfit.id === undefined ? undefined : waiting.get(misfit.id)?.person.name;
  return {
    code: misfit.code,
    params: { ...misfit.params },
    place: {
      ...(misfit.rowNumber !== undefined && { row: misfit.rowNumber }),
      ...(name !== undefined && { name }),
    },
  };
}

/** Says for each row of the file whom it fits, and every misfit; changes nothing. */
export async function checkOfficialNumbers(
  reader: Reader,
  input: NumbersFile,
  call: Call,
): Promise<OfficialNumbersCheck> {
  const matching = await matchFile(reader, input, call);
  const { waiting, table } = matching;
  return {
    rowCount: table.rows.length,
    headings: [...table.headings],
    columns: table.columns,
    matched: matching.matched.flatMap(({ id, number, rowNumber }) => {
      const found = waiting.get(id);
      if (!found) return [];
      return [
        {
          certificateId: id,
          enrolmentId: found.row.enrolment_id,
          name: found.person.name,
          number,
          row: rowNumber,
        },
      ];
    }),
    misfits: matching.misfits.map((misfit) => problemOf(misfit, matching)),
  };
}

interface Numbered extends Drawable {
  readonly id: number;
  readonly issuedOn: string;
  readonly language: CertificateRow['language'];
}

/** The certificates with their numbers, from the people as they are now: what is frozen from here on. */
async function numberedFacts(writer: Writer, matching: Matching, call: Call): Promise<readonly Numbered[]> {
  const { session, issuer, waiting, matched } = matching;
  const signer = await openSigner(writer, call.institution.dataKey);
  return matched.flatMap(({ id, number, issuedOn, rowNumber }) => {
    const found = waiting.get(id);
    if (!found) return [];
    const { person, row } = found;
    const facts = composeFacts({ issuer, session, person, issuedOn, number }, signer);
    const photoFileId = person.photo_file_id ?? row.photo_file_id;
    return [{ id, issuedOn, facts, photoFileId, rowNumber, language: row.language }];
  });
}

/**
 * Draws everybody's page in the language it was issued in: a session may wait in both, and what does not fit in
 * one may fit in the other.
 * @throws {Failure} ROWS_REFUSED naming everybody whose page cannot be drawn whole.
 */
async function checkPages(
  writer: Writer,
  call: Call,
  { institution, numbered }: Pick<Issuer, 'institution'> & { readonly numbered: readonly Numbered[] },
): Promise<void> {
  const problems: Problem[] = [];
  for (const [language, drawables] of Map.groupBy(numbered, (one) => one.language)) {
    const batch = { institution, language, isMasked: false, createdAt: call.now, drawables };
    problems.push(...(await batchProblems(writer, call, batch)));
  }
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
}

/**
 * Gives the numbers that fit to the people who wait, freezes their facts and signs their codes. A misfit's row
 * gives nothing; with `isAllOrNothing` any misfit refuses the whole file.
 * @throws {Failure} ROWS_REFUSED, FILE_UNREADABLE.
 */
export async function importOfficialNumbers(
  writer: Writer,
  input: NumbersFile & { readonly isAllOrNothing: boolean },
  call: Call,
): Promise<{ numberedCount: number; misfits: Problem[] }> {
  const matching = await matchFile(writer, input, call);
  const { session, issuer, matched, table } = matching;
  if (!hasNeededColumns(table.columns))
    throw new Failure('FILE_UNREADABLE', { params: { reason: 'no-number-columns' } });
  const misfits = matching.misfits.map((misfit) => problemOf(misfit, matching));
  if (input.isAllOrNothing && misfits.length > 0) throw new Failure('ROWS_REFUSED', { problems: misfits });
  if (matched.length === 0) throw new Failure('ROWS_REFUSED', { problems: misfits });
  const numbered = await numberedFacts(writer, matching, call);
  await checkPages(writer, call, { institution: issuer.institution, numbered });
  for (const { id, issuedOn, facts, photoFileId } of numbered) {
    await setNumber(writer, {
      id,
      number: facts.certificateNumber,
      source: 'imported',
      facts: JSON.stringify(facts),
      qrText: facts.qrText,
      issuedOn,
      photoFileId,
    });
  }
  await countOfficialNumbers(
    writer,
    matched.map(({ number }) => number),
  );
  const level = session.level === null ? '' : levelItem(session.level).zh;
  call.note({ count: matched.length, name: session.name, level });
  return { numberedCount: matched.length, misfits };
}
