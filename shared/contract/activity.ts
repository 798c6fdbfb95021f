import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { everyone, operation } from './procedure.ts';

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

export const activity = {
  watch: operation(everyone).output(eventIterator(z.array(activitySchema))),
  cancel: operation(everyone)
    .input(z.strictObject({ id: z.string().min(1).max(64) }))
    .output(z.object({ wasRunning: z.boolean() })),
};
