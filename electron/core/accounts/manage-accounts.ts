import { Failure } from '#shared/contract/failures.ts';
import type { Account, SignedInPerson } from '#shared/contract/accounts.ts';
import type { Role } from '#shared/contract/procedure.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { House } from '../house.ts';
import type { Call } from '../procedure.ts';
import {
  addAccount as insertAccount,
  changeAccountRow,
  countActiveAdministrators,
  findAccount,
  listAccountRows,
} from './account.table.ts';
import { digestPassword, isPassword } from './password.ts';

/** Whoever is signed in. */
export async function whoAmI(_reader: Reader, _input: unknown, call: Call): Promise<SignedInPerson> {
  return { id: call.actor.id ?? 0, displayName: call.actor.name, role: call.actor.role };
}

export async function listAccounts(reader: Reader): Promise<{ accounts: Account[] }> {
  const rows = await listAccountRows(reader);
  return {
    accounts: rows.map((row) => ({
      id: row.id,
      signInName: row.sign_in_name,
      displayName: row.display_name,
      role: row.role,
      isActive: row.is_active === 1,
      lastSignInAt: row.last_sign_in_at,
    })),
  };
}

interface NewAccount {
  readonly signInName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly password: string;
}

/** @throws {Failure} ALREADY_EXISTS. */
export async function addAccount(writer: Writer, input: NewAccount, call: Call): Promise<{ id: number }> {
  const passwordDigest = await digestPassword(input.password, call.house.passwordCost);
  const id = await insertAccount(writer, { ...input, passwordDigest, now: call.now });
  call.note({ name: input.displayName });
  return { id };
}

interface ChangedAccount {
  readonly id: number;
  readonly displayName: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly password?: string | undefined;
}

/** @throws {Failure} NOT_FOUND; WRONG_STATE when no active administrator would be left. */
export async function changeAccount(
  writer: Writer,
  input: ChangedAccount,
  call: Call,
): Promise<{ id: number }> {
  const before = await findAccount(writer, input.id);
  if (!before) throw new Failure('NOT_FOUND', { params: { what: 'account' } });
  const { displayName, role, isActive } = input;
  await changeAccountRow(writer, input.id, {
    displayName,
    role,
    isActive,
    ...(input.password !== undefined && {
      passwordDigest: await digestPassword(input.password, call.house.passwordCost),
    }),
  });
  if ((await countActiveAdministrators(writer)) === 0) {
    throw new Failure('WRONG_STATE', { params: { reason: 'last-administrator' }, place: { field: 'role' } });
  }
  // An old role or password must not live on in open windows; who sets their own password stays signed in.
  const keepsRole = role === before.role && isActive;
  if (input.id !== call.actor.id || !keepsRole) call.house.signIns.closeAll(input.id);
  call.note({ name: displayName });
  return { id: input.id };
}

/** @throws {Failure} SIGN_IN_REFUSED when the current password is wrong. */
export async function changeOwnPassword(
  writer: Writer,
  input: { readonly current: string; readonly next: string },
  call: Call,
): Promise<Record<string, never>> {
  const account = call.actor.id === null ? undefined : await findAccount(writer, call.actor.id);
  if (!account || !(await isPassword(input.current, account.password_digest))) {
    throw new Failure('SIGN_IN_REFUSED', { place: { field: 'current' } });
  }
  await changeAccountRow(writer, account.id, {
    passwordDigest: await digestPassword(input.next, call.house.passwordCost),
  });
  return {};
}

export function signOut(house: House, ticket: string | undefined): Record<string, never> {
  house.signIns.close(ticket);
  return {};
}
