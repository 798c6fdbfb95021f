import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '#shared/contract/failures.ts';
import type { BackupContent } from '#shared/contract/safekeeping.ts';
import { isPrintSerialSeries } from '../certificates/print-serials.ts';
import type { RunningActivity } from '../activity.ts';
import { instantOf } from '../clock.ts';
import { raiseCounters, readCounters } from '../database/counter.table.ts';
import { recordEntry } from '../history/record-entry.ts';
import { followed } from '../follow-operation.ts';
import type { House } from '../house.ts';
import { removeFolder } from '../files/durable.ts';
import { higherOf, highWaterOf } from './high-water.ts';
import {
  addStoreSlot,
  keyIdOf,
  openRecoverySlot,
  openStoreSlot,
  readKeySlots,
  writeKeySlots,
} from './key-slots.ts';
import { keyRefusal } from './keep-recovery-key.ts';
import type { Manifest } from './manifest.ts';
import { forgetRestore, isMarked, markRestored, restoredFolder, restoreFolder } from './finish-restore.ts';
import { folderOf, hasInstitution } from './institution-folders.ts';
import { closeInstitution, openFolder, openOwn } from './open-institution.ts';

interface Chosen {
  readonly fileId: string;
  readonly recoveryKey?: string | undefined;
}

interface Proven {
  readonly folder: string;
  readonly dataKey: Uint8Array;
  readonly manifest: Manifest;
  readonly content: BackupContent;
}

async function keyOf(house: House, folder: string, recoveryKey: string | undefined): Promise<Uint8Array> {
  const slots = await readKeySlots(folder);
  // The institution that lies there may be the same one, with a key that this computer opens.
  for (const place of [folder, folderOf(house, 'real')]) {
    const own = await openStoreSlot(await readKeySlots(place), house.keyStore);
    if (own && keyIdOf(own) === slots?.keyId) return own;
  }
  if (recoveryKey === undefined) throw new Failure('KEY_UNAVAILABLE', { place: { field: 'recoveryKey' } });
  const dataKey = openRecoverySlot(slots, recoveryKey);
  if (!dataKey) throw keyRefusal(recoveryKey);
  return dataKey;
}

function laterNumbers(manifest: Manifest, known: Readonly<Record<string, number>>) {
  return Object.entries(known).flatMap(([series, until]) => {
    if (isPrintSerialSeries(series)) return [];
    const last = manifest.counters[series] ?? 0;
    return until > last ? [{ series, from: last + 1, until }] : [];
  });
}

async function contentOf(house: House, manifest: Manifest): Promise<BackupContent> {
  const { counts } = manifest;
  return {
    ...manifest.institution,
    createdAt: manifest.createdAt,
    counts: {
      trainees: counts['trainee'] ?? 0,
      sessions: counts['training_session'] ?? 0,
      certificates: counts['certificate'] ?? 0,
      files: manifest.entries.filter((entry) => entry.name.startsWith('files/')).length,
    },
    laterNumbers: laterNumbers(manifest, await highWaterOf(house, manifest.keyId)),
  };
}

/** Unpacks the chosen file into the side folder and proves every byte of it. */
async function prove(
  house: House,
  { fileId, recoveryKey }: Chosen,
  activity: RunningActivity,
): Promise<Proven> {
  const { signal } = activity;
  activity.step(0, 0, 'take');
  await removeFolder(restoreFolder(house));
  const folder = restoredFolder(house);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const source = path.join(restoreFolder(house), 'backup.zip');
  const { content } = house.passingFiles.openRead(fileId);
  await pipeline(content, createWriteStream(source, { flags: 'wx', mode: 0o600 }), { signal }).catch(
    (error: unknown) => {
      activity.continueOrStop();
      throw error;
    },
  );
  const found = await house.jobs.run(
    'unpackBackup',
    { source, folder },
    { signal, onStep: ({ done, total }) => activity.step(done, total, 'unpack') },
  );
  await rm(source, { maxRetries: 10, retryDelay: 100 });
  const dataKey = await keyOf(house, folder, recoveryKey);
  activity.step(0, 0, 'prove');
  const { manifest, facts } = await house.jobs.run('proveBackup', { folder, dataKey, found }, { signal });
  if (facts.isDemo) throw new Failure('FILE_UNREADABLE', { params: { reason: 'demo-backup' } });
  return { folder, dataKey, manifest, content: await contentOf(house, manifest) };
}

