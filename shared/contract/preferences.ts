import { z } from 'zod';

export const themes = ['light', 'dark', 'system'] as const;

/** Lists whose columns can be chosen. */
const listSchema = z.enum(['trainees']);

/**
 * How people like their screen. Kept in the clear and readable before sign-in, so it is a closed list of choices:
 * nothing that somebody typed fits in.
 */
export const keptPreferencesSchema = z.strictObject({
  language: z.enum(['zh-CN', 'en']).optional(),
  theme: z.enum(themes).optional(),
  /** Keys of the columns of a list in their order; none for the usual ones. */
  columns: z.partialRecord(listSchema, z.array(z.string().regex(/^[a-zA-Z]{1,40}$/)).max(40)).optional(),
});
export type KeptPreferences = z.infer<typeof keptPreferencesSchema>;
export type ColumnList = z.infer<typeof listSchema>;
