import { createHash } from 'node:crypto';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { chainText, digestOfChange, digestOfSummary, sha256 } from './record-entry.ts';
import { changesWithSeals, entriesFrom, type HistoryEntryRow, historySize } from './history.table.ts';

/** Whether the history is as it was written, or the first entry that is not. */
export type ChainVerdict =
  | { readonly kind: 'whole'; readonly length: number; readonly head: string }
  | {
      readonly kind: 'broken';
      readonly seq: number;
      readonly reason: 'order' | 'link' | 'entry' | 'changes' | 'change-row';
    };

/**
 * Rows read by one statement. Other calls get their turn between two statements; the change rows of one import in a
 * single one would hold all of them up.
 */
const page = 500;

/** Counts what was read, and tells so after every page; what it throws stops the check. */
interface Reading {
  readonly reader: Reader;
  readonly read: (rows: number) => void;
}

/** The digest that the change rows of an entry must have together; undefined where one row was rewritten. */
async function jointDigest({ reader, read }: Reading, seq: number): Promise<string | undefined> {
  const joint = createHash('sha256');
  let after = 0;
  for (;;) {
    const rows = await changesWithSeals(reader, seq, { after, limit: page });
    for (const row of rows) {
      // An erased row keeps its digest and loses salt and content together; any other must still match.
      const isErased = row.salt === null && row.before === null && row.after === null;
      if (!isErased && digestOfChange(row.salt ?? '', row) !== row.digest) return undefined;
      joint.update(row.digest ?? '');
      after = row.id;
    }
    read(rows.length);
    if (rows.length < page) return joint.digest('hex');
  }
}

/** An erased summary is empty and has lost its salt; any other must still match. */
function hasItsSummary({ summary, summary_salt, summary_digest }: HistoryEntryRow): boolean {
  if (summary_salt === null) return summary === '{}';
  return digestOfSummary(summary_salt, summary) === summary_digest;
}

async function faultOf(
  reading: Reading,
  entry: HistoryEntryRow,
  previous: { readonly seq: number; readonly digest: string },
) {
  if (entry.seq !== previous.seq + 1) return 'order';
  if (entry.previous_digest !== previous.digest) return 'link';
  if (sha256(chainText(entry)) !== entry.digest || !hasItsSummary(entry)) return 'entry';
  const joint = await jointDigest(reading, entry.seq);
  if (joint === undefined) return 'change-row';
  return joint === entry.changes_digest ? undefined : 'changes';
}

/**
 * Reads the whole history and checks every digest. What was cut off at its end only an outside head can tell.
 * `onStep` hears after every page how many rows were read, and stops the check by throwing.
 */
export async function verifyChain(
  reader: Reader,
  onStep: (done: number) => void = () => undefined,
): Promise<ChainVerdict> {
  let previous = { seq: 0, digest: '' };
  let done = 0;
  let told = 0;
  const read = (rows: number) => {
    done += rows;
    if (done - told < page) return;
    told = done;
    onStep(done);
  };
  for (;;) {
    const entries = await entriesFrom(reader, previous.seq + 1, page);
    for (const entry of entries) {
      const reason = await faultOf({ reader, read }, entry, previous);
      if (reason) return { kind: 'broken', seq: entry.seq, reason };
      previous = entry;
      read(1);
    }
    if (entries.length < page) return { kind: 'whole', length: previous.seq, head: previous.digest };
  }
}

/** The check as somebody asks for it: with progress, and stopped on request. @throws {Failure} CANCELLED. */
export async function verifyHistory(reader: Reader, _input: unknown, call: Call): Promise<ChainVerdict> {
  const total = await historySize(reader);
  // A short history is read before anybody could look at a bar.
  if (total > page) call.activity.step(0, total, 'prove');
  return verifyChain(reader, (done) => call.activity.step(Math.min(done, total), total, 'prove'));
}
