import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { operation } from './procedure.ts';

export const activitySchema = z.object({
  /** The request id of the call that does the work. */
  id: z.string(),
  procedure: z.string(),
  stage: z.string(),
  done: z.number(),
  total: z.number(),
  state: z.enum(['running', 'finished', 'failed', 'cancelled']),
  startedAt: z.string(),
});
export type Activity = z.infer<typeof activitySchema>;

const idSchema = z.string().min(1).max(64);

export const activity = {
  /** All work, or the one named; a visitor, before anybody is signed in, names the own. */
  watch: operation('public')
    .input(z.strictObject({ id: idSchema }).optional())
    .output(eventIterator(z.array(activitySchema))),
  /** Whoever knows the id: visitors know that of their own call alone. */
  cancel: operation('public')
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ wasRunning: z.boolean() })),
};
