import { z } from 'zod';
import { longestVoidList } from '../rules/certificates/void-list.ts';
import { idSchema, daySchema } from './page.ts';
import { findingSchema } from './certificate-records.ts';
import { approvers, command, everyone, keepers, operation, query } from './procedure.ts';

/** A key file as text: it is handed over by chat or on a stick, and read in the page. */
const keyTextSchema = z.string().max(4000);

/** A list of void certificates as text. */
const voidTextSchema = z.string().max(longestVoidList);
/** Lists handed in for one check: one for each institution. */
const voidTextsSchema = z.array(voidTextSchema).max(5);

/** A file made to be handed out, and how many void certificates it names. */
const madeListSchema = z.object({ fileId: z.string(), fileName: z.string(), count: z.int() });

const keySchema = z.object({
  nameZh: z.string(),
  nameEn: z.string(),
  keyId: z.string(),
  /** Eight groups of five digits, compared by telephone. */
  fingerprint: z.string(),
  /** The day its file was made. */
  day: daySchema,
});
export type InstitutionKey = z.infer<typeof keySchema>;

const trustedKeySchema = keySchema.extend({ id: idSchema, addedAt: z.string() });
export type TrustedKey = z.infer<typeof trustedKeySchema>;

/** Whose list of void certificates it is, and up to when it is complete. */
const voidListSchema = z.object({
  nameZh: z.string(),
  nameEn: z.string(),
  source: z.enum(['own', 'trusted', 'given']),
  keyId: z.string(),
  asOf: z.string(),
  count: z.int(),
});
export type VoidListRead = z.infer<typeof voidListSchema>;

/** What a code turned out to be; `lines` are its facts as they stand, trusted or not. */
const verdictSchema = z.object({
  verdict: z.enum(['genuine', 'voided', 'tampered', 'unknown-key', 'not-ours']),
  lines: z.array(z.string()),
  keyId: z.string().nullable(),
  /** Whose key proved it: this institution's, a kept one of another, or that of the file handed in. */
  signer: z
    .object({
      source: z.enum(['own', 'trusted', 'given']),
      nameZh: z.string(),
      nameEn: z.string(),
      fingerprint: z.string(),
    })
    .nullable(),
  /** The day up to which the signer's void certificates are known from its list; null without one. */
  listedUntil: daySchema.nullable(),
  /** The certificate in the register here; for signed-in people only. */
  certificateId: idSchema.nullable(),
  reason: findingSchema.nullable(),
});
export type CodeVerdict = z.infer<typeof verdictSchema>;

/** Proving certificates: this institution's public key for others, and the keys of other institutions. */
export const certificateKeys = {
  /**
   * Checks a code offline: against this institution's keys and register, the kept keys of others, and the key
   * file and lists of void certificates handed in for this one check. Needs neither a sign-in nor an institution.
   */
  verify: operation('public')
    .input(
      z.strictObject({
        text: z.string().max(4000),
        keyText: keyTextSchema.optional(),
        voidTexts: voidTextsSchema.optional(),
      }),
    )
    .output(verdictSchema),
  /** Reads a list of void certificates handed in beside those before; one older than they is refused. */
  readVoidList: operation('public')
    .input(
      z.strictObject({ text: voidTextSchema, keyText: keyTextSchema.optional(), loaded: voidTextsSchema }),
    )
    .output(voidListSchema),
  /** The key that signs here, and the kept ones of other institutions. */
  keys: query(everyone)
    .input(z.strictObject({}))
    .output(
      z.object({
        own: keySchema.omit({ day: true }).extend({ since: z.string() }),
        trusted: z.array(trustedKeySchema),
      }),
    ),
  /** This institution's public key as a small signed text for others. */
  exportKey: command({ callers: keepers, undo: { never: 'opened', instead: 'nothing' } })
    .input(z.strictObject({}))
    .output(z.object({ fileId: z.string(), fileName: z.string() })),
  /** The signed list of this institution's void certificates for others: numbers and days, nobody's name. */
  exportVoidList: command({ callers: approvers, undo: { never: 'opened', instead: 'nothing' } })
    .input(z.strictObject({}))
    .output(madeListSchema),
  /** The verification page with this institution's key and void certificates in it, as one file. */
  makeVerifyPage: command({ callers: keepers, undo: { never: 'opened', instead: 'nothing' } })
    .input(z.strictObject({}))
    .output(madeListSchema),
  /** Reads a key file, so that its fingerprint can be compared before it is trusted. */
  readKey: query(keepers)
    .input(z.strictObject({ text: keyTextSchema }))
    .output(keySchema),
  /** Keeps another institution's key: what it signed is genuine from now on. */
  trustKey: command({ callers: approvers, undo: 'rows' })
    .input(z.strictObject({ text: keyTextSchema }))
    .output(z.object({ id: idSchema })),
  distrustKey: command({ callers: approvers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ id: idSchema })),
};
