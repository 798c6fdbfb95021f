import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readCounters } from '../database/counter.table.ts';
import type { House } from '../house.ts';
import { replaceFile } from './durable.ts';
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
  try {
    return highWaterSchema.parse(JSON.parse(await readFile(fileOf(house), 'utf8')));
  } catch {
    // Not there yet, or cut off: the database's own counters still hold.
    return {};
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

let queue: Promise<unknown> = Promise.resolve();

/**
 * Notes the counters of the open institution outside its database; numbers only rise. One at a time: two that
 * write the file at once would lose each other's numbers, or fail a command that is committed already.
 */
export function rememberHighWater(house: House): Promise<void> {
  const mine = queue.then(() => noteCounters(house));
  queue = mine.catch(() => undefined);
  return mine;
}

async function noteCounters(house: House): Promise<void> {
  const { institution } = house;
  if (!institution || institution.isDemo) return;
  const keyId = keyIdOf(institution.dataKey);
  const all = await readAll(house);
  const known = all[keyId] ?? {};
  const next = higherOf(known, await readCounters(institution.database.reader));
  if (JSON.stringify(next) === JSON.stringify(known)) return;
  await replaceFile(fileOf(house), JSON.stringify({ ...all, [keyId]: next }));
}
