import { writeSync } from 'node:fs';
import { readCounters, takeNumbers } from '#core/database/counter.table.ts';
import type { ClientContext } from '#hosts/in-process.ts';
import { startIn } from '../support/backups.ts';
import { testInstitution } from '../support/house.ts';
import { proposedRecipe } from '../support/rosters.ts';
import { type Asked, faultPerson, issuedOn, type Line, peopleAtOnce } from './journal.ts';

/**
 * The process that is killed: the whole core in a folder prepared before, where a clerk takes in rosters and issues
 * certificates without a pause. Each request is told to the outside before it is made, and again once its answer is
 * there. Two modes are broken on purpose, so that the oracle outside is seen to notice.
 */
export type Mode = 'honest' | 'told-early' | 'number-apart';

interface Options {
  readonly folder: string;
  readonly mode: Mode;
  readonly sessionId: number;
  /** The first person that no roster has held yet. */
  readonly from: number;
}

// The driver hands over what `Options` names.
const options = JSON.parse(process.argv[2] ?? '') as Options;
const { house, api } = await startIn(options.folder);
const { signInName, password } = testInstitution;
const { ticket } = await api.accounts.signIn({ signInName, password });

function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** Makes one request of the clerk's and tells of it before and after. */
async function carryOut(
  asked: Asked,
  work: (call: { context: ClientContext }) => Promise<readonly string[]>,
): Promise<void> {
  tell({ kind: 'asked', ...asked });
  if (options.mode === 'told-early') {
    tell({ kind: 'told', id: asked.id, numbers: [] });
    die();
  }
  const numbers = await work({ context: { ticket, requestId: asked.id } });
  tell({ kind: 'told', id: asked.id, numbers });
}

/** The broken modes end themselves at the very moment that shows what is wrong with them. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

let nextPerson = options.from;

async function importRoster(): Promise<void> {
  const people = Array.from({ length: peopleAtOnce }, (_, index) => faultPerson(nextPerson + index));
  nextPerson += peopleAtOnce;
  const bytes = Buffer.from(
    `姓名,身份证号\n${people.map(({ name, idNumber }) => `${name},${idNumber}`).join('\n')}`,
  );
  const { id: fileId } = await house.passingFiles.add({ name: 'roster.csv', mediaType: 'text/csv', bytes });
  const recipe = proposedRecipe(await api.rosters.open({ fileId }, { context: { ticket } }));
  const asked = {
    id: crypto.randomUUID(),
    work: 'import',
    of: people.map(({ idNumber }) => idNumber),
  } as const;
  await carryOut(asked, async (call) => {
    await api.rosters.importRows({ recipe, take: 'all-or-nothing' }, call);
    return [];
  });
}

/** What must never be done: the number is taken in a transaction of its own, and death comes before it is used. */
async function takeNumberApart(): Promise<void> {
  const { database } = house.institution!;
  const [series = ''] = Object.keys(await readCounters(database.reader)).filter((name) =>
    name.startsWith('certificate:'),
  );
  await database.transact((writer) => takeNumbers(writer, series));
  die();
}

async function issueCertificates(): Promise<void> {
  const desk = await api.certificates.desk({ sessionId: options.sessionId }, { context: { ticket } });
  const waiting = desk.candidates
    .filter(({ certificate }) => !certificate)
    .map(({ enrolmentId }) => enrolmentId);
  const enrolmentIds = waiting.slice(0, 1 + (nextPerson % 2));
  if (enrolmentIds.length === 0) return;
  const asked = { id: crypto.randomUUID(), work: 'issue', of: enrolmentIds.map(String) } as const;
  await carryOut(asked, async (call) => {
    if (options.mode === 'number-apart') await takeNumberApart();
    const { sessionId } = options;
    const { firstNumber, lastNumber } = await api.certificates.issue(
      { sessionId, enrolmentIds, issuedOn, language: 'zh' },
      call,
    );
    return [firstNumber ?? '', lastNumber ?? ''];
  });
}

// Each comes first in turn, so that both are killed early in the life of a process.
if (nextPerson % 2 === 1) await importRoster();
for (;;) {
  await issueCertificates();
  await importRoster();
}
