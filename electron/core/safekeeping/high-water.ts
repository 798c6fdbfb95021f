import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readCounters } from '../database/counter.table.ts';
import type { House, OpenInstitution } from '../house.ts';
import { replaceFile } from '../files/durable.ts';
import { keyIdOf } from './key-slots.ts';

/**
 * Per institution (by its key's name) the highest number given in each series, kept beside the database:
 * restoring an older backup must not give a printed number a second time.
 */
const highWaterSchema = z.record(z.string(), z.record(z.string(), z.number().int()));

type Counters = Readonly<Record<string, number>>;

function fileOf(house: House): string {
  return path.join(house.folder, 'high-water.json');
}

async function readAll(house: House): Promise<Record<string, Counters>> {
  const text = await readFile(fileOf(house), 'utf8').catch((error: unknown) => {
    // Not there yet. A file that is only held for a moment must not be written over: other institutions' marks are in it.
    if ((error as { code?: unknown }).code === 'ENOENT') return '{}'; // the system gives its errors a code
    throw error;
  });
  // Cut off: the database's own counters still hold.
  return highWaterSchema.safeParse(parseJson(text)).data ?? {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The highest numbers known for the institution with this key. */
export async function highWaterOf(house: House, keyId: string): Promise<Counters> {
  return (await readAll(house))[keyId] ?? {};
}

/** The higher of both for every series. */
export function higherOf(one: Counters, other: Counters): Counters {
  const series = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...series].map((name) => [name, Math.max(one[name] ?? 0, other[name] ?? 0)]));
}

let queue: Promise<void> = Promise.resolve();

/**
 * Notes the counters of an institution outside its database; numbers only rise. One at a time: two that write the
 * file at once would lose each other's numbers. Never fails what is committed already: a full disk or a held file
 * is logged, and the next note, at the latest when the institution closes, holds these numbers too.
 */
export function rememberHighWater(house: House, institution = house.institution): Promise<void> {
  queue = queue
    .then(() => noteCounters(house, institution))
    .catch((error: unknown) => house.log.error('high-water', error));
  return queue;
}

async function noteCounters(house: House, institution: OpenInstitution | undefined): Promise<void> {
  if (!institution || institution.isDemo) return;
  const keyId = keyIdOf(institution.dataKey);
  const all = await readAll(house);
  const known = all[keyId] ?? {};
  const next = higherOf(known, await readCounters(institution.database.reader));
  if (JSON.stringify(next) === JSON.stringify(known)) return;
  await replaceFile(fileOf(house), JSON.stringify({ ...all, [keyId]: next }));
}
