import { Failure } from '#shared/contract/failures.ts';
import type { SignedInPerson } from '#shared/contract/accounts.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type AccountRow, findAccountByName, insertSignIn, wrongAttempts } from './account.table.ts';
import { digestPassword, isPassword } from './password.ts';

/** Wrong tries that cost nothing; each one after doubles the wait. */
const freeTries = 5;
const firstWaitSeconds = 30;
const longestWaitSeconds = 3600;

// Checked against for unknown names, so that the time taken does not tell which names exist.
const nobody = digestPassword('');

/** Seconds still to wait after `count` wrong tries, the latest at `latest`. */
export function secondsToWait(count: number, latest: string | null, now: Date): number {
  if (count < freeTries || latest === null) return 0;
  const wait = Math.min(firstWaitSeconds * 2 ** (count - freeTries), longestWaitSeconds);
  return Math.max(0, Math.ceil(wait - (now.getTime() - Date.parse(latest)) / 1000));
}

/**
 * Opens a sign-in. A wrong try is written down by a transaction of its own, because the refusal rolls the
 * command back.
 * @throws {Failure} SIGN_IN_REFUSED, or SIGN_IN_LOCKED with the seconds to wait.
 */
export async function signIn(
  writer: Writer,
  input: { readonly signInName: string; readonly password: string },
  call: Call,
): Promise<{ ticket: string; person: SignedInPerson }> {
  const account = await findAccountByName(writer, input.signInName);
  await checkNotLocked(writer, account, call);
  const isRight = await isPassword(input.password, account?.password_digest ?? (await nobody));
  if (!account?.is_active || !isRight) {
    if (account) rememberWrongTry(account.id, call);
    throw new Failure('SIGN_IN_REFUSED');
  }
  await insertSignIn(writer, { accountId: account.id, at: call.now, isAccepted: true });
  const person = { id: account.id, displayName: account.display_name, role: account.role };
  call.note({ name: account.display_name });
  return {
    ticket: call.house.signIns.open({ id: account.id, name: account.display_name, role: account.role }),
    person,
  };
}

async function checkNotLocked(writer: Writer, account: AccountRow | undefined, call: Call): Promise<void> {
  if (!account) return;
  const { count, latest } = await wrongAttempts(writer, account.id);
  const seconds = secondsToWait(count, latest, call.house.clock());
  if (seconds > 0) throw new Failure('SIGN_IN_LOCKED', { params: { seconds } });
}

/** Queues behind the command that is about to roll back. */
function rememberWrongTry(accountId: number, call: Call): void {
  call.institution.database
    .transact((later) => insertSignIn(later, { accountId, at: call.now, isAccepted: false }))
    .catch((error: unknown) => call.house.log.error('sign-in', error));
}
