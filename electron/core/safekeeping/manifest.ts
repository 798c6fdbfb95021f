import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Failure } from '#shared/contract/failures.ts';

const entrySchema = z.object({ name: z.string(), size: z.number().int(), sha256: z.string() });

/** What a backup says of itself; written last, sealed with a key that only the data key gives. */
const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  keyId: z.string(),
  schema: z.number().int(),
  institution: z.object({ nameZh: z.string(), nameEn: z.string() }),
  counts: z.record(z.string(), z.number()),
  counters: z.record(z.string(), z.number()),
  head: z.object({ seq: z.number().int(), digest: z.string() }),
  /** Kept files that were missing already when the backup was made. */
  missing: z.array(z.string()),
  entries: z.array(entrySchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

const sealedSchema = z.object({ manifest: z.string(), seal: z.string() });

function sealOf(text: string, dataKey: Uint8Array): Buffer {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'peixun-manifest', 32));
  return createHmac('sha256', key).update(text).digest();
}

/** The manifest as it lies in the backup: its text and the seal over exactly that text. */
export function writeManifest(manifest: Manifest, dataKey: Uint8Array): string {
  const text = JSON.stringify(manifest);
  return JSON.stringify({ manifest: text, seal: sealOf(text, dataKey).toString('base64') }, null, 2);
}

function refused(): Failure {
  return new Failure('FILE_UNREADABLE', { params: { reason: 'backup-altered' } });
}

/** @throws {Failure} FILE_UNREADABLE when the seal is not this key's or a byte of the text was changed. */
export function readManifest(stored: string, dataKey: Uint8Array): Manifest {
  try {
    const { manifest: text, seal } = sealedSchema.parse(JSON.parse(stored));
    const given = Buffer.from(seal, 'base64');
    const wanted = sealOf(text, dataKey);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw refused();
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw refused();
  }
}
