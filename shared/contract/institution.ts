import { z } from 'zod';
import { paramsSchema } from './failures.ts';
import { daySchema, idSchema, levelSchema } from './page.ts';
import { approvers, command, everyone, keepers, query } from './procedure.ts';
import { changeSetting, settingStateSchema } from './settings.ts';

export const institutionFactsSchema = z.strictObject({
  nameZh: z.string().trim().min(2).max(100),
  nameEn: z.string().trim().max(200),
  /** Stands in numbers of training certificates and in file names. */
  shortName: z.string().trim().max(20),
  /** Unified social credit code; checked when given. */
  creditCode: z.string().trim().max(30),
  addressZh: z.string().trim().max(200),
  addressEn: z.string().trim().max(300),
  phone: z.string().trim().max(30),
});
export type InstitutionFacts = z.infer<typeof institutionFactsSchema>;

export const imageKinds = ['seal', 'signature'] as const;
export type ImageKind = (typeof imageKinds)[number];
const imageKindSchema = z.enum(imageKinds);

const institutionSchema = institutionFactsSchema.extend({
  id: idSchema,
  isDemo: z.boolean(),
  hasSeal: z.boolean(),
  hasSignature: z.boolean(),
  /** The pictures themselves are for approvers alone; null for everybody else. */
  sealFileId: z.string().nullable(),
  signatureFileId: z.string().nullable(),
  /** Whether seal and signature are printed on certificates; only after an approver allowed it. */
  hasImagesOnCertificates: z.boolean(),
});
export type InstitutionProfile = z.infer<typeof institutionSchema>;

/** The first four parts of a certificate number and the name, exactly as filed with the authority. */
export const bodyFactsSchema = z.strictObject({
  nameZh: z.string().trim().min(2).max(100),
  nameEn: z.string().trim().max(200),
  /** 评价机构类别代码: Y an employer, S a third-party evaluation organisation; the setting lists what is known. */
  letter: z.string().regex(/^[A-Z]$/u),
  /** 0000 when first filed with the province. */
  ministryCode: z.string().regex(/^\d{4}$/u),
  provinceCode: z.string().regex(/^\d{2}$/u),
  siteCode: z.string().regex(/^\d{6}$/u),
  filedFrom: daySchema,
  /** The last day of the filing; null while it has no end. */
  filedUntil: daySchema.nullable(),
});
export type BodyFacts = z.infer<typeof bodyFactsSchema>;

const filedOccupationSchema = z.object({
  id: idSchema,
  occupationCode: z.string(),
  occupationEdition: z.string(),
  occupationName: z.string(),
  /** From the list of occupations; empty where it is not there. */
  occupationNameEn: z.string(),
  level: levelSchema,
  filedFrom: daySchema,
  filedUntil: daySchema.nullable(),
  /** Filed on the day of the call, by its own dates and those of the body. */
  isInForce: z.boolean(),
});
export type FiledOccupation = z.infer<typeof filedOccupationSchema>;

export const filingPeriodSchema = z.strictObject({
  filedFrom: daySchema,
  /** The last day; null while it has no end. */
  filedUntil: daySchema.nullable(),
});
export type FilingPeriod = z.infer<typeof filingPeriodSchema>;

export const filingSchema = filingPeriodSchema.extend({
  occupationId: idSchema,
  levels: z.array(levelSchema).min(1).max(5),
});
export type NewFiling = z.infer<typeof filingSchema>;

const bodySchema = bodyFactsSchema.extend({
  id: idSchema,
  /** Numbers are made here instead of imported from the authority. */
  hasLocalNumbers: z.boolean(),
  localNumbersReason: z.string(),
  isInForce: z.boolean(),
  filed: z.array(filedOccupationSchema),
});
export type EvaluationBody = z.infer<typeof bodySchema>;

const done = z.object({ id: idSchema });
const neverUndone = { never: 'settings', instead: 'change-again' } as const;

export const institution = {
  get: query(everyone)
    .input(z.strictObject({}))
    .output(z.object({ institution: institutionSchema, body: bodySchema.nullable() })),
  change: command({ callers: keepers, undo: 'rows' }).input(institutionFactsSchema).output(done),
  /** Takes a passing file in as seal or signature. A new picture must be allowed again. */
  setImage: command({ callers: approvers, undo: 'rows' })
    .input(z.strictObject({ kind: imageKindSchema, fileId: z.string().max(60) }))
    .output(
      z.object({
        fileId: z.string(),
        /** What may look wrong in print: `image-small` (pixels) or `image-opaque` (covers what is beneath). */
        findings: z.array(z.object({ code: z.string(), params: paramsSchema })),
      }),
    ),
  removeImage: command({ callers: approvers, undo: 'rows' })
    .input(z.strictObject({ kind: imageKindSchema }))
    .output(done),
  /** Lets seal and signature be printed on certificates, after the legal warning was shown and accepted. */
  allowImages: command({ callers: approvers, undo: neverUndone, isDangerous: true })
    .input(z.strictObject({ hasReadWarning: z.literal(true) }))
    .output(done),
  forbidImages: command({ callers: approvers, undo: neverUndone }).input(z.strictObject({})).output(done),
  /** Records or changes the filing as an evaluation body. */
  saveBody: command({ callers: approvers, undo: 'rows' }).input(bodyFactsSchema).output(done),
  /** Records an occupation as filed at these levels; a renewal stands beside the period it follows. */
  fileOccupation: command({ callers: approvers, undo: 'rows' })
    .input(filingSchema)
    .output(z.object({ filedCount: z.number().int() })),
  /** Gives a filing its right days, such as its last one. */
  changeFiling: command({ callers: approvers, undo: 'rows' })
    .input(filingPeriodSchema.extend({ id: idSchema }))
    .output(done),
  /** Takes a wrongly recorded filing off the list; one that has ended gets its last day instead. */
  removeFiling: command({ callers: approvers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema }))
    .output(done),
  /** Unlocks numbers made here; normally they come from the authority. */
  allowLocalNumbers: command({ callers: approvers, undo: neverUndone, isDangerous: true })
    .input(z.strictObject({ reason: z.string().trim().min(4).max(200) }))
    .output(done),
  forbidLocalNumbers: command({ callers: approvers, undo: neverUndone })
    .input(z.strictObject({}))
    .output(done),
  /** Every dated setting: what holds today and what held or will hold from which day. */
  listSettings: query(everyone)
    .input(z.strictObject({}))
    .output(z.object({ settings: z.array(settingStateSchema) })),
  /** Sets a value from a day on; the same day again replaces it. */
  changeSetting: command({ callers: keepers, undo: 'rows' }).input(changeSetting).output(done),
  /** Takes a value away that does not hold yet, or that began today. */
  removeSetting: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema }))
    .output(done),
};
