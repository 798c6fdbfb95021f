import { type AccountRow, addAccount, findAccountByName } from '../accounts/account.table.ts';
import { digestPassword } from '../accounts/password.ts';
import { dayOf, instantOf } from '../clock.ts';
import type { Writer } from '../database/reader-writer.ts';
import { recordEntry } from '../history/record-entry.ts';
import type { House } from '../house.ts';
import { insertInstitution } from '../institution/institution.table.ts';
import type { Call } from '../procedure.ts';
import {
  closeInstitution,
  createInstitution,
  hasInstitution,
  openInstitution,
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

/**
 * Opens the fictional institution and signs its director in; builds it the first time, all in one transaction,
 * so that a half-built demo never shows.
 */
export function startDemo(house: House): Promise<{ ticket: string }> {
  return house.doors.run(() => enterDemo(house));
}

/** The same for who has the turn at the doors already. */
export async function enterDemo(house: House): Promise<{ ticket: string }> {
  await closeInstitution(house);
  if (hasInstitution(house, 'demo')) await openInstitution(house, 'demo');
  else house.institution = await createInstitution(house, 'demo');
  if (!(await theDirector(house)))
    await house.institution?.database.transact((writer) => fill(writer, house));
  const account = await theDirector(house);
  if (!account) throw new Error('the demo institution does not open');
  return { ticket: house.signIns.open({ id: account.id, name: account.display_name, role: account.role }) };
}
