import { createHmac, randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { KeyStore } from './key-store.ts';

const slotsSchema = z.object({
  version: z.literal(1),
  /** Tells data keys apart without revealing them. */
  keyId: z.string(),
  slots: z.array(z.object({ kind: z.string(), wrapped: z.string() })),
});
export type KeySlots = z.infer<typeof slotsSchema>;

const fileName = 'key-slots.json';

/** A short name of a data key; equal keys have equal names. */
export function keyIdOf(dataKey: Uint8Array): string {
  return createHmac('sha256', dataKey).update('peixun-key-id').digest('hex').slice(0, 16);
}

/** Reads the slots of an institution's folder; undefined when there are none. */
export async function readKeySlots(folder: string): Promise<KeySlots | undefined> {
  const text = await readFile(path.join(folder, fileName), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : slotsSchema.parse(JSON.parse(text));
}

/** Replaces the slots whole: written beside, flushed, then renamed over. */
export async function writeKeySlots(folder: string, slots: KeySlots): Promise<void> {
  const target = path.join(folder, fileName);
  const file = await open(`${target}.next`, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(slots, null, 2));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${target}.next`, target);
}

/** Makes a data key for a new institution and writes its first slot. */
export async function createDataKey(folder: string, keyStore: KeyStore): Promise<Uint8Array> {
  const dataKey = randomBytes(32);
  const wrapped = Buffer.from(await keyStore.wrap(dataKey)).toString('base64');
  await writeKeySlots(folder, {
    version: 1,
    keyId: keyIdOf(dataKey),
    slots: [{ kind: keyStore.kind, wrapped }],
  });
  return dataKey;
}

/** The data key of an institution, or undefined when this computer's key store does not open it. */
export async function readDataKey(folder: string, keyStore: KeyStore): Promise<Uint8Array | undefined> {
  const slots = await readKeySlots(folder);
  const slot = slots?.slots.find((candidate) => candidate.kind === keyStore.kind);
  if (!slots || !slot) return undefined;
  try {
    const dataKey = await keyStore.unwrap(Buffer.from(slot.wrapped, 'base64'));
    return keyIdOf(dataKey) === slots.keyId ? dataKey : undefined;
  } catch {
    return undefined;
  }
}
