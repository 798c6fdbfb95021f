import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#shared/contract/failures.ts';
import { backupEnding } from '#shared/contract/file-limits.ts';
import type { Backup } from '#shared/contract/safekeeping.ts';
import { backupsToRemove } from '#shared/rules/safekeeping/keep-backups.ts';
import { dayOf, instantOf } from '../clock.ts';
import { followed } from '../follow-operation.ts';
import type { House, OpenInstitution } from '../house.ts';
import { lastEntry } from '../history/history.table.ts';
import { readInstitution } from '../institution/institution.table.ts';
import { renameDurably } from '../files/durable.ts';
import { rememberHighWater } from './high-water.ts';
import { backupsFolder, nameForMaking, removeUnfinished } from './sweep-backups.ts';

export const backupMediaType = 'application/zip';
const namePattern = /-(\d{8}-\d{4})(?:-\d)?\.pxbackup$/u;

export function backupFolder(institution: OpenInstitution): string {
  return path.join(institution.folder, backupsFolder);
}

/** `20261124-0930`: the instant in the institution's time, as file names carry it. */
function stampOf(instant: string): string {
  return instant.slice(0, 16).replaceAll(/[-:]/gu, '').replace('T', '-');
}

/** `20261124-0930` back to `2026-11-24T09:30:00.000+08:00`. */
function instantOfStamp(stamp: string): string {
  return stamp.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)$/u, '$1-$2-$3T$4:$5:00.000+08:00');
}

/** An institution's name as part of a file name on any system. */
function nameForFile(name: string): string {
  const tidy = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}（）()]/gu, '')
    .slice(0, 40);
  return tidy === '' ? 'institution' : tidy;
}

/** The instant, then the serial within its minute. */
function newestKey({ name, at }: Backup): string {
  return `${at}${/-(\d)\.pxbackup$/u.exec(name)?.[1] ?? '1'}`;
}

/** The backups in an institution's own folder, newest first. */
export async function findBackups(institution: OpenInstitution): Promise<readonly Backup[]> {
  const folder = backupFolder(institution);
  const names = await readdir(folder).catch(() => []);
  const found: Backup[] = [];
  for (const name of names) {
    const stamp = namePattern.exec(name)?.[1];
    if (stamp === undefined) continue;
    found.push({ name, at: instantOfStamp(stamp), size: (await stat(path.join(folder, name))).size });
  }
  // By the instant first: the name before it changes when the institution is renamed.
  return found.toSorted((one, other) => (newestKey(one) < newestKey(other) ? 1 : -1));
}

async function removeOld(institution: OpenInstitution, now: string): Promise<void> {
  const dated = (await findBackups(institution)).map(({ name, at }) => ({ name, at: stampOf(at) }));
  for (const { name } of backupsToRemove(dated, stampOf(now))) {
    await rm(path.join(backupFolder(institution), name), { force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function freeName(institution: OpenInstitution, base: string): Promise<string> {
  const taken = new Set((await findBackups(institution)).map((backup) => backup.name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${base}${backupEnding}` : `${base}-${count}${backupEnding}`;
    if (!taken.has(name)) return name;
  }
}

interface BackUpOptions {
  readonly signal?: AbortSignal;
  readonly onStep?: (done: number, total: number) => void;
}

/** @throws {Failure} NO_INSTITUTION; WRONG_STATE in the demo, whose backup could be taken for a real institution. */
function theOwn(house: House): OpenInstitution {
  const { institution } = house;
  if (!institution) throw new Failure('NO_INSTITUTION');
  if (institution.isDemo) throw new Failure('WRONG_STATE', { params: { reason: 'demo-not-kept' } });
  return institution;
}

/** Makes one checked backup in the institution's own folder and removes the ones that may go. */
export async function makeBackup(house: House, options: BackUpOptions = {}): Promise<Backup> {
  const institution = theOwn(house);
  const { database, dataKey, folder } = institution;
  await rememberHighWater(house);
  const createdAt = instantOf(house.clock());
  const names = await readInstitution(database.reader);
  await mkdir(backupFolder(institution), { recursive: true, mode: 0o700 });
  const name = await freeName(
    institution,
    `培训台备份-${nameForFile(names?.name_zh ?? '')}-${stampOf(createdAt)}`,
  );
  const target = path.join(backupFolder(institution), nameForMaking());
  try {
    const { size } = await house.jobs.run(
      'packBackup',
      { folder, dataKey, target, createdAt },
      { signal: options.signal, onStep: (step) => options.onStep?.(step.done, step.total) },
    );
    await renameDurably(target, path.join(backupFolder(institution), name));
    await removeOld(institution, createdAt);
    return { name, at: createdAt, size };
  } finally {
    // A cancelled job's thread is ended before it can tidy up after itself.
    await removeUnfinished(target).catch((error: unknown) => house.log.error('sweep-backups', error));
  }
}

interface Caller {
  readonly requestId: string | undefined;
}

/** A backup at the clerk's wish, kept in the institution's folder. */
export async function backUp(house: House, _input: unknown, caller: Caller): Promise<Backup> {
  theOwn(house);
  const operation = { procedure: 'safekeeping.backUp', requestId: caller.requestId };
  return followed(house, operation, async (activity) => {
    activity.step(0, 3, 'backup');
    const onStep = (done: number, total: number) => activity.step(done, total, 'backup');
    return makeBackup(house, { signal: activity.signal, onStep });
  });
}

export async function listBackups(house: House): Promise<{ folder: string; backups: Backup[] }> {
  if (!house.institution) throw new Failure('NO_INSTITUTION');
  return { folder: backupFolder(house.institution), backups: [...(await findBackups(house.institution))] };
}

/** Hands out a backup of the institution's folder. @throws {Failure} NOT_FOUND; WRONG_STATE in the demo. */
export async function fetchBackup(
  house: House,
  { name }: { readonly name: string },
): Promise<{ fileId: string }> {
  const institution = theOwn(house);
  // Only a name that the folder itself lists is ever opened.
  const known = (await findBackups(institution)).find((backup) => backup.name === name);
  if (!known) throw new Failure('NOT_FOUND', { params: { what: 'backup' } });
  const place = path.join(backupFolder(institution), known.name);
  const { name: fileName, size } = known;
  const { id } = house.passingFiles.lend({ name: fileName, mediaType: backupMediaType, place, size });
  return { fileId: id };
}

/** True when no backup was made today and something was changed since the last one. */
export async function isBackupDue(house: House): Promise<boolean> {
  const { institution } = house;
  if (!institution || institution.isDemo) return false;
  const [newest] = await findBackups(institution);
  if (!newest) return true;
  if (newest.at.slice(0, 10) >= dayOf(house.clock())) return false;
  const entry = await lastEntry(institution.database.reader);
  return entry !== undefined && entry.at > newest.at;
}
