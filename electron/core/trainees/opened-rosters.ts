import { rosterLimit, type RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { Failure } from '#shared/contract/failures.ts';
import { headingsAt } from '#shared/rules/trainees/heading-rows.ts';
import type { RunningActivity } from '../activity.ts';
import type { House } from '../house.ts';
import { unreadableFailure } from '../workbook/unreadable-failure.ts';
import type { ReadRoster } from '../jobs/open-roster.ts';
import type { JobStep } from '../jobs/jobs.ts';
import { maskNumbersIn } from './mask-cell.ts';
import type { PackedSheet } from './packed-sheet.ts';

type Encoding = NonNullable<RosterRecipe['encoding']>;

export interface RosterInHand extends ReadRoster {
  readonly fileName: string;
}

/** Who asks for a roster; a call with an activity sees the reading go on and may stop waiting for it. */
export interface RosterCall {
  readonly house: House;
  readonly activity?: RunningActivity | undefined;
}

/** A reading that several calls may wait for; it stops only when the last of them does. */
interface Reading {
  readonly roster: Promise<RosterInHand>;
  readonly stop: AbortController;
  readonly waiting: Set<RosterCall>;
}

/** Rosters held in memory; the oldest is read again when somebody comes back to it. */
const held = 4;
const rosters = new WeakMap<House, Map<string, Reading>>();

function rostersOf(house: House): Map<string, Reading> {
  let map = rosters.get(house);
  if (!map) rosters.set(house, (map = new Map()));
  return map;
}

interface Asked {
  readonly fileId: string;
  readonly encoding: Encoding | undefined;
}

function forget(house: House, key: string): void {
  const [fileId = ''] = key.split(' ');
  if (rostersOf(house).delete(key)) house.passingFiles.release(fileId);
}

function startReading(house: House, asked: Asked): Reading {
  const stop = new AbortController();
  const waiting = new Set<RosterCall>();
  const onStep = ({ done, total }: JobStep) => {
    for (const { activity } of waiting) {
      // A call that was cancelled throws at its next step, and is on its way out by itself.
      if (activity && !activity.signal.aborted) activity.step(done, total, 'read');
    }
  };
  return { stop, waiting, roster: read(house, asked, { signal: stop.signal, onStep }) };
}

interface Watching {
  readonly signal: AbortSignal;
  readonly onStep: (step: JobStep) => void;
}

async function read(house: House, { fileId, encoding }: Asked, watching: Watching): Promise<RosterInHand> {
  const { file, bytes } = await house.passingFiles.read(fileId);
  const content = await house.jobs.run('openRoster', { bytes, fileName: file.name, encoding }, watching);
  if (content.kind === 'roster') return { ...content, fileName: file.name };
  const { reason, cause } = content;
  if (cause !== undefined) house.log.error(`roster-${reason}`, new Error(maskNumbersIn(cause)));
  throw unreadableFailure(content);
}

/** The sheets of an uploaded roster, read once. @throws {Failure} NOT_FOUND, FILE_UNREADABLE, CANCELLED. */
export async function rosterInHand(
  call: RosterCall,
  fileId: string,
  encoding: Encoding | undefined,
): Promise<RosterInHand> {
  const map = rostersOf(call.house);
  const key = `${fileId} ${encoding ?? ''}`;
  const known = map.get(key);
  // The roster in hand may be read again, or kept as a draft, long after it was handed in.
  if (!known) call.house.passingFiles.retain(fileId);
  const reading = known ?? startReading(call.house, { fileId, encoding });
  // Set anew, so that the one used last is the last to go.
  map.delete(key);
  map.set(key, reading);
  const [oldest] = map.keys();
  if (map.size > held && oldest !== undefined) forget(call.house, oldest);
  reading.waiting.add(call);
  try {
    return await unlessStopped(reading.roster, call.activity?.signal);
  } catch (error) {
    reading.waiting.delete(call);
    const isOwnStop = call.activity?.signal.aborted === true;
    // Others go on waiting for a reading that this call alone has given up.
    if ((!isOwnStop || reading.waiting.size === 0) && map.get(key) === reading) forget(call.house, key);
    if (reading.waiting.size === 0) reading.stop.abort();
    throw error;
  } finally {
    reading.waiting.delete(call);
  }
}

/** The outcome of shared work, or CANCELLED as soon as `signal` fires; the work itself goes on. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Failure('CANCELLED'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** @throws {Failure} NOT_FOUND; FILE_UNREADABLE too-many-rows when it holds more people than one import takes. */
export function sheetOf(roster: RosterInHand, index: number): PackedSheet {
  const sheet = roster.sheets[index];
  if (!sheet) throw new Failure('NOT_FOUND', { params: { what: 'sheet' } });
  if (sheet.isTruncated || sheet.peopleCount > rosterLimit) {
    const params = { reason: 'too-many-rows', maximum: rosterLimit };
    throw new Failure('FILE_UNREADABLE', { params, place: { sheet: sheet.name } });
  }
  return sheet;
}

/** What stands above each column when headings stand in this row, counted from 1; nothing in row 0. */
export function headingsOf(sheet: PackedSheet, headingRow: number): readonly string[] {
  return headingRow === 0 ? [] : headingsAt({ rows: sheet.head, merges: sheet.headMerges }, headingRow - 1);
}
