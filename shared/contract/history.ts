import { z } from 'zod';
import { approvers, command, everyone, keepers, query } from './procedure.ts';
import { paramsSchema } from './failures.ts';

const entrySchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  actorName: z.string(),
  procedure: z.string(),
  summary: paramsSchema,
  changeCount: z.number().int(),
  undoes: z.number().int().nullable(),
  isUndone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof entrySchema>;

/** What Ctrl+Z or Ctrl+Y would do now, by the procedure that did it. */
const stepSchema = z
  .object({ seq: z.number().int(), procedure: z.string(), summary: paramsSchema })
  .nullable();

export const history = {
  /** The latest entries, or those that touched one record (`table` and `key`), newest first. */
  list: query(everyone)
    .input(
      z.strictObject({
        record: z.strictObject({ table: z.string().max(60), key: z.string().max(60) }).optional(),
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ entries: z.array(entrySchema) })),
  /** Reads the whole history and checks every digest; `seq` is the first entry that is not as it was written. */
  verify: query([...approvers, 'auditor'])
    .input(z.strictObject({}))
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('whole'), length: z.number().int(), head: z.string() }),
        z.object({
          kind: z.literal('broken'),
          seq: z.number().int(),
          reason: z.enum(['order', 'link', 'entry', 'changes', 'change-row']),
        }),
      ]),
    ),
  next: query(everyone)
    .input(z.strictObject({}))
    .output(z.object({ undo: stepSchema, redo: stepSchema })),
  undo: command({ callers: keepers, undo: { never: 'undo', instead: 'redo' } })
    .input(z.strictObject({ seq: z.number().int().optional() }))
    .output(z.object({ seq: z.number().int(), procedure: z.string(), summary: paramsSchema })),
  redo: command({ callers: keepers, undo: { never: 'undo', instead: 'redo' } })
    .input(z.strictObject({}))
    .output(z.object({ seq: z.number().int(), procedure: z.string(), summary: paramsSchema })),
};
