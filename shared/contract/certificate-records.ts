import { z } from 'zod';
import { paramsSchema, placeSchema } from './failures.ts';
import { daySchema, idSchema, levelSchema } from './page.ts';

/** eligible → waiting for number → numbered → printed → handed over; voided stays on record. */
export const certificateStates = ['waiting', 'numbered', 'printed', 'handed-over', 'voided'] as const;
export const certificateKinds = ['level', 'training'] as const;
const stateSchema = z.enum(certificateStates);
const kindSchema = z.enum(certificateKinds);

export const findingSchema = z.object({ code: z.string(), params: paramsSchema });

/** One person of a session at the certificate desk. */
const candidateSchema = z.object({
  enrolmentId: idSchema,
  traineeId: idSchema,
  name: z.string(),
  pinyin: z.string(),
  /** Romanised name that a bilingual certificate prints; '' where nobody confirmed one, and nothing is printed. */
  nameEn: z.string(),
  idNumberMasked: z.string(),
  /** Why no certificate can be issued yet; empty when it can. */
  reasons: z.array(findingSchema),
  certificate: z
    .object({
      id: idSchema,
      state: stateSchema,
      number: z.string().nullable(),
      /** How the latest print came out; `none` before the first. */
      issuedOn: daySchema,
      lastPrint: z.enum(['none', 'unknown', 'good', 'spoilt']),
      /** As issued: the session's course may have changed its kind since, and each issue chooses its language. */
      kind: kindSchema,
      language: z.enum(['zh', 'zh+en']),
    })
    .nullable(),
});
export type CertificateCandidate = z.infer<typeof candidateSchema>;

/** Numbers the next certificates would get, one for each eligible person, in roster order. */
const upcoming = z.array(z.string());

/** Where numbers come from for this session. */
const numberSourceSchema = z.discriminatedUnion('kind', [
  /** Training certificates: the institution's own pattern. */
  z.object({ kind: z.literal('own-pattern'), pattern: z.string(), upcoming }),
  /** Level certificates: numbers come back from the human resources office. */
  z.object({ kind: z.literal('imported') }),
  /** Level certificates numbered here: the locked option of the evaluation body. */
  z.object({ kind: z.literal('local-22'), upcoming }),
]);

export const deskSchema = z.object({
  sessionId: idSchema,
  sessionName: z.string(),
  occupationZh: z.string(),
  occupationEn: z.string(),
  level: levelSchema.nullable(),
  kind: kindSchema,
  /** The last day an evaluation of it was held. */
  heldOn: daySchema.nullable(),
  /** A batch of it, such as a resit, is not confirmed yet; those who passed before it are not held up. */
  hasOpenMarks: z.boolean(),
  issuedOn: daySchema,
  /** Who issues: for level certificates the evaluation body with its filing. */
  issuer: z.object({
    nameZh: z.string(),
    nameEn: z.string(),
    code: z.string().nullable(),
    filedUntil: daySchema.nullable(),
  }),
  numbers: numberSourceSchema,
  language: z.enum(['zh', 'zh+en']),
  font: findingSchema.nullable(),
  hasImages: z.boolean(),
  /** What keeps the whole session from being certified, e.g. the evaluation is not confirmed. */
  obstacles: z.array(findingSchema),
  /** What further keeps bilingual certificates from being issued: the issuer has no English name. */
  englishObstacles: z.array(findingSchema),
  candidates: z.array(candidateSchema),
});
export type CertificateDesk = z.infer<typeof deskSchema>;

/** A session with something left to do at the certificate desk. */
export const readySchema = z.object({
  sessionId: idSchema,
  sessionName: z.string(),
  occupationZh: z.string(),
  occupationEn: z.string(),
  level: levelSchema.nullable(),
  kind: kindSchema,
  heldOn: daySchema.nullable(),
  toIssue: z.number().int(),
  waiting: z.number().int(),
  toPrint: z.number().int(),
  toHandOver: z.number().int(),
});
export type ReadySession = z.infer<typeof readySchema>;

export const registerRowSchema = z.object({
  id: idSchema,
  kind: kindSchema,
  state: stateSchema,
  number: z.string().nullable(),
  name: z.string(),
  pinyin: z.string(),
  idNumberMasked: z.string(),
  traineeId: idSchema,
  sessionId: idSchema,
  sessionName: z.string(),
  occupationZh: z.string(),
  occupationEn: z.string(),
  level: levelSchema.nullable(),
  language: z.enum(['zh', 'zh+en']),
  issuedOn: daySchema,
  printCount: z.number().int(),
  handedOverOn: daySchema.nullable(),
  voidReason: z.string(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;

export const registerFilter = {
  kind: kindSchema.optional(),
  state: stateSchema.optional(),
  sessionId: idSchema.optional(),
  issuedFrom: daySchema.optional(),
  issuedTo: daySchema.optional(),
};

export const recordSchema = registerRowSchema.extend({
  qrText: z.string(),
  issuedBy: z.string(),
  handedOverTo: z.string(),
  voidedAt: z.string().nullable(),
  prints: z.array(
    z.object({
      id: idSchema,
      printedAt: z.string(),
      printSerial: z.string(),
      reason: z.string(),
      outcome: z.enum(['unknown', 'good', 'spoilt']),
      /** Its page in the file of the batch, and how many that has. */
      page: z.number().int(),
      pageCount: z.number().int(),
      /** When this very sheet was handed over; a later print leaves it standing. */
      handedOverOn: daySchema.nullable(),
      /** Empty: the holder. */
      handedOverTo: z.string(),
    }),
  ),
});
export type CertificateRecord = z.infer<typeof recordSchema>;

export const misfitSchema = z.object({ code: z.string(), params: paramsSchema, place: placeSchema });

const columnSchema = z.number().int().min(0).max(999).nullable();

/** Which column of a file of official numbers holds what, counted from 0; null where it has none. */
export const numberColumnsSchema = z.strictObject({
  name: columnSchema,
  idNumber: columnSchema,
  number: columnSchema,
  occupation: columnSchema,
  level: columnSchema,
  issuedOn: columnSchema,
});

/** A file of official numbers held against the people waiting for them. */
export const numbersCheckSchema = z.object({
  rowCount: z.number().int(),
  /** The file's columns from the left, as a spreadsheet shows them. */
  headings: z.array(z.object({ letter: z.string(), heading: z.string() })),
  /** The columns it was read by. Without name, ID number and number nobody is matched. */
  columns: numberColumnsSchema,
  matched: z.array(
    z.object({
      certificateId: idSchema,
      enrolmentId: idSchema,
      name: z.string(),
      number: z.string(),
      row: z.number().int(),
    }),
  ),
  misfits: z.array(misfitSchema),
});
export type OfficialNumbersCheck = z.infer<typeof numbersCheckSchema>;
