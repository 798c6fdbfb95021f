import { Failure } from '#shared/contract/failures.ts';
import type { SignedInPerson } from '#shared/contract/accounts.ts';
import { instantOf } from '../clock.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { House } from '../house.ts';
import { type AccountRow, findAccountByName, insertSignIn, wrongAttempts } from './account.table.ts';
import { readAccountRules } from './account-rule.table.ts';
import { digestPassword, isPassword } from './password.ts';

interface Credentials {
  readonly signInName: string;
  readonly password: string;
}

interface SignedIn {
  readonly ticket: string;
  readonly person: SignedInPerson;
}

/** Wrong tries that cost nothing; each one after doubles the wait. */
const freeTries = 5;
const firstWaitSeconds = 30;
const longestWaitSeconds = 3600;

/** Checked against for unknown names, so that the time taken does not tell which names exist. */
const nobodies = new WeakMap<House, Promise<string>>();

function nobody(house: House): Promise<string> {
  const digest = nobodies.get(house) ?? digestPassword('', house.passwordCost);
  nobodies.set(house, digest);
  return digest;
}

/** Seconds still to wait after `count` wrong tries, the latest at `latest`. */
export function secondsToWait(count: number, latest: string | null, now: Date): number {
  if (count < freeTries || latest === null) return 0;
  const wait = Math.min(firstWaitSeconds * 2 ** (count - freeTries), longestWaitSeconds);
  // A clock that was set back must not lengthen the wait.
  const passed = Math.max(0, (now.getTime() - Date.parse(latest)) / 1000);
  return Math.max(0, Math.ceil(wait - passed));
}

/** Sign-ins run one after another: tries sent all at once would otherwise pass the lock-out together. */
const queues = new WeakMap<House, Promise<unknown>>();

/**
 * Opens a sign-in. Every try on a known account is written down, the wrong ones count towards the lock-out.
 * @throws {Failure} NO_INSTITUTION; SIGN_IN_REFUSED, or SIGN_IN_LOCKED with the seconds to wait.
 */
export function signIn(house: House, input: Credentials): Promise<SignedIn> {
  const before = queues.get(house) ?? Promise.resolve();
  const mine = before.then(() => tryToSignIn(house, input));
  // The next one waits for this one's end, whichever it is.
  queues.set(
    house,
    mine.catch(() => undefined),
  );
  return mine;
}

async function tryToSignIn(house: House, { signInName, password }: Credentials): Promise<SignedIn> {
  const { institution } = house;
  if (!institution) throw new Failure('NO_INSTITUTION');
  const { database } = institution;
  const { reader } = database;
  const account = await findAccountByName(reader, signInName);
  if (account) await checkNotLocked(reader, account, house);
  const isRight = await isPassword(password, account?.password_digest ?? (await nobody(house)));
  const isAccepted = isRight && account?.is_active === 1;
  if (account) {
    const attempt = { accountId: account.id, at: instantOf(house.clock()), isAccepted };
    await database.transact((writer) => insertSignIn(writer, attempt));
  }
  if (!account || !isAccepted) throw new Failure('SIGN_IN_REFUSED');
  house.signIns.idleMinutes = (await readAccountRules(reader)).idleMinutes;
  const { id, display_name: displayName, role } = account;
  return {
    ticket: house.signIns.open({ id, name: displayName, role }),
    person: { id, displayName, role },
  };
}

async function checkNotLocked(reader: Reader, account: AccountRow, house: House): Promise<void> {
  const { count, latest } = await wrongAttempts(reader, account.id);
  const seconds = secondsToWait(count, latest, house.clock());
  if (seconds > 0) throw new Failure('SIGN_IN_LOCKED', { params: { seconds } });
}
