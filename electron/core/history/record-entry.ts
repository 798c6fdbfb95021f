import { createHash, randomBytes } from 'node:crypto';
import type { Params } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type ChangeRow, changeRows, insertEntry, lastEntry, sealChangeRows } from './history.table.ts';

/** Change rows sealed between two breaths. */
const chunk = 1000;

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const saltLength = 12;

function randomSalt(): string {
  return randomBytes(saltLength).toString('base64url');
}

/** Asking the system's generator once for many costs a fraction of asking for each. */
function randomSalts(count: number): readonly string[] {
  const bytes = randomBytes(saltLength * count);
  return Array.from({ length: count }, (_, at) =>
    bytes.toString('base64url', at * saltLength, (at + 1) * saltLength),
  );
}

/** A row's digest survives when its content is erased, because the salt goes with the content. */
export function digestOfChange(salt: string, row: ChangeRow): string {
  return sha256(JSON.stringify([salt, row.table_name, row.row_key, row.before, row.after]));
}

/** Seals the rows captured for entry `seq` and returns their number and joint digest. */
async function sealChanges(writer: Writer, seq: number): Promise<{ count: number; digest: string }> {
  const rows = await changeRows(writer, seq);
  const joint = createHash('sha256');
  for (let start = 0; start < rows.length; start += chunk) {
    const some = rows.slice(start, start + chunk);
    const salts = randomSalts(some.length);
    const seals = some.map((row, at) => {
      const salt = salts[at] ?? randomSalt();
      return { id: row.id, salt, digest: digestOfChange(salt, row) };
    });
    for (const seal of seals) joint.update(seal.digest);
    await sealChangeRows(writer, seals);
  }
  return { count: rows.length, digest: joint.digest('hex') };
}

/** A summary names people, so the chain holds its salted digest: erased with its salt, the chain stays valid. */
export function digestOfSummary(salt: string, summary: string): string {
  return sha256(JSON.stringify([salt, summary]));
}

/** The text an entry's digest covers, joined to the entry before it. */
export function chainText(entry: {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: number | null;
  readonly actor_name: string;
  readonly procedure: string;
  readonly summary_digest: string;
  readonly undoes: number | null;
  readonly changes_digest: string;
  readonly previous_digest: string;
}): string {
  return JSON.stringify([
    entry.seq,
    entry.at,
    entry.actor_id,
    entry.actor_name,
    entry.procedure,
    entry.summary_digest,
    entry.undoes,
    entry.changes_digest,
    entry.previous_digest,
  ]);
}

interface NewEntry {
  readonly call: Pick<Call, 'actor' | 'now'>;
  readonly procedure: string;
  readonly summary: Params;
}

/** Writes the entry of a command with its change rows, in the command's own transaction; returns its number. */
export async function recordEntry(writer: Writer, { call, procedure, summary }: NewEntry): Promise<number> {
  const previous = await lastEntry(writer);
  const seq = (previous?.seq ?? 0) + 1;
  const changes = await sealChanges(writer, seq);
  const { undoes, ...params } = summary;
  const text = JSON.stringify(params);
  const salt = randomSalt();
  const entry = {
    seq,
    at: call.now,
    actor_id: call.actor.id,
    actor_name: call.actor.name,
    procedure,
    summary: text,
    summary_salt: salt,
    summary_digest: digestOfSummary(salt, text),
    undoes: typeof undoes === 'number' ? undoes : null,
    changes_digest: changes.digest,
    previous_digest: previous?.digest ?? '',
  };
  await insertEntry(writer, { ...entry, change_count: changes.count, digest: sha256(chainText(entry)) });
  return seq;
}
