import { randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isFullDisk } from '#core/full-disk.ts';
import { verifyChain } from '#core/history/verify-chain.ts';
import { takeFile } from '#core/fetch-file.ts';
import { nameShort, people, readySession } from '../core/certificates/certified-session.ts';
import { type Computer, startIn } from '../support/backups.ts';
import { testInstitution } from '../support/house.ts';
import { dumpDigest, rawDatabase } from '../support/raw-database.ts';
import { proposedRecipe } from '../support/rosters.ts';
import { faultPerson, issuedOn } from './journal.ts';

/**
 * Runs inside a small disk of its own (the folder given): fills it to within some kilobytes, lets the clerk do one
 * thing, frees the space and lets the same thing be done again. Says as JSON what came of each.
 */
export interface Outcome {
  readonly work: string;
  readonly leftKilobytes: number;
  /** The refusal's code, or `done`. */
  readonly ended: string;
  /** The facts of the institution are as before the refusal, and nothing half made lies about. */
  readonly isAsBefore: boolean;
  readonly again: string;
  readonly chain: string;
  readonly integrity: string;
}

const [folder = '', sizes = ''] = process.argv.slice(2);
const filler = path.join(folder, 'filler');

interface Desk {
  readonly computer: Computer;
  readonly as: () => { readonly context: { readonly ticket: string; readonly requestId: string } };
  readonly sessionId: number;
}

/** Takes all space but so much. */
async function fill(leftKilobytes: number): Promise<void> {
  const file = await open(filler, 'w');
  const block = Buffer.alloc(4096, 1);
  let size = 0;
  try {
    for (;;) size += (await file.write(block)).bytesWritten;
  } catch {
    // The disk is full, which is what was wanted.
  }
  await file.truncate(Math.max(0, size - leftKilobytes * 1024));
  await file.close();
}

let nextPerson = 0;

function rosterOf(count: number): Buffer {
  const rows = Array.from({ length: count }, () => faultPerson(nextPerson++));
  return Buffer.from(`姓名,身份证号\n${rows.map(({ name, idNumber }) => `${name},${idNumber}`).join('\n')}`);
}

/** Each thing a clerk does, prepared while there is space; the second function is what meets the full disk. */
const works: Readonly<Record<string, (desk: Desk) => Promise<() => Promise<unknown>>>> = {
  async 'hand in a file'({ computer, as }) {
    const file = { name: 'a.xlsx', mediaType: 'application/octet-stream', size: undefined };
    const content = [randomBytes(1024 * 1024)];
    return () => takeFile(computer.house, { ...file, content }, as().context.ticket);
  },
  async 'import a roster'({ computer, as }) {
    const file = { name: 'roster.csv', mediaType: 'text/csv', bytes: rosterOf(300) };
    const { id: fileId } = await computer.house.passingFiles.add(file);
    const recipe = proposedRecipe(await computer.api.rosters.open({ fileId }, as()));
    return () => computer.api.rosters.importRows({ recipe, take: 'all-or-nothing' }, as());
  },
  async 'issue a certificate'({ computer, as, sessionId }) {
    const { candidates } = await computer.api.certificates.desk({ sessionId }, as());
    const waiting = candidates.filter(({ certificate }) => !certificate);
    const enrolmentIds = waiting.slice(0, 1).map(({ enrolmentId }) => enrolmentId);
    return () => computer.api.certificates.issue({ sessionId, enrolmentIds, issuedOn, language: 'zh' }, as());
  },
  async 'back up'({ computer, as }) {
    return () => computer.api.safekeeping.backUp({}, as());
  },
};

interface Refused {
  readonly code?: string;
}

async function endOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    // Beside a call of the client stands the lane, whose errors its host would name.
    if (isFullDisk(error)) return 'DISK_FULL';
    return (error as Refused).code ?? String(error); // failures and refusals of the client carry their code
  }
}

/** The institution's facts, and every file beside its database. */
async function stateOf({ house }: Computer): Promise<string> {
  const { dataKey } = house.institution!;
  const raw = rawDatabase(path.join(folder, 'data', 'institution', 'institution.db'), dataKey);
  const digest = dumpDigest(raw);
  raw.close();
  const files = await readdir(path.join(folder, 'data'), { recursive: true });
  const lasting = files.filter((name) => !/\.db-(?:wal|shm)$|high-water|backups$/u.test(name));
  return [digest, ...lasting.toSorted()].join();
}

async function integrityOf({ house }: Computer): Promise<string> {
  const { dataKey } = house.institution!;
  const raw = rawDatabase(path.join(folder, 'data', 'institution', 'institution.db'), dataKey);
  const said = raw.pragma('integrity_check', { simple: true });
  raw.close();
  return String(said);
}

async function tryOn(desk: Desk, work: string, leftKilobytes: number): Promise<Outcome> {
  const carryOut = await works[work]!(desk);
  const before = await stateOf(desk.computer);
  await fill(leftKilobytes);
  const ended = await endOf(carryOut);
  await rm(filler);
  const isAsBefore = (await stateOf(desk.computer)) === before;
  const again = ended === 'done' ? 'done' : await endOf(carryOut);
  const chain = await verifyChain(desk.computer.house.institution!.database.reader);
  return {
    work,
    leftKilobytes,
    ended,
    isAsBefore,
    again,
    chain: chain.kind,
    integrity: await integrityOf(desk.computer),
  };
}

const computer = await startIn(path.join(folder, 'data'));
const { ticket } = await computer.api.safekeeping.startInstitution(testInstitution);
const as = () => ({ context: { ticket, requestId: crypto.randomUUID() } });
const house = { ...computer, faults: [], as, stop: () => computer.stop() };
await nameShort(house);
const { sessionId } = await readySession(house, 'training', people(8));
for (const work of Object.keys(works)) {
  for (const leftKilobytes of sizes.split(',').map(Number)) {
    console.log(JSON.stringify(await tryOn({ computer, as, sessionId }, work, leftKilobytes)));
  }
}
await computer.stop();
const later = await startIn(path.join(folder, 'data'));
console.log(JSON.stringify({ nextStart: (await later.api.safekeeping.state()).kind }));
await later.stop();
