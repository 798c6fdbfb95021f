import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from '#shared/contract/failures.ts';
import { readRecoveryKey, secretLength, writeRecoveryKey } from '#shared/rules/safekeeping/recovery-key.ts';
import { replaceFile } from '../files/durable.ts';
import type { KeyStore } from './key-store.ts';
import { seal, unseal } from './seal.ts';

const slotSchema = z.object({
  kind: z.string(),
  wrapped: z.string(),
  /** Of the recovery slot: what its wrapping key was derived with, and when the key was proven written down. */
  salt: z.string().optional(),
  confirmedAt: z.string().optional(),
});
type Slot = z.infer<typeof slotSchema>;

export const slotsSchema = z.object({
  version: z.literal(1),
  /** Tells data keys apart without revealing them. */
  keyId: z.string(),
  slots: z.array(slotSchema),
});
export type KeySlots = z.infer<typeof slotsSchema>;

/** Two copies: without the slots the data key is lost with every byte of the institution. */
export const slotFiles = ['key-slots.json', 'key-slots.copy.json'] as const;
const recovery = 'recovery';
/** Handed out, not yet proven to be written down. */
const nextRecovery = 'recovery-next';

/** A short name of a data key; equal keys have equal names. */
export function keyIdOf(dataKey: Uint8Array): string {
  return createHmac('sha256', dataKey).update('peixun-key-id').digest('hex').slice(0, 16);
}

async function readCopy(file: string): Promise<KeySlots | undefined> {
  try {
    return slotsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Missing or cut off: the other copy may stand.
    return undefined;
  }
}

/** Reads the slots of an institution's folder; undefined when neither copy can be read. */
export async function readKeySlots(folder: string): Promise<KeySlots | undefined> {
  for (const name of slotFiles) {
    const slots = await readCopy(path.join(folder, name));
    if (slots) return slots;
  }
  return undefined;
}

/** Replaces both copies whole, one after the other. */
export async function writeKeySlots(folder: string, slots: KeySlots): Promise<void> {
  for (const name of slotFiles) await replaceFile(path.join(folder, name), JSON.stringify(slots, null, 2));
}

async function putSlot(folder: string, slots: KeySlots, slot: Slot): Promise<void> {
  const others = slots.slots.filter((one) => one.kind !== slot.kind);
  await writeKeySlots(folder, { ...slots, slots: [...others, slot] });
}

/** Lets this computer's key store open the institution in this folder from now on. */
export async function addStoreSlot(folder: string, dataKey: Uint8Array, keyStore: KeyStore): Promise<void> {
  const slots = (await readKeySlots(folder)) ?? { version: 1 as const, keyId: keyIdOf(dataKey), slots: [] };
  const wrapped = Buffer.from(await keyStore.wrap(dataKey)).toString('base64');
  await putSlot(folder, slots, { kind: keyStore.kind, wrapped });
}

/** Makes a data key for a new institution and writes its first slot. */
export async function createDataKey(folder: string, keyStore: KeyStore): Promise<Uint8Array> {
  const dataKey = randomBytes(32);
  await addStoreSlot(folder, dataKey, keyStore);
  return dataKey;
}

/**
 * The data key behind these slots, or undefined when this computer's key store does not open it.
 * @throws {Failure} FOLDER_REFUSED where others can read the store's own key.
 */
export async function openStoreSlot(
  slots: KeySlots | undefined,
  keyStore: KeyStore,
): Promise<Uint8Array | undefined> {
  const slot = slots?.slots.find((candidate) => candidate.kind === keyStore.kind);
  if (!slots || !slot) return undefined;
  try {
    const dataKey = await keyStore.unwrap(Buffer.from(slot.wrapped, 'base64'));
    return keyIdOf(dataKey) === slots.keyId ? dataKey : undefined;
  } catch (error) {
    if (error instanceof Failure) throw error;
    // Another user, another computer or a new installation: the recovery key is asked for.
    return undefined;
  }
}

/** The data key of an institution's folder, as this computer's key store opens it. */
export async function readDataKey(folder: string, keyStore: KeyStore): Promise<Uint8Array | undefined> {
  return openStoreSlot(await readKeySlots(folder), keyStore);
}

/** 160 random bits need no slow derivation. */
function wrappingKey(secret: Uint8Array, salt: string): Uint8Array {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'base64'), 'peixun-recovery', 32));
}

/**
 * Makes a new recovery key and returns its groups, which are kept nowhere. An earlier key stays in force
 * until the new one was proven to be written down.
 */
export async function renewRecoverySlot(folder: string, dataKey: Uint8Array): Promise<readonly string[]> {
  const slots = await readKeySlots(folder);
  if (!slots) throw new Error('an open institution has no key slots');
  const secret = randomBytes(secretLength);
  const salt = randomBytes(16).toString('base64');
  const wrapped = seal(wrappingKey(secret, salt), dataKey).toString('base64');
  await putSlot(folder, slots, { kind: nextRecovery, wrapped, salt });
  return writeRecoveryKey(secret);
}

function unwrapWith(slot: Slot, secret: Uint8Array): Uint8Array | undefined {
  if (slot.salt === undefined) return undefined;
  try {
    return unseal(wrappingKey(secret, slot.salt), Buffer.from(slot.wrapped, 'base64'));
  } catch {
    return undefined;
  }
}

interface OpenedSlot {
  readonly slot: Slot;
  readonly dataKey: Uint8Array;
}

function findRecoverySlot(slots: KeySlots, typed: string): OpenedSlot | undefined {
  const read = readRecoveryKey(typed);
  if (read.kind !== 'whole') return undefined;
  for (const slot of slots.slots) {
    const dataKey = unwrapWith(slot, read.secret);
    if (dataKey && keyIdOf(dataKey) === slots.keyId) return { slot, dataKey };
  }
  return undefined;
}

/** The data key that a typed recovery key opens, or undefined for a wrong one. */
export function openRecoverySlot(slots: KeySlots | undefined, typed: string): Uint8Array | undefined {
  return slots && findRecoverySlot(slots, typed)?.dataKey;
}

export function isRecoveryConfirmed(slots: KeySlots | undefined): boolean {
  return slots?.slots.some((slot) => slot.kind === recovery) ?? false;
}

/** The typed key was written down: from now on it is the only recovery key. False for a wrong one. */
export async function confirmRecoverySlot(folder: string, typed: string, now: string): Promise<boolean> {
  const slots = await readKeySlots(folder);
  const found = slots && findRecoverySlot(slots, typed);
  if (!found) return false;
  const others = slots.slots.filter((slot) => slot.kind !== recovery && slot.kind !== nextRecovery);
  const confirmed = { ...found.slot, kind: recovery, confirmedAt: now };
  await writeKeySlots(folder, { ...slots, slots: [...others, confirmed] });
  return true;
}
