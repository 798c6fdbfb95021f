import { z } from 'zod';
import { evaluationPartSchema, markSchema, outcomeKinds } from './evaluations.ts';
import { paramsSchema } from './failures.ts';
import { daySchema, idSchema, levelSchema, pageInput, pageOutput } from './page.ts';
import { approvers, command, everyone, keepers, query } from './procedure.ts';
import { categorySchema } from './trainees.ts';

/** The thread of a session; see shared/rules/sessions/thread.ts. */
export const sessionSteps = ['plan', 'file', 'teach', 'evaluate', 'certify', 'settle', 'follow-up'] as const;
const stepSchema = z.object({
  step: z.enum(sessionSteps),
  state: z.enum(['done', 'now', 'later', 'trouble']),
  /** The day or days behind the step, e.g. when it was filed. */
  note: z.object({ code: z.string(), params: paramsSchema }).nullable(),
});
export type SessionStep = z.infer<typeof stepSchema>;

/** Something missing for the next step, with what its sentence needs. */
const missingSchema = z.object({ code: z.string(), params: paramsSchema });

export const sessionViews = ['running', 'all', 'cancelled'] as const;
export type SessionView = (typeof sessionViews)[number];

const summarySchema = z.object({
  id: idSchema,
  number: z.string(),
  name: z.string(),
  courseId: idSchema,
  occupationZh: z.string(),
  occupationEn: z.string(),
  level: levelSchema.nullable(),
  certificateKind: z.enum(['level', 'training']),
  startsOn: daySchema,
  endsOn: daySchema,
  venue: z.string(),
  trainer: z.string(),
  targetCount: z.number().int(),
  enrolledCount: z.number().int(),
  certifiedCount: z.number().int(),
  isCancelled: z.boolean(),
  thread: z.array(stepSchema),
  /** The first step that is not done; null when all are, or the session is cancelled. */
  next: z.enum(sessionSteps).nullable(),
  missing: z.array(missingSchema),
});
export type SessionSummary = z.infer<typeof summarySchema>;

const recordSchema = summarySchema.extend({
  courseNameZh: z.string(),
  courseNameEn: z.string(),
  variantZh: z.string(),
  theoryHours: z.number().int(),
  practiceHours: z.number().int(),
  filedOn: daySchema.nullable(),
  isFilingRequired: z.boolean(),
  note: z.string(),
  createdAt: z.string(),
  withoutPhotoCount: z.number().int(),
  /** Still enrolled and passed in a confirmed batch. */
  passedCount: z.number().int(),
  evaluations: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      heldOn: daySchema,
      attempt: z.enum(['first', 'resit']),
      isConfirmed: z.boolean(),
      peopleCount: z.number().int(),
      /** People with every mark. */
      scoredCount: z.number().int(),
    }),
  ),
});
export type SessionRecord = z.infer<typeof recordSchema>;

const enrolledSchema = z.object({
  enrolmentId: idSchema,
  traineeId: idSchema,
  position: z.number().int(),
  name: z.string(),
  pinyin: z.string(),
  /** Masked unless the reader shows it; see trainees.showNumber. */
  idNumberMasked: z.string(),
  phoneMasked: z.string(),
  /** As it was at enrolment, not as it is now. */
  category: z.string(),
  enrolledOn: daySchema,
  leftOn: daySchema.nullable(),
  leftReason: z.string(),
  hasPhoto: z.boolean(),
  /** Of the attempt that counts: a confirmed pass, else the latest. */
  outcome: z.enum(['none', ...outcomeKinds]),
  /** The parts behind the outcome, e.g. those failed. */
  outcomeParts: z.array(evaluationPartSchema),
  /** Those of earlier batches included where they are carried. */
  marks: z.partialRecord(evaluationPartSchema, markSchema),
  isConfirmed: z.boolean(),
  certificate: z.object({ id: idSchema, number: z.string().nullable(), state: z.string() }).nullable(),
});
export type EnrolledPerson = z.infer<typeof enrolledSchema>;

