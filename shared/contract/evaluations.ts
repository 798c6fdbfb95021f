import { z } from 'zod';
import { paramsSchema } from './failures.ts';
import { daySchema, idSchema, levelSchema, pageInput, pageOutput } from './page.ts';
import { approvers, command, everyone, keepers, query } from './procedure.ts';
import type { Role } from './procedure.ts';

/** Theory 理论知识, skill 操作技能, review 综合评审 (levels 2 and 1). */
export const evaluationPartNames = ['theory', 'skill', 'review'] as const;
export const evaluationPartSchema = z.enum(evaluationPartNames);

/** A part as the batch was made: a snapshot of the rule, so that a later rule does not change it. */
const partSchema = z.object({
  part: evaluationPartSchema,
  fullMark: z.number().int().min(1).max(1000),
  passMark: z.number().min(0).max(1000).multipleOf(0.1),
});
export type EvaluationPart = z.infer<typeof partSchema>;

/** A mark in points with at most one decimal, a state instead of one, or nothing yet. */
export const markSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('score'), value: z.number().min(0).max(1000).multipleOf(0.1) }),
  z.object({ kind: z.literal('absent') }),
  z.object({ kind: z.literal('misconduct') }),
  z.object({ kind: z.literal('deferred') }),
  z.object({ kind: z.literal('empty') }),
]);
export type Mark = z.infer<typeof markSchema>;

export const outcomeKinds = ['passed', 'failed', 'absent', 'misconduct', 'deferred', 'incomplete'] as const;
const outcomeSchema = z.object({
  kind: z.enum(outcomeKinds),
  /** The parts behind it, e.g. those failed or missing. */
  parts: z.array(evaluationPartSchema),
});
export type EvaluationOutcome = z.infer<typeof outcomeSchema>;

const countsSchema = z.object({
  people: z.number().int(),
  complete: z.number().int(),
  passed: z.number().int(),
  failed: z.number().int(),
  absent: z.number().int(),
  incomplete: z.number().int(),
});

const summarySchema = z.object({
  id: idSchema,
  number: z.string(),
  sessionId: idSchema,
  sessionName: z.string(),
  occupationZh: z.string(),
  occupationEn: z.string(),
  level: levelSchema.nullable(),
  attempt: z.enum(['first', 'resit']),
  heldOn: daySchema,
  isSessionCancelled: z.boolean(),
  isConfirmed: z.boolean(),
  confirmedAt: z.string().nullable(),
  counts: countsSchema,
});
export type EvaluationSummary = z.infer<typeof summarySchema>;

const rowSchema = z.object({
  enrolmentId: idSchema,
  traineeId: idSchema,
  position: z.number().int(),
  name: z.string(),
  pinyin: z.string(),
  idNumberMasked: z.string(),
  /** Carried parts included. */
  marks: z.partialRecord(evaluationPartSchema, markSchema),
  /** Parts passed in an earlier batch and not sat in this one; see shared/rules/evaluations/carried.ts. */
  carried: z.array(partSchema.extend({ evaluationId: idSchema, number: z.string(), heldOn: daySchema })),
  /** Over the parts sat here and the carried ones. */
  outcome: outcomeSchema,
  light: z.enum(['complete', 'incomplete', 'empty', 'problem']),
  /** What keeps the row from complete. */
  reasons: z.array(z.object({ code: z.string(), params: paramsSchema })),
  /** Allowed but worth a second look. */
  odd: z.array(z.object({ code: z.string(), params: paramsSchema })),
});
export type MarkRow = z.infer<typeof rowSchema>;

const recordSchema = summarySchema.extend({
  parts: z.array(partSchema),
  evaluators: z.string(),
  note: z.string(),
  confirmedByName: z.string().nullable(),
  /** Still enrolled, but not in this batch: enrolled after it was planned. Always 0 for a resit. */
  leftOutCount: z.number().int(),
  /** Certificates that stand on it; while there are any it is not reopened. */
  certificateCount: z.number().int(),
  rows: z.array(rowSchema),
});
export type EvaluationRecord = z.infer<typeof recordSchema>;

const markers: readonly Role[] = [...keepers, 'evaluator'];
const changed = z.object({ id: idSchema });

export const evaluations = {
  list: query(everyone)
    .input(
      z.strictObject({
        ...pageInput,
        view: z.enum(['open', 'confirmed', 'all']).default('open'),
        sessionId: idSchema.optional(),
      }),
    )
    .output(
      z.object({
        evaluations: z.array(summarySchema),
        counts: z.object({ open: z.number().int(), confirmed: z.number().int(), all: z.number().int() }),
        ...pageOutput,
      }),
    ),
  get: query(everyone)
    .input(z.strictObject({ id: idSchema }))
    .output(recordSchema),
  /**
   * A batch for everybody enrolled (first), or for those who have not passed and may still sit (resit). Parts
   * follow the course; in a resit each person sits only those not passed within the keeping period.
   */
  plan: command({ callers: keepers, undo: 'rows' })
    .input(
      z.strictObject({
        sessionId: idSchema,
        heldOn: daySchema,
        attempt: z.enum(['first', 'resit']),
        evaluators: z.string().trim().max(200).default(''),
      }),
    )
    .output(z.object({ id: idSchema, number: z.string() })),
  /** Refused for a day before an earlier batch, and for one with another rule once a mark is entered. */
  change: command({ callers: keepers, undo: 'rows' })
    .input(
      z.strictObject({
        id: idSchema,
        heldOn: daySchema,
        evaluators: z.string().trim().max(200),
        note: z.string().max(1000),
      }),
    )
    .output(changed),
  /** Takes in those who were enrolled after the first batch of a session was planned. */
  takeIn: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ addedCount: z.number().int() })),
  /** Takes back a batch planned by mistake; refused once a mark is entered. */
  remove: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /** Saves the given cells as one command; refused as a whole when one does not fit, before the day, or confirmed. */
  saveMarks: command({ callers: markers, undo: 'rows' })
    .input(
      z.strictObject({
        id: idSchema,
        cells: z
          .array(z.strictObject({ enrolmentId: idSchema, part: evaluationPartSchema, mark: markSchema }))
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({ savedCount: z.number().int() })),
  /** Locks the marks. Refused while any row is incomplete. */
  confirm: command({
    callers: keepers,
    undo: { never: 'confirmed', instead: 'reopen-evaluation' },
    isDangerous: true,
  })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /** Unlocks them with a reason; refused once certificates stand on them. */
  reopen: command({
    callers: approvers,
    undo: { never: 'confirmed', instead: 'change-again' },
    isDangerous: true,
  })
    .input(z.strictObject({ id: idSchema, reason: z.string().trim().min(2).max(200) }))
    .output(changed),
};
