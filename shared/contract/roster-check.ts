import { z } from 'zod';
import { paramsSchema } from './failures.ts';
import { idSchema } from './page.ts';
import { codedFieldSchema, rosterFieldSchema } from './roster-recipe.ts';

const severitySchema = z.enum(['fix', 'note', 'tidied']);

/** Codes have their sentences in renderer/text/roster-problems.ts under `problem.`, tidying rules under `tidied.`. */
const groupSchema = z.object({
  severity: severitySchema,
  /** A problem code, or a tidying rule. */
  code: z.string(),
  /** Rows with it (cells for `tidied`). */
  count: z.number().int(),
});
export type ProblemGroup = z.infer<typeof groupSchema>;

const cellSchema = z.object({
  field: rosterFieldSchema,
  /** `C7`; '' for a field typed into a row that has no such column. */
  address: z.string(),
  /** What stands in the file, or what was typed; ID numbers, phones and bank cards masked. */
  text: z.string(),
  /** What will be stored: tidied, a code of the list for coded fields, a day as YYYY-MM-DD; '' while unsound. */
  value: z.string(),
  isMasked: z.boolean(),
  /** Typed in place (a fix of kind `value`). */
  isTyped: z.boolean(),
});

const rowProblemSchema = z.object({
  severity: z.enum(['fix', 'note']),
  code: z.string(),
  field: rosterFieldSchema.nullable(),
  address: z.string(),
  /** What the sentence needs; codes among them are spelled by shared/rules/trainees/spell-params.ts. */
  params: paramsSchema,
});
export type RowProblem = z.infer<typeof rowProblemSchema>;

const tidiedSchema = z.object({
  field: rosterFieldSchema,
  address: z.string(),
  rule: z.string(),
  before: z.string(),
  after: z.string(),
});

const rowSchema = z.object({
  /** As the spreadsheet counts. */
  row: z.number().int(),
  state: z.enum(['sound', 'to-fix', 'skipped']),
  /** What taking the row would do. */
  effect: z.enum(['add', 'change', 'same', 'none']),
  /** The registered person with this document. */
  knownId: idSchema.nullable(),
  cells: z.array(cellSchema),
  problems: z.array(rowProblemSchema),
  tidied: z.array(tidiedSchema),
  /** What would change in a registered person. */
  changes: z.array(z.object({ field: rosterFieldSchema, before: z.string(), after: z.string() })),
});
export type RosterCheckRow = z.infer<typeof rowSchema>;

export const rosterViewSchema = z.strictObject({
  /** `problems`: rows with something to fix or to note. */
  show: z.enum(['problems', 'all', 'to-fix', 'tidied', 'changed', 'skipped']).default('problems'),
  /** Only rows of one group. */
  group: z.strictObject({ severity: severitySchema, code: z.string().max(60) }).optional(),
  /** Only rows whose name or ID number holds this. */
  text: z.string().max(60).default(''),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
/** `{}` is the page of faulty rows. */
export type RosterView = z.input<typeof rosterViewSchema>;

export const rosterCheckSchema = z.object({
  counts: z.object({
    /** Rows that hold a person, skipped ones included. */
    rows: z.number().int(),
    sound: z.number().int(),
    toFix: z.number().int(),
    /** Sound rows with something to note. */
    noted: z.number().int(),
    /** Tidied cells. */
    tidied: z.number().int(),
    skipped: z.number().int(),
    /** Blank, total and signature lines. */
    leftOut: z.number().int(),
    /** Of the sound rows: new people, people whose record changes, people of whom nothing changes. */
    added: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
  }),
  /** By severity, then by count. */
  groups: z.array(groupSchema),
  /** Words of coded columns nobody knows, each once, most frequent first. */
  unknownValues: z.array(
    z.object({
      field: codedFieldSchema,
      seen: z.string(),
      count: z.number().int(),
      /** Codes, best first. */
      suggestions: z.array(z.string()),
    }),
  ),
  /** Words of coded columns whose meaning is known, each once, most frequent first. */
  words: z.array(
    z.object({
      field: codedFieldSchema,
      seen: z.string(),
      count: z.number().int(),
      /** What it is read as; '' leaves the field empty. */
      code: z.string(),
      /** `built-in`: as everybody means it; `remembered`: as this office's earlier rosters; `decided`: here. */
      from: z.enum(['built-in', 'remembered', 'decided']),
    }),
  ),
  /** Columns with formulas whose results wait for the clerk's word, and in how many cells. */
  formulas: z.array(z.object({ field: rosterFieldSchema, count: z.number().int() })),
  /** Required fields without a column: nothing can be imported. */
  missingFields: z.array(rosterFieldSchema),
  leftOut: z.array(
    z.object({
      row: z.number().int(),
      reason: z.enum(['blank', 'total', 'signature', 'heading-again']),
      text: z.string(),
    }),
  ),
  /** Rows that a filter or a clerk hides in the file and that take part all the same. */
  hiddenRows: z.array(z.number().int()),
  rows: z.array(rowSchema),
  /** Rows in the view, of which `rows` is a page. */
  total: z.number().int(),
  /** The row numbers of the view with something to fix, in order, at most 1,000: for F8 and Shift F8. */
  toFixRows: z.array(z.number().int()),
});
export type RosterCheck = z.infer<typeof rosterCheckSchema>;