/** Years of a class: the number of a session has two digits of its year. */
const classDay = daySchema.refine((day) => day >= '2000-01-01' && day <= '2099-12-31');

const facts = {
  name: z.string().trim().min(1).max(100),
  startsOn: classDay,
  endsOn: classDay,
  venue: z.string().trim().max(100),
  trainer: z.string().trim().max(60),
  targetCount: z.number().int().min(1).max(1000),
  note: z.string().max(1000),
  /** 开班备案; classes without public money need none. */
  isFilingRequired: z.boolean().default(true),
};

/** What plans a session. */
export const sessionFactsSchema = z.strictObject({ courseId: idSchema, ...facts });
export type SessionFacts = z.infer<typeof sessionFactsSchema>;

const changed = z.object({ id: idSchema });

export const sessions = {
  list: query(everyone)
    .input(
      z.strictObject({
        ...pageInput,
        view: z.enum(sessionViews).default('running'),
        step: z.enum(sessionSteps).optional(),
        courseId: idSchema.optional(),
        sort: z.enum(['starts-on', 'ends-on', 'name', 'number', 'people', 'step']).default('starts-on'),
        direction: z.enum(['up', 'down']).default('down'),
      }),
    )
    .output(
      z.object({
        sessions: z.array(summarySchema),
        /** How many each view holds under the same text and filters. */
        counts: z.object({ running: z.number().int(), all: z.number().int(), cancelled: z.number().int() }),
        ...pageOutput,
      }),
    ),
  get: query(everyone)
    .input(z.strictObject({ id: idSchema }))
    .output(recordSchema),
  /** The name a new session gets unless the clerk types another, e.g. `2026-11 养老护理员 五级`. */
  proposeName: query(keepers)
    .input(z.strictObject({ courseId: idSchema, startsOn: daySchema }))
    .output(z.object({ name: z.string() })),
  plan: command({ callers: keepers, undo: 'rows' })
    .input(sessionFactsSchema)
    .output(z.object({ id: idSchema, number: z.string() })),
  /** Refused with everybody who would then be in two sessions at once. */
  change: command({ callers: keepers, undo: 'rows' })
    .input(sessionFactsSchema.extend({ id: idSchema }))
    .output(changed),
  /** Records the day the authority took the opening file. */
  file: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema, filedOn: daySchema.nullable() }))
    .output(changed),
  /** A cancelled session stays in the list of cancelled ones; refused once certificates were issued. */
  cancel: command({ callers: approvers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /** A cancelled session goes on; refused with everybody who is in another session on its days by now. */
  restore: command({ callers: approvers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /** Everybody in roster order, those who left included. `text` as in trainees.list. */
  people: query(everyone)
    .input(z.strictObject({ sessionId: idSchema, text: z.string().max(100).default('') }))
    .output(
      z.object({
        people: z.array(enrolledSchema),
        /** Before `text` was applied. */
        total: z.number().int(),
      }),
    ),
  /** Enrols all or nobody; every person who cannot be enrolled is named with the reason. */
  enrol: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ sessionId: idSchema, traineeIds: z.array(idSchema).min(1).max(2000) }))
    .output(z.object({ enrolledCount: z.number().int(), alreadyEnrolledCount: z.number().int() })),
  /** The day and reason somebody left; their place and marks stay on record. */
  withdraw: command({ callers: keepers, undo: 'rows' })
    .input(
      z.strictObject({ enrolmentId: idSchema, leftOn: daySchema, reason: z.string().trim().min(1).max(200) }),
    )
    .output(changed),
  /** Takes back an enrolment made by mistake; refused once marks or a certificate hang on it. */
  removeEnrolment: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ enrolmentId: idSchema }))
    .output(changed),
  changeCategory: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ enrolmentId: idSchema, category: categorySchema }))
    .output(changed),
};
