import { z } from 'zod';
import { encodingSchema, rosterFieldSchema } from './roster-recipe.ts';

const textRowSchema = z.object({ row: z.number().int(), texts: z.array(z.string()) });

/** How one sheet is read: guessed, or as asked. ID numbers and phones in its texts are masked. */
export const rosterLayoutSchema = z.object({
  sheet: z.number().int(),
  headingRow: z.number().int(),
  /** Where `headingRow` was found; `none`: no row looks like headings, the first filled row was taken. */
  headingFrom: z.enum(['asked', 'guessed', 'none']),
  columns: z.array(
    z.object({
      column: z.number().int(),
      /** As the spreadsheet names it: `C`. */
      letter: z.string(),
      heading: z.string(),
      /** null: not recognised; the clerk maps it or leaves it out. */
      field: z.union([rosterFieldSchema, z.literal('ignore')]).nullable(),
      /** 1 the field's own word, 0.9 with a remark in brackets, 0.6 contains one; 0 not recognised. */
      confidence: z.number(),
      /** This office's earlier decision. */
      isRemembered: z.boolean(),
    }),
  ),
  /** Required fields that two columns are about, of which one is read: two blocks of people side by side. */
  repeated: z.array(rosterFieldSchema),
  /** The first 15 rows of the sheet, to choose the heading row from. */
  top: z.array(textRowSchema),
  /** Five rows of people below the headings, by column. */
  sample: z.array(textRowSchema),
  office: z.string(),
  /** Where `office` was found. */
  officeFrom: z.enum(['asked', 'filling-line', 'title', 'file-name', 'none']),
});
export type RosterLayout = z.infer<typeof rosterLayoutSchema>;

export const openedRosterSchema = z.object({
  fileId: z.string(),
  fileName: z.string(),
  format: z.enum(['xlsx', 'xls', 'csv']),
  /** Of a csv; null otherwise. */
  encoding: encodingSchema.nullable(),
  sheets: z.array(
    z.object({
      index: z.number().int(),
      name: z.string(),
      isHidden: z.boolean(),
      rowCount: z.number().int(),
      columnCount: z.number().int(),
      /** Rows of people under the headings that were found; 0: it does not look like a roster. */
      peopleCount: z.number().int(),
    }),
  ),
  layout: rosterLayoutSchema,
  /** Offices whose mappings are remembered, to choose from. */
  offices: z.array(z.string()),
  /** An import of a file with exactly these bytes, if there was one. */
  importedBefore: z.object({ at: z.string(), addedCount: z.number().int() }).nullable(),
});
export type OpenedRoster = z.infer<typeof openedRosterSchema>;
