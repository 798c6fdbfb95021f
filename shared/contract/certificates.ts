import { z } from 'zod';
import {
  deskSchema,
  findingSchema,
  misfitSchema,
  numberColumnsSchema,
  numbersCheckSchema,
  readySchema,
  recordSchema,
  registerFilter,
  registerRowSchema,
} from './certificate-records.ts';
import { certificatePrinter, layoutSchema } from './certificate-printer.ts';
import { certificateKeys } from './certificate-keys.ts';
import { daySchema, idSchema, pageInput, pageOutput } from './page.ts';
import { approvers, command, everyone, keepers, query } from './procedure.ts';

export { certificateKinds, certificateStates } from './certificate-records.ts';

const previewInput = {
  enrolmentId: idSchema,
  language: z.enum(['zh', 'zh+en']).optional(),
  issuedOn: daySchema.optional(),
  /** How many before this person get a number of the same series. */
  ahead: z.number().int().min(0).max(2000).default(0),
};
const drawnPage = z.object({ fileId: z.string(), pageCount: z.number().int() });

const numbersInput = {
  fileId: z.string().max(60),
  sessionId: idSchema,
  columns: numberColumnsSchema.optional(),
};

const enrolmentIds = z.array(idSchema).min(1).max(2000);
const certificateIds = z.array(idSchema).min(1).max(2000);
const reason = z.string().trim().min(2).max(200);

export const certificates = {
  /** Everything the certificate desk of a session shows: who is eligible, and why the others are not. */
  desk: query(everyone)
    .input(
      z.strictObject({
        sessionId: idSchema,
        /** The day to be printed; filings and numbers follow it. Today when absent. */
        issuedOn: daySchema.optional(),
      }),
    )
    .output(deskSchema),
  /** Sessions with certificates to issue, number, print or hand over, the latest first. */
  ready: query(everyone)
    .input(z.strictObject({}))
    .output(z.object({ sessions: z.array(readySchema) })),
  /** The real page of one person, drawn with the ID masked; before issue with the number it would get. */
  preview: query(everyone).input(z.strictObject(previewInput)).output(drawnPage),
  /** The same page with the whole ID number; the history keeps who looked at whose. */
  showPreview: command({ callers: keepers, undo: { never: 'shown', instead: 'nothing' } })
    .input(z.strictObject(previewInput))
    .output(drawnPage),
  /** Issues to all of these people or to nobody. Level certificates without local numbers wait for theirs. */
  issue: command({
    callers: keepers,
    undo: { never: 'issued', instead: 'void-certificate' },
    isDangerous: true,
  })
    .input(
      z.strictObject({
        sessionId: idSchema,
        enrolmentIds,
        issuedOn: daySchema,
        language: z.enum(['zh', 'zh+en']),
      }),
    )
    .output(
      z.object({
        certificateIds: z.array(idSchema),
        firstNumber: z.string().nullable(),
        lastNumber: z.string().nullable(),
      }),
    ),
  /**
   * Reads a file of official numbers and says for each row whom it fits, or why not; by the columns its headings
   * tell unless others are given.
   */
  checkNumbers: query(keepers).input(z.strictObject(numbersInput)).output(numbersCheckSchema),
  /** Gives the sound rows of that file to the people waiting: all sound ones, or nothing if `isAllOrNothing` and any misfits. */
  importNumbers: command({
    callers: keepers,
    undo: { never: 'issued', instead: 'void-certificate' },
    isDangerous: true,
  })
    .input(z.strictObject({ ...numbersInput, isAllOrNothing: z.boolean() }))
    .output(z.object({ numberedCount: z.number().int(), misfits: z.array(misfitSchema) })),
  /** Draws one PDF for these certificates, keeps it frozen, and records a print of each. A second print needs a reason. */
  print: command({ callers: keepers, undo: { never: 'printed', instead: 'reprint' } })
    .input(
      z.strictObject({
        certificateIds,
        reason: z.string().trim().max(200).default(''),
        layout: layoutSchema.default({ offsetX: 0, offsetY: 0, isDataOnly: false }),
      }),
    )
    .output(z.object({ fileId: z.string(), pageCount: z.number().int(), fileName: z.string() })),
  /** Hands out one person's page of a frozen print; it shows a whole ID number, so the history keeps who opened it. */
  openPrint: command({ callers: keepers, undo: { never: 'shown', instead: 'nothing' } })
    .input(z.strictObject({ printId: idSchema }))
    .output(z.object({ fileId: z.string(), fileName: z.string() })),
  /** "Did it come out?": the clerk's answer per certificate. */
  recordPrints: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ good: z.array(idSchema).max(2000), spoilt: z.array(idSchema).max(2000) }))
    .output(z.object({ goodCount: z.number().int(), spoiltCount: z.number().int() })),
  handOver: command({ callers: keepers, undo: 'rows' })
    .input(
      z.strictObject({
        certificateIds,
        handedOverOn: daySchema,
        handedOverTo: z.string().trim().max(60).default(''),
      }),
    )
    .output(z.object({ count: z.number().int() })),
  /** Takes a certificate out of force; its number stays used for ever. */
  voidCertificate: command({
    callers: approvers,
    undo: { never: 'issued', instead: 'nothing' },
    isDangerous: true,
  })
    .input(z.strictObject({ id: idSchema, reason }))
    .output(z.object({ id: idSchema })),
  register: query(everyone)
    .input(
      z.strictObject({
        ...pageInput,
        ...registerFilter,
        sort: z.enum(['number', 'issued-on', 'name']).default('issued-on'),
        direction: z.enum(['up', 'down']).default('down'),
      }),
    )
    .output(z.object({ certificates: z.array(registerRowSchema), ...pageOutput })),
  get: query(everyone)
    .input(z.strictObject({ id: idSchema }))
    .output(recordSchema),
  /**
   * The register as .xlsx with text IDs, or as a PDF list. Whether numbers are masked is stated in the file, and
   * the history keeps who took it out.
   */
  exportRegister: command({ callers: keepers, undo: { never: 'shown', instead: 'nothing' } })
    .input(
      z.strictObject({
        text: z.string().max(100).default(''),
        ...registerFilter,
        format: z.enum(['xlsx', 'pdf']),
        isMasked: z.boolean(),
        language: z.enum(['zh-CN', 'en']),
      }),
    )
    .output(z.object({ fileId: z.string(), fileName: z.string(), count: z.number().int() })),
  ...certificateKeys,
  ...certificatePrinter,
  /** Fonts that may be used for certificates on this computer, the chosen one and the note about it. */
  fonts: query(everyone)
    .input(z.strictObject({}))
    .output(
      z.object({
        fonts: z.array(
          z.object({
            id: z.string(),
            nameZh: z.string(),
            nameEn: z.string(),
            isUsable: z.boolean(),
            reason: findingSchema.nullable(),
          }),
        ),
        chosen: z.string().nullable(),
        note: findingSchema,
      }),
    ),
};