interface Caller {
  readonly requestId: string | undefined;
}

/** Waits for its turn in sight of its caller. @throws {Failure} CANCELLED. */
function inTurn<T>(
  house: House,
  operation: Caller & { readonly procedure: string },
  work: (activity: RunningActivity) => Promise<T>,
): Promise<T> {
  const { procedure, requestId } = operation;
  return followed(house, { procedure, requestId }, (activity) => house.doors.run(() => work(activity)));
}

function checkFree(house: House): void {
  const isOwnFine = hasInstitution(house, 'real') && house.trouble === undefined;
  if (isOwnFine) throw new Failure('INSTITUTION_EXISTS');
}

/**
 * Looks into a backup and proves it whole; changes nothing.
 * @throws {Failure} KEY_UNAVAILABLE (ask for the recovery key), KEY_REFUSED, FILE_UNREADABLE, DATABASE_UNUSABLE.
 */
export function inspectBackup(house: House, chosen: Chosen, caller: Caller): Promise<BackupContent> {
  return inTurn(house, { ...caller, procedure: 'safekeeping.inspectBackup' }, async (activity) => {
    checkFree(house);
    try {
      return (await prove(house, chosen, activity)).content;
    } finally {
      await forgetRestore(house);
    }
  });
}

/** Brings the unpacked institution to this version and computer while it still lies aside. */
async function makeReady(house: House, { folder, dataKey, manifest }: Proven): Promise<void> {
  const slots = await readKeySlots(folder);
  if (slots) await writeKeySlots(folder, slots);
  await addStoreSlot(folder, dataKey, house.keyStore);
  const { database } = await openFolder(house, { folder, kind: 'real', dataKey });
  const now = instantOf(house.clock());
  try {
    await database.transact(async (writer) => {
      await raiseCounters(
        writer,
        higherOf(await readCounters(writer), await highWaterOf(house, manifest.keyId)),
      );
      const summary = { name: manifest.institution.nameZh, day: manifest.createdAt.slice(0, 10) };
      const actor = { id: null, name: '', role: 'administrator' as const };
      await recordEntry(writer, { call: { actor, now }, procedure: 'safekeeping.restoreBackup', summary });
    });
  } finally {
    // Windows does not let go of the side folder while its database is open.
    await database.close();
  }
  await rm(path.join(folder, 'manifest.json'), { maxRetries: 10, retryDelay: 100 });
}

/**
 * Puts a backup in place where no institution can be opened. Everything is proven first in a side folder;
 * what lies in the place is set aside, not deleted. Numbers given after the backup are not given again.
 * @throws {Failure} INSTITUTION_EXISTS, and what inspectBackup throws.
 */
export function restoreBackup(house: House, chosen: Chosen, caller: Caller): Promise<BackupContent> {
  return inTurn(house, { ...caller, procedure: 'safekeeping.restoreBackup' }, async (activity) => {
    checkFree(house);
    try {
      const proven = await prove(house, chosen, activity);
      // The last moment to stop: from here on the steps are finished even after a kill.
      activity.step(0, 0, 'place');
      await makeReady(house, proven);
      const stamp = instantOf(house.clock()).slice(0, 19).replaceAll(/[-:]/gu, '').replace('T', '-');
      await closeInstitution(house);
      await markRestored(house, stamp);
      await openOwn(house);
      if (house.trouble) throw new Failure('DATABASE_UNUSABLE', { params: { reason: house.trouble } });
      return proven.content;
    } finally {
      if (!isMarked(house)) await forgetRestore(house);
    }
  });
}
