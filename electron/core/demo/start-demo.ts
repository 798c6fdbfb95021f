import { type AccountRow, addAccount, findAccountByName } from '../accounts/account.table.ts';
import { digestPassword } from '../accounts/password.ts';
import type { RunningActivity } from '../activity.ts';
import { dayOf, instantOf } from '../clock.ts';
import type { Writer } from '../database/reader-writer.ts';
import { removeFolder, renameDurably } from '../files/durable.ts';
import { recordEntry } from '../history/record-entry.ts';
import { followed } from '../follow-operation.ts';
import type { House, OpenInstitution } from '../house.ts';
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

interface Caller {
  readonly requestId: string | undefined;
}

/** The director that the demo signs in. */
const director = { signInName: 'demo', displayName: '王示宁', role: 'administrator' } as const;
const procedure = 'safekeeping.startDemo';

interface Building {
  readonly house: House;
  readonly institution: OpenInstitution;
  readonly activity: RunningActivity;
}

/** A call as the door would make it; the demo is built by nobody's click. */
function builderCall({ house, institution, activity }: Building, accountId: number): Call {
  const date = house.clock();
  const now = instantOf(date);
  return {
    house,
    institution,
    actor: { id: accountId, name: director.displayName, role: director.role },
    ticket: undefined,
    now,
    today: dayOf(date),
    activity,
    note: () => undefined,
  };
}

async function fill(writer: Writer, building: Building): Promise<void> {
  const { house } = building;
  const now = instantOf(house.clock());
  await insertInstitution(writer, { nameZh: '示例', nameEn: '', isDemo: true, now });
  // Nobody signs in with a password here; a random one keeps the account shut.
  const passwordDigest = await digestPassword(crypto.randomUUID(), house.passwordCost);
  const accountId = await addAccount(writer, { ...director, passwordDigest, now });
  const call = builderCall(building, accountId);
  await buildDemo(writer, call);
  await recordEntry(writer, { call, procedure, summary: {} });
}

async function theDirector(house: House): Promise<AccountRow | undefined> {
  const reader = house.institution?.database.reader;
  return reader ? findAccountByName(reader, director.signInName) : undefined;
}

/** Builds it, all in one transaction; what lies in its place goes, because losing the demo loses nothing. */
async function build(house: House, activity: RunningActivity): Promise<void> {
  await closeInstitution(house);
  await removeFolder(folderOf(house, 'demo'));
  const institution = await createInstitution(house, 'demo');
  try {
    await institution.database.transact((writer) => fill(writer, { house, institution, activity }));
  } catch (error) {
    await institution.database.close();
    throw error;
  }
  // Not before: nobody looks into a demo that is half built.
  house.institution = institution;
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

interface Entering {
  readonly activity: RunningActivity;
  /** Built in any case, also where one is there. */
  readonly isFresh: boolean;
}

async function enter(house: House, { activity, isFresh }: Entering): Promise<{ ticket: string }> {
  await closeInstitution(house);
  try {
    if (isFresh || !(await openWhole(house))) await build(house, activity);
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
export function startDemo(house: House, _input: unknown, caller: Caller): Promise<{ ticket: string }> {
  return enterDemo(house, { ...caller, isFresh: false });
}

/** Throws the fictional institution away and builds it anew; the own one is never touched. */
export function resetDemo(house: House, _input: unknown, caller: Caller): Promise<{ ticket: string }> {
  return enterDemo(house, { ...caller, isFresh: true });
}

/** In its turn, in sight of its caller, who can cancel it. */
function enterDemo(
  house: House,
  { requestId, isFresh }: Caller & { readonly isFresh: boolean },
): Promise<{ ticket: string }> {
  return followed(house, { procedure, requestId }, (activity) =>
    house.doors.run(() => enter(house, { activity, isFresh })),
  );
}
