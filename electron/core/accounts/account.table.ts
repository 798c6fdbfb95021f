import { Failure } from '#shared/contract/failures.ts';
import type { Role } from '#shared/contract/procedure.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export interface AccountRow {
  readonly id: number;
  readonly sign_in_name: string;
  readonly display_name: string;
  readonly role: Role;
  readonly password_digest: string;
  readonly is_active: number;
}

interface NewAccount {
  readonly signInName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly passwordDigest: string;
  readonly now: string;
}

/** @throws {Failure} ALREADY_EXISTS when the sign-in name is taken. */
export async function addAccount(writer: Writer, account: NewAccount): Promise<number> {
  if (await findAccountByName(writer, account.signInName)) {
    throw new Failure('ALREADY_EXISTS', {
      params: { what: 'sign-in-name', value: account.signInName },
      place: { field: 'signInName' },
    });
  }
  const [id] = await writer('account').insert({
    sign_in_name: account.signInName,
    display_name: account.displayName,
    role: account.role,
    password_digest: account.passwordDigest,
    is_active: true,
    created_at: account.now,
  });
  return Number(id);
}

export async function findAccountByName(reader: Reader, signInName: string): Promise<AccountRow | undefined> {
  return reader('account').where('sign_in_name', signInName).first();
}

export async function findAccount(reader: Reader, id: number): Promise<AccountRow | undefined> {
  return reader('account').where({ id }).first();
}

export async function listAccountRows(
  reader: Reader,
): Promise<ReadonlyArray<AccountRow & { last_sign_in_at: string | null }>> {
  const last = reader('sign_in')
    .max('at')
    .whereRaw('sign_in.account_id = account.id')
    .where('is_accepted', true);
  return reader('account').select('account.*', { last_sign_in_at: last }).orderBy('id');
}

/** The name of whoever signed in last; of the first account where nobody did yet. */
export async function lastSignInName(reader: Reader): Promise<string> {
  const last = reader('sign_in').max('id').whereRaw('account_id = account.id').where('is_accepted', true);
  const row: { sign_in_name: string } | undefined = await reader('account')
    .where('is_active', true)
    .select('sign_in_name', { last })
    .orderBy([{ column: 'last', order: 'desc' }, { column: 'id' }])
    .first();
  return row?.sign_in_name ?? '';
}

interface AccountChange {
  readonly displayName?: string;
  readonly role?: Role;
  readonly isActive?: boolean;
  readonly passwordDigest?: string;
}

export async function changeAccountRow(writer: Writer, id: number, change: AccountChange): Promise<void> {
  const columns = {
    ...(change.displayName !== undefined && { display_name: change.displayName }),
    ...(change.role !== undefined && { role: change.role }),
    ...(change.isActive !== undefined && { is_active: change.isActive }),
    ...(change.passwordDigest !== undefined && {
      password_digest: change.passwordDigest,
      tries_from: await lastTry(writer, id),
    }),
  };
  await writer('account').where({ id }).update(columns);
}

async function lastTry(reader: Reader, accountId: number): Promise<number> {
  const row = await reader('sign_in')
    .where('account_id', accountId)
    .max<{ last: number | null }[]>({ last: 'id' })
    .first();
  return row?.last ?? 0;
}

export async function countActiveAdministrators(reader: Reader): Promise<number> {
  const row = await reader('account')
    .where({ role: 'administrator', is_active: true })
    .count({ count: '*' })
    .first();
  return Number(row?.count ?? 0);
}

/** Attempts are written outside the command: a refused sign-in rolls its transaction back. */
export async function insertSignIn(
  writer: Writer,
  attempt: { readonly accountId: number; readonly at: string; readonly isAccepted: boolean },
): Promise<void> {
  await writer('sign_in').insert({
    account_id: attempt.accountId,
    at: attempt.at,
    is_accepted: attempt.isAccepted,
  });
}

/** Wrong passwords since the last right one or the last new password, with the time of the latest. */
export async function wrongAttempts(
  reader: Reader,
  accountId: number,
): Promise<{ count: number; latest: string | null }> {
  const accepted = reader('sign_in').max('id').where({ account_id: accountId, is_accepted: true });
  const row = await reader('sign_in')
    .where({ account_id: accountId, is_accepted: false })
    .whereRaw('id > coalesce((?), 0)', [accepted])
    .whereRaw('id > (SELECT tries_from FROM account WHERE account.id = sign_in.account_id)')
    .count({ count: '*' })
    .max<{ count: number; latest: string | null }[]>({ latest: 'at' })
    .first();
  return row ?? { count: 0, latest: null };
}
