import { z } from 'zod';
import { idSchema } from './page.ts';
import { cropSchema, readPhotoSchema, turnSchema } from './photos.ts';
import { command, keepers, operation, query } from './procedure.ts';
import { rosterCheckSchema, rosterViewSchema } from './roster-check.ts';
import { openedRosterSchema, rosterLayoutSchema } from './roster-layout.ts';
import { encodingSchema, recipeSchema, rosterFieldSchema } from './roster-recipe.ts';

const draftSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  office: z.string(),
  step: z.string(),
  savedAt: z.string(),
  savedBy: z.string(),
});
export type RosterDraft = z.infer<typeof draftSchema>;

/**
 * The import wizard: file → heading and columns → check → result, photos in bulk, and drafts.
 * Stages of long work (`activity.stage`): read, look-up, check, write, keys, enrol, photos.
 */
export const rosters = {
  /**
   * Reads an uploaded workbook. Refusals of the file: FILE_UNREADABLE with params `reason` (sentences under
   * `reason.FILE_UNREADABLE.` in renderer/text/unreadable-files.ts) and what the reason needs.
   */
  open: query(keepers)
    .input(z.strictObject({ fileId: z.string().max(60), encoding: encodingSchema.optional() }))
    .output(openedRosterSchema),
  /** Another sheet, heading row or office: columns guessed anew. Absent `headingRow`: guessed. */
  layout: query(keepers)
    .input(
      z.strictObject({
        fileId: z.string().max(60),
        encoding: encodingSchema.optional(),
        sheet: z.number().int().min(0).max(500),
        headingRow: z.number().int().min(0).max(60).optional(),
        office: z.string().trim().max(100).optional(),
      }),
    )
    .output(rosterLayoutSchema),
  /** The dry run: every problem of every row with its cell. Writes nothing. */
  check: query(keepers)
    .input(
      z.strictObject({
        recipe: recipeSchema,
        view: rosterViewSchema.default(rosterViewSchema.parse({})),
        /** The session the people are to be enrolled into: rows that apply for something else are noted. */
        sessionId: idSchema.optional(),
      }),
    )
    .output(rosterCheckSchema),
  /** The logged act of showing one masked cell in full, as it stands in the file or was typed. */
  showCell: command({ callers: keepers, undo: { never: 'shown', instead: 'nothing' } })
    .input(z.strictObject({ recipe: recipeSchema, row: z.number().int().min(1), field: rosterFieldSchema }))
    .output(z.object({ value: z.string() })),
  /**
   * Takes the people in as one batch. `all-or-nothing` refuses with ROWS_REFUSED and every problem with its cell
   * while one row has something to fix; `sound-only` leaves such rows out. Registered people get the fields the
   * file fills and lose none. The office's columns and words are remembered.
   * @throws ROWS_REFUSED; WRONG_STATE with params.reason `nothing-changes` (the file was imported before) or
   * `no-rows`; CANCELLED, then nothing was written.
   */
  importRows: command({ callers: keepers, undo: 'rows' })
    .input(
      z.strictObject({
        recipe: recipeSchema,
        take: z.enum(['all-or-nothing', 'sound-only']),
        /** Enrols everybody taken in into this session. */
        sessionId: idSchema.optional(),
      }),
    )
    .output(
      z.object({
        importId: idSchema,
        added: z.number().int(),
        changed: z.number().int(),
        same: z.number().int(),
        /** Skipped by hand, or left out because something is to fix. */
        skipped: z.number().int(),
        enrolled: z.number().int(),
      }),
    ),
  /** The faulty rows with their reasons as .xlsx, to send back to the office. The page hands in the words. */
  exportProblems: command({ callers: keepers, undo: { never: 'shown', instead: 'nothing' } })
    .input(
      z.strictObject({
        recipe: recipeSchema,
        language: z.enum(['zh-CN', 'en']),
        fileName: z.string().min(1).max(100),
        sheetName: z.string().min(1).max(31),
        notes: z.array(z.string().max(300)).max(5),
        /** Headings of the two added columns. */
        headings: z.strictObject({ row: z.string().max(30), reasons: z.string().max(30) }),
        /** Sentence by problem code, with `{{name}}` for its values. */
        sentences: z.record(z.string().max(60), z.string().max(500)),
      }),
    )
    .output(z.object({ fileId: z.string(), fileName: z.string(), count: z.number().int() })),
  /**
   * Reads pictures, or one ZIP of them, and finds whose they are by ID number or name in the file name. Among
   * everybody, or the people of one import or session.
   */
  readPhotos: query(keepers)
    .input(
      z.strictObject({
        fileIds: z.array(z.string().max(60)).min(1).max(2000),
        importId: idSchema.optional(),
        sessionId: idSchema.optional(),
      }),
    )
    .output(z.object({ photos: z.array(readPhotoSchema) })),
  /** Crops, strips and keeps them all, or none. @throws ROWS_REFUSED naming every picture that cannot be kept. */
  savePhotos: command({ callers: keepers, undo: 'rows' })
    .input(
      z.strictObject({
        items: z
          .array(
            z.strictObject({
              fileId: z.string().max(60),
              traineeId: idSchema,
              crop: cropSchema,
              turn: turnSchema.default(0),
            }),
          )
          .min(1)
          .max(2000),
      }),
    )
    .output(z.object({ savedCount: z.number().int() })),
  /**
   * Keeps an unfinished import, so that closing or a crash loses nothing; the same file overwrites its draft.
   * Not part of the history: a draft is nobody's record yet.
   */
  saveDraft: operation(keepers)
    .input(
      z.strictObject({
        recipe: recipeSchema,
        step: z.string().max(40),
        draftId: z.string().max(60).optional(),
        /** The session everybody is to be enrolled in. */
        sessionId: idSchema.optional(),
      }),
    )
    .output(z.object({ draftId: z.string() })),
  /** Unfinished imports, the latest first. */
  listDrafts: query(keepers)
    .input(z.strictObject({}))
    .output(z.object({ drafts: z.array(draftSchema) })),
  /** Goes on with a draft: the file is open again under the recipe's new `fileId`, laid out by the recipe. */
  resumeDraft: operation(keepers)
    .input(z.strictObject({ draftId: z.string().max(60) }))
    .output(
      z.object({
        opened: openedRosterSchema,
        recipe: recipeSchema,
        step: z.string(),
        /** null: none was chosen, or it is gone. */
        sessionId: idSchema.nullable(),
      }),
    ),
  dropDraft: operation(keepers)
    .input(z.strictObject({ draftId: z.string().max(60) }))
    .output(z.object({})),
};
