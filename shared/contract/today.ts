import { z } from 'zod';
import { paramsSchema } from './failures.ts';
import { daySchema, idSchema } from './page.ts';
import { everyone, query } from './procedure.ts';
import { sessionSteps } from './sessions.ts';

/** What a row's button does; the page knows the way there. */
export const todayActions = [
  'enrol',
  'complete-session',
  'file',
  'plan-evaluation',
  'enter-marks',
  'confirm-marks',
  'issue',
  'see-reasons',
  'import-numbers',
  'print',
  'hand-over',
  'settle',
  'follow-up',
  'add-photos',
  'continue-roster',
  'see-session',
  'see-filing',
  'renew-filing',
] as const;
export type TodayAction = (typeof todayActions)[number];

/** A deed in words: its sentence is `deed.<code>` in renderer/text/today.ts. */
const deedSchema = z.object({ code: z.string(), params: paramsSchema });

const recordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session'), id: idSchema, name: z.string() }),
  /** What an evaluation body is filed for; the body itself where `name` is its own. */
  z.object({ kind: z.literal('filing'), id: idSchema, name: z.string() }),
  z.object({ kind: z.literal('roster'), id: z.string(), name: z.string() }),
]);
export type TodayRecord = z.infer<typeof recordSchema>;

const actionSchema = z.object({
  code: z.enum(todayActions),
  /** The batch it is about, where there is one. */
  evaluationId: idSchema.nullable(),
});

const workSchema = z.object({
  /** The same piece of work has the same key each time it is read. */
  key: z.string(),
  step: z.enum(sessionSteps).nullable(),
  /** The day it is due, or by which what is missing is needed. */
  day: daySchema.nullable(),
  /** Days since then; 0 unless it is overdue. */
  lateDays: z.number().int(),
  deed: deedSchema,
  record: recordSchema,
  /** Whose it is by the record; null is whoever asks. */
  owner: z.string().nullable(),
  action: actionSchema,
});
export type TodayWork = z.infer<typeof workSchema>;

const waitingSchema = z.object({
  key: z.string(),
  step: z.enum(sessionSteps),
  deed: deedSchema,
  /** For whom; null where the deed's sentence names the office. */
  who: z.string().nullable(),
  record: recordSchema,
  since: daySchema,
  days: z.number().int(),
  /** The day it should be there; null where no rule says. */
  until: daySchema.nullable(),
  action: actionSchema,
});
export type TodayWaiting = z.infer<typeof waitingSchema>;

const stepSchema = z.object({
  step: z.enum(sessionSteps),
  /** Running sessions whose next step this is. */
  count: z.number().int(),
  hasTrouble: z.boolean(),
  /** The most urgent thing about them: `note.<code>`. */
  note: deedSchema.nullable(),
});
export type TodayStep = z.infer<typeof stepSchema>;

export const today = {
  /** All threads cut at today; decided from the records each time, nothing of it is stored. */
  get: query(everyone)
    .input(z.strictObject({}))
    .output(
      z.object({
        day: daySchema,
        runningCount: z.number().int(),
        thread: z.array(stepSchema),
        /** Past its day. */
        overdue: z.array(workSchema),
        /** To be done within the week. */
        due: z.array(workSchema),
        /** Lacking for a step of the coming month. */
        missing: z.array(workSchema),
        /** In other hands. */
        waiting: z.array(waitingSchema),
        /** The first three steps of a new institution; null once all are done. */
        start: z
          .object({ hasProfile: z.boolean(), hasCourse: z.boolean(), hasPeople: z.boolean() })
          .nullable(),
      }),
    ),
};
