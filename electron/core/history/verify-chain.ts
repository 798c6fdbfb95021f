import { createHash } from 'node:crypto';
import type { Reader } from '../database/reader-writer.ts';
import { chainText, digestOfChange, digestOfSummary, sha256 } from './record-entry.ts';
import { changesWithSeals, entriesFrom, type HistoryEntryRow } from './history.table.ts';

/** Whether the history is as it was written, or the first entry that is not. */
export type ChainVerdict =
  | { readonly kind: 'whole'; readonly length: number; readonly head: string }
  | {
      readonly kind: 'broken';
      readonly seq: number;
      readonly reason: 'order' | 'link' | 'entry' | 'changes' | 'change-row';
    };

const page = 500;

/** The digest that the change rows of an entry must have together; undefined where one row was rewritten. */
async function jointDigest(reader: Reader, seq: number): Promise<string | undefined> {
  const joint = createHash('sha256');
  for (const row of await changesWithSeals(reader, seq)) {
    // An erased row keeps its digest and loses salt and content together; any other must still match.
    const isErased = row.salt === null && row.before === null && row.after === null;
    if (!isErased && digestOfChange(row.salt ?? '', row) !== row.digest) return undefined;
    joint.update(row.digest ?? '');
  }
  return joint.digest('hex');
}

/** An erased summary is empty and has lost its salt; any other must still match. */
function hasItsSummary({ summary, summary_salt, summary_digest }: HistoryEntryRow): boolean {
  if (summary_salt === null) return summary === '{}';
  return digestOfSummary(summary_salt, summary) === summary_digest;
}

async function faultOf(
  reader: Reader,
  entry: HistoryEntryRow,
  previous: { readonly seq: number; readonly digest: string },
) {
  if (entry.seq !== previous.seq + 1) return 'order';
  if (entry.previous_digest !== previous.digest) return 'link';
  if (sha256(chainText(entry)) !== entry.digest || !hasItsSummary(entry)) return 'entry';
  const joint = await jointDigest(reader, entry.seq);
  if (joint === undefined) return 'change-row';
  return joint === entry.changes_digest ? undefined : 'changes';
}

/** Reads the whole history and checks every digest. What was cut off at its end only an outside head can tell. */
export async function verifyChain(reader: Reader): Promise<ChainVerdict> {
  let previous = { seq: 0, digest: '' };
  for (;;) {
    const entries = await entriesFrom(reader, previous.seq + 1, page);
    for (const entry of entries) {
      const reason = await faultOf(reader, entry, previous);
      if (reason) return { kind: 'broken', seq: entry.seq, reason };
      previous = entry;
    }
    if (entries.length < page) return { kind: 'whole', length: previous.seq, head: previous.digest };
  }
}
