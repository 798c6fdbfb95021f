import { createHash } from 'node:crypto';
import { Failure } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';

interface Request {
  readonly id: string | undefined;
  readonly procedure: string;
  readonly actorId: number | null;
  readonly input: unknown;
}

/** A fast digest of a password would undo the slow one that accounts keep, so it goes in without them. */
const secrets: ReadonlySet<string> = new Set(['password', 'current', 'next', 'recoveryKey']);

function digestOf(input: unknown): string {
  const text = JSON.stringify(input, (key: string, value: unknown) => (secrets.has(key) ? '' : value));
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}

/**
 * The answer given when this request id came before, or undefined.
 * @throws {Failure} REQUEST_REUSED when the id stands for another procedure, person or input.
 */
export async function findEarlierAnswer(
  writer: Writer,
  request: Request,
): Promise<{ output: unknown } | undefined> {
  if (request.id === undefined) return undefined;
  const row:
    | { procedure: string; actor_id: number | null; input_digest: string; output: string }
    | undefined = await writer('request').where('id', request.id).first();
  if (!row) return undefined;
  if (
    row.procedure !== request.procedure ||
    row.actor_id !== request.actorId ||
    row.input_digest !== digestOf(request.input)
  ) {
    throw new Failure('REQUEST_REUSED');
  }
  return { output: JSON.parse(row.output) as unknown }; // whatever the procedure answered
}

/** A repeat comes within seconds; answers hold what was shown, such as a whole ID number, and must not pile up. */
const answersKept = 1000;

/**
 * Stores the answer with its request id, in the command's own transaction, and forgets the oldest. Failures are
 * not stored.
 */
export async function recordRequest(
  writer: Writer,
  request: Request & { readonly output: unknown; readonly entry: number },
): Promise<void> {
  if (request.id === undefined) return;
  await writer('request').insert({
    id: request.id,
    procedure: request.procedure,
    actor_id: request.actorId,
    input_digest: digestOf(request.input),
    output: JSON.stringify(request.output),
    entry: request.entry,
  });
  await writer.raw('DELETE FROM request WHERE rowid <= (SELECT max(rowid) FROM request) - ?', [answersKept]);
}
