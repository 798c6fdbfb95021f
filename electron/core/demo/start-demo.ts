import { type AccountRow, addAccount, findAccountByName } from '../accounts/account.table.ts';
import { digestPassword } from '../accounts/password.ts';
import { dayOf, instantOf } from '../clock.ts';
import type { Writer } from '../database/reader-writer.ts';
import { removeFolder, renameDurably } from '../files/durable.ts';
import { recordEntry } from '../history/record-entry.ts';
import type { House } from '../house.ts';
import { insertInstitution } from '../institution/institution.table.ts';
import type { Call } from '../procedure.ts';
import { folderOf, hasInstitution } from '../safekeeping/institution-folders.ts';
import {
  closeInstitution,
  createInstitution,
  openInstitution,
  openOwn,
} from '../safekeeping/open-institution.ts';
import { buildDemo } from './build-demo.ts';

/** The director that the demo signs in. */
const director = { signInName: 'demo', displayName: '王示宁', role: 'administrator' } as const;
const procedure = 'safekeeping.startDemo';

/** A call as the door would make it; the demo is built by nobody's click. */
function builderCall(house: House, accountId: number): Call {
  if (!house.institution) throw new Error('the demo institution is not open');
  const date = house.clock();
  const now = instantOf(date);
  return {
    house,
    institution: house.institution,
    actor: { id: accountId, name: director.displayName, role: director.role },
    ticket: undefined,
    now,
    today: dayOf(date),
    activity: house.activities.begin(crypto.randomUUID(), procedure, now),
    note: () => undefined,
  };
}

async function fill(writer: Writer, house: House): Promise<void> {
  const now = instantOf(house.clock());
  await insertInstitution(writer, { nameZh: '示例', nameEn: '', isDemo: true, now });
  // Nobody signs in with a password here; a random one keeps the account shut.
  const passwordDigest = await digestPassword(crypto.randomUUID(), house.passwordCost);
  const accountId = await addAccount(writer, { ...director, passwordDigest, now });
  const call = builderCall(house, accountId);
  await buildDemo(writer, call);
  call.activity.end('finished');
  await recordEntry(writer, { call, procedure, summary: {} });
}

async function theDirector(house: House): Promise<AccountRow | undefined> {
  const reader = house.institution?.database.reader;
  return reader ? findAccountByName(reader, director.signInName) : undefined;
}

/** Builds it, all in one transaction; what lies in its place goes, because losing the demo loses nothing. */
async function build(house: House): Promise<void> {
  await closeInstitution(house);
  await removeFolder(folderOf(house, 'demo'));
  house.institution = await createInstitution(house, 'demo');
  await house.institution.database.transact((writer) => fill(writer, house));
}

/** Opens the demo that is there, whole; false where it does not open, or was never finished. */
async function openWhole(house: House): Promise<boolean> {
  if (!hasInstitution(house, 'demo')) return false;
  const trouble = await openInstitution(house, 'demo');
  const folder = folderOf(house, 'demo');
  // What is not fictional may be somebody's work: it goes aside.
  if (trouble === 'foreign') await renameDurably(folder, `${folder}-before-${crypto.randomUUID()}`);
  return trouble === undefined && (await theDirector(house)) !== undefined;
}

/** `startDemo` for who has the turn at the doors already; a fresh one is built in any case. */
export async function enterDemo(
  house: House,
  { isFresh = false }: { readonly isFresh?: boolean } = {},
): Promise<{ ticket: string }> {
  await closeInstitution(house);
  try {
    if (isFresh || !(await openWhole(house))) await build(house);
    const account = await theDirector(house);
    if (!account) throw new Error('the demo institution has no director');
    const { id, display_name: name, role } = account;
    return { ticket: house.signIns.open({ id, name, role }) };
  } catch (error) {
    // The own institution has no part in it and opens again.
    await closeInstitution(house);
    await openOwn(house);
    throw error;
  }
}

/**
 * Opens the fictional institution and signs its director in; builds it the first time, and anew where it does not
 * open. A half-built demo never shows.
 */
export function startDemo(house: House): Promise<{ ticket: string }> {
  return house.doors.run(() => enterDemo(house));
}
