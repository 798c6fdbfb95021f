import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCounters } from '#core/database/counter.table.ts';
import { verifyChain } from '#core/history/verify-chain.ts';
import { keyIdOf } from '#core/safekeeping/key-slots.ts';
import { type Computer, startIn } from '../support/backups.ts';
import { testInstitution } from '../support/house.ts';
import { rawDatabase } from '../support/raw-database.ts';
import { type Asked, issuedOn, type Journal } from './journal.ts';

interface Found {
  readonly people: ReadonlySet<string>;
  /** The number of each certified enrolment. */
  readonly certificates: ReadonlyMap<string, string>;
  readonly counters: Readonly<Record<string, number>>;
}

/**
 * The oracle: starts the application again in the folder of a killed one, compares what is there with the journal
 * and names everything that breaks a promise. It ends by asking once more what had no answer.
 */
export async function checkDesk(
  folder: string,
  journal: Journal,
  sessionId: number,
): Promise<readonly string[]> {
  const desk = await startIn(folder);
  try {
    const state = await desk.api.safekeeping.state();
    if (state.kind !== 'open') return [`the next start is ${JSON.stringify(state)}`];
    return [
      ...(await checkDatabase(desk)),
      ...compare(journal, await findAll(desk)),
      ...(await checkHighWater(desk)),
      ...(await askAgain(desk, journal, sessionId)),
    ];
  } finally {
    await desk.stop();
  }
}

async function findAll({ house }: Computer): Promise<Found> {
  const { reader } = house.institution!.database;
  const people: readonly string[] = await reader('trainee').pluck('id_number');
  const rows: ReadonlyArray<{ enrolment_id: number; number: string }> = await reader('certificate').select(
    'enrolment_id',
    'number',
  );
  const certificates = new Map(rows.map((row) => [String(row.enrolment_id), row.number]));
  if (certificates.size < rows.length) throw new Error('somebody was certified twice');
  return { people: new Set(people), certificates, counters: await readCounters(reader) };
}

async function checkDatabase({ house, folder }: Computer): Promise<readonly string[]> {
  const { database, dataKey } = house.institution!;
  const raw = rawDatabase(path.join(folder, 'institution', 'institution.db'), dataKey);
  const integrity = raw.pragma('integrity_check', { simple: true });
  const orphans = raw.pragma('foreign_key_check') as readonly unknown[]; // the driver types all pragmas as unknown
  raw.close();
  const chain = await verifyChain(database.reader);
  return [
    ...(integrity === 'ok' ? [] : [`integrity_check says ${String(integrity)}`]),
    ...(orphans.length === 0 ? [] : [`${orphans.length} rows without their parent`]),
    ...(chain.kind === 'whole' ? [] : [`the history is ${JSON.stringify(chain)}`]),
  ];
}

/** How many of what a request asked for is there. */
function presence({ work, of }: Asked, found: Found): number {
  return of.filter((one) => (work === 'import' ? found.people.has(one) : found.certificates.has(one))).length;
}

function compare(journal: Journal, found: Found): readonly string[] {
  const told = journal.told();
  const wrong = journal.asked().flatMap((asked) => {
    const there = presence(asked, found);
    const name = `${asked.work} ${asked.id}`;
    if (there !== 0 && there !== asked.of.length) return [`${name} is there in part: ${there}`];
    const numbers = told.get(asked.id);
    if (numbers === undefined) return [];
    if (there === 0) return [`${name} was told as done and is lost`];
    const [first, last] = [asked.of[0], asked.of.at(-1)].map((one) => found.certificates.get(one ?? ''));
    const isSame = asked.work === 'import' || (numbers[0] === first && numbers.at(-1) === last);
    return isSame ? [] : [`${name} was told ${numbers.join()} and has ${first}, ${last}`];
  });
  return [...wrong, ...checkNumbers(found)];
}

/** Counter, count and highest number are one; none is double. */
function checkNumbers({ certificates, counters }: Found): readonly string[] {
  const serials = [...certificates.values()]
    .map((number) => Number(number.slice(-3)))
    .toSorted((a, b) => a - b);
  const isGapless = serials.every((serial, index) => serial === index + 1);
  const counter = Object.entries(counters).find(([series]) => series.startsWith('certificate:'))?.[1] ?? 0;
  return [
    ...(isGapless ? [] : [`the numbers are ${serials.join(' ')}`]),
    ...(counter === serials.length ? [] : [`the counter says ${counter} of ${serials.length} certificates`]),
  ];
}

/** Restoring an older backup must not repeat a number: the note beside the database is behind by none after a start. */
async function checkHighWater({ house, folder }: Computer): Promise<readonly string[]> {
  const { database, dataKey } = house.institution!;
  const counters = await readCounters(database.reader);
  const text = await readFile(path.join(folder, 'high-water.json'), 'utf8').catch(() => '{}');
  // The application's own file; the test only reads numbers out of it.
  const noted = (JSON.parse(text) as Record<string, Record<string, number>>)[keyIdOf(dataKey)] ?? {};
  return Object.entries(counters).flatMap(([series, last]) =>
    series.startsWith('certificate:') && (noted[series] ?? 0) < last
      ? [`${series} is noted below ${last}`]
      : [],
  );
}

/** The same request once more gets its answer, whether it was carried out or not, and is carried out once. */
async function askAgain(
  { api, house }: Computer,
  journal: Journal,
  sessionId: number,
): Promise<readonly string[]> {
  const told = journal.told();
  const { signInName, password } = testInstitution;
  const { ticket } = await api.accounts.signIn({ signInName, password });
  const wrong: string[] = [];
  for (const { id, work, of } of journal.asked().filter((asked) => !told.has(asked.id))) {
    // A roster would have to be handed in again; it is there or it is not, as was checked above.
    if (work === 'import') continue;
    const input = { sessionId, enrolmentIds: of.map(Number), issuedOn, language: 'zh' } as const;
    const answer = await api.certificates.issue(input, { context: { ticket, requestId: id } });
    const numbers = [answer.firstNumber ?? '', answer.lastNumber ?? ''];
    const rows: ReadonlyArray<{ number: string }> = await house
      .institution!.database.reader('certificate')
      .whereIn('enrolment_id', of.map(Number))
      .select('number');
    if (rows.length !== of.length) wrong.push(`issue ${id} asked twice made ${rows.length} certificates`);
    journal.note({ kind: 'told', id, numbers });
  }
  return wrong;
}
