import { z } from 'zod';
import { rosterFields, type RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { codedFields } from '#shared/rules/trainees/roster-values.ts';

/** The most people one import takes. */
export const rosterLimit = 50_000;

export const rosterFieldSchema = z.enum(
  // as: Array.map forgets that the list is not empty and what its codes are.
  rosterFields.map((item) => item.field) as [RosterField, ...RosterField[]],
);
export const codedFieldSchema = z.enum(codedFields);
export const encodingSchema = z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']);

/** Fields whose text comes masked; `rosters.showCell` shows one in full. */
export const maskedFields = ['idNumber', 'phone', 'bankCard'] as const satisfies readonly RosterField[];

const columnSchema = z.strictObject({
  /** Counted from 0: column A is 0. */
  column: z.number().int().min(0).max(255),
  /** `ignore`: a column nobody asks for; remembered for the office like any other. */
  field: z.union([rosterFieldSchema, z.literal('ignore')]),
});

/** What one word of a coded column means; '' leaves the field empty. */
const valueSchema = z.strictObject({
  field: codedFieldSchema,
  /** As it stands in the file; compared without spaces, brackets and letter case. */
  seen: z.string().max(200),
  code: z.string().max(40),
});

const fixSchema = z.discriminatedUnion('kind', [
  /** Typed in place of what stands in the cell. */
  z.strictObject({
    kind: z.literal('value'),
    row: z.number().int().min(1),
    field: rosterFieldSchema,
    value: z.string().max(1000),
  }),
  /** Leaves the row out. */
  z.strictObject({ kind: z.literal('skip'), row: z.number().int().min(1) }),
  /** Takes back the tidying of one cell: the text counts as it stands in the file. */
  z.strictObject({ kind: z.literal('as-typed'), row: z.number().int().min(1), field: rosterFieldSchema }),
  /** A registered person with another name (`registered-other-name`): the same person, who takes the file's name. */
  z.strictObject({ kind: z.literal('same-person'), row: z.number().int().min(1) }),
  /** Takes the results of all formulas of one column as they stand; `row` is where the clerk said so. */
  z.strictObject({
    kind: z.literal('take-results'),
    row: z.number().int().min(1),
    column: z.number().int().min(0).max(255),
  }),
]);
export type RosterFix = z.infer<typeof fixSchema>;

/**
 * Everything that turns a file into people; the page holds it and sends it with every call, a draft stores it.
 * `fileId` is what `open` answered with.
 */
export const recipeSchema = z.strictObject({
  fileId: z.string().max(60),
  /** Of a csv; absent: as guessed. */
  encoding: encodingSchema.optional(),
  /** Index in `sheets` of `open`. */
  sheet: z.number().int().min(0).max(500),
  /** As the spreadsheet counts, from 1; 0: the sheet has no headings and people start in row 1. */
  headingRow: z.number().int().min(0).max(60),
  columns: z.array(columnSchema).max(256),
  /** Who sent the roster; mappings are remembered under it. '' remembers nothing. */
  office: z.string().trim().max(100),
  /** Decided in this import; what the office meant before is added by the core. */
  values: z.array(valueSchema).max(2000),
  fixes: z.array(fixSchema).max(rosterLimit),
});
export type RosterRecipe = z.infer<typeof recipeSchema>;
