import { z } from 'zod';
import { education } from '#shared/lists/education.ts';
import { ethnicGroups } from '#shared/lists/ethnic-groups.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { categories } from '#shared/lists/categories.ts';
import type { CodedItem } from '#shared/lists/coded-item.ts';
import { daySchema, idSchema, pageInput, pageOutput } from './page.ts';
import { cropSchema, photoCheckSchema, turnSchema } from './photos.ts';
import { command, everyone, keepers, query } from './procedure.ts';

const languageSchema = z.enum(['zh-CN', 'en']);
const sexSchema = z.enum(['male', 'female']);

/** A code of a list, or '' for "not known". */
function codeOrNone<Code extends string>(list: readonly CodedItem<Code>[]) {
  // as: z.enum wants a list that is surely not empty; every code list has rows.
  return z.enum(['', ...list.map((item) => item.code)] as ['', ...Code[]]);
}

export const categorySchema = codeOrNone(categories);
export type Category = z.infer<typeof categorySchema>;
const idKindSchema = z.enum(idKinds.map((item) => item.code));

/** What a person's record may lack; each hinders a later paper. */
export const missingFacts = ['photo', 'phone', 'category', 'education', 'ethnicGroup'] as const;
export type MissingFact = (typeof missingFacts)[number];

/**
 * Further columns of official tables, kept as text by the field names of shared/rules/trainees/roster-fields.ts
 * (household place, political status, bank card …). `occupation` to `pickup` are what a person applied for, as the sender
 * wrote it; what they are enrolled into is the session's own.
 */
export const detailFields = [
  /** Romanised name as a clerk entered or confirmed it; bilingual certificates print it, and nothing without it. */
  'nameEn',
  'occupation',
  'level',
  'applyCondition',
  'evaluationClass',
  'attempt',
  'enrolUnit',
  'pickup',
  'householdPlace',
  'politicalStatus',
  'email',
  'postcode',
  'mailAddress',
  'province',
  'major',
  'majorYears',
  'workSince',
  'resume',
  'diplomaNumber',
  'hasOldCertificate',
  'oldCertificateLevel',
  'oldCertificateNumber',
  'categoryProof',
  'bankCard',
  'bankName',
] as const;
export type DetailField = (typeof detailFields)[number];
const detailsSchema = z.partialRecord(z.enum(detailFields), z.string().max(2000));

const rowSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Syllables with a capital each, e.g. `Zhang Li`; shown beside the name in English. */
  pinyin: z.string(),
  sex: sexSchema.nullable(),
  birthDate: daySchema.nullable(),
  /** Full years today. */
  age: z.number().int().nullable(),
  idKind: idKindSchema,
  idNumberMasked: z.string(),
  /** '' where none is known. */
  phoneMasked: z.string(),
  category: z.string(),
  education: z.string(),
  employer: z.string(),
  /** A kept file for the byte lane. */
  photoFileId: z.string().nullable(),
  missing: z.array(z.enum(missingFacts)),
  createdAt: z.string(),
});
export type TraineeRow = z.infer<typeof rowSchema>;

const recordSchema = rowSchema.extend({
  ethnicGroup: z.string(),
  address: z.string(),
  note: z.string(),
  /** The name as passports write it, for the clerk to confirm as `details.nameEn`; '' where there is none. */
  nameEnProposed: z.string(),
  /** `bankCard` is masked. */
  details: detailsSchema,
  photoChecks: z.array(photoCheckSchema),
  /** The roster the person came with. */
  import: z
    .object({ id: idSchema, fileName: z.string(), office: z.string(), createdAt: z.string() })
    .nullable(),
  updatedAt: z.string(),
  /** Set while the person lies in the trash. */
  removedAt: z.string().nullable(),
  /** The sessions of this person, newest first. */
  enrolments: z.array(
    z.object({
      enrolmentId: idSchema,
      sessionId: idSchema,
      sessionNumber: z.string(),
      sessionName: z.string(),
      startsOn: daySchema,
      endsOn: daySchema,
      category: z.string(),
      leftOn: daySchema.nullable(),
    }),
  ),
  /** Certificates, newest first. */
  certificates: z.array(
    z.object({
      id: idSchema,
      sessionId: idSchema,
      kind: z.string(),
      state: z.string(),
      number: z.string().nullable(),
      issuedOn: daySchema,
    }),
  ),
});
export type TraineeRecord = z.infer<typeof recordSchema>;

const facts = {
  name: z.string().max(200),
  idKind: idKindSchema,
  /** As typed; tidied (full-width digits, spaces, lower-case x) and checked, never corrected. */
  idNumber: z.string().max(60),
  /** Compared with the ID number where that tells them; taken as typed where it does not. */
  sex: sexSchema.nullable(),
  birthDate: daySchema.nullable(),
  phone: z.string().max(60),
  ethnicGroup: codeOrNone(ethnicGroups),
  education: codeOrNone(education),
  category: categorySchema,
  address: z.string().max(300),
  employer: z.string().max(200),
  note: z.string().max(1000),
  details: detailsSchema,
};
/** What a form of a person holds. */
export type TraineeFacts = { readonly [Field in keyof typeof facts]: z.infer<(typeof facts)[Field]> };

const filters = {
  /** Any of these categories; '' stands for "none given". */
  categories: z.array(categorySchema).max(20).optional(),
  sex: sexSchema.optional(),
  hasPhoto: z.boolean().optional(),
  /** True: something of `missingFacts` is missing. */
  isIncomplete: z.boolean().optional(),
  sessionId: idSchema.optional(),
  importId: idSchema.optional(),
  /** True: the trash instead of the registry. */
  isRemoved: z.boolean().default(false),
};

const changed = z.object({ id: idSchema, updatedAt: z.string() });
const photoChanged = changed.extend({
  photoFileId: z.string().nullable(),
  photoChecks: z.array(photoCheckSchema),
});

/** Which number is shown in full. */
const numberSchema = z.enum(['idNumber', 'phone', 'bankCard']);

/**
 * The registry of people. Bad facts of a person are refused with ROWS_REFUSED, one problem per field
 * (`place.field`); the codes are those of the roster check, with their sentences in renderer/text/roster-problems.ts.
 */
export const trainees = {
  /**
   * `text` finds any part of a Chinese name, pinyin, initials, an ID tail or a phone tail; several words must all
   * match. Sorted by pinyin, by registration or by ID number.
   */
  list: query(everyone)
    .input(
      z.strictObject({
        ...pageInput,
        ...filters,
        sort: z.enum(['name', 'created', 'idNumber']).default('created'),
        direction: z.enum(['up', 'down']).default('down'),
      }),
    )
    .output(z.object({ trainees: z.array(rowSchema), ...pageOutput })),
  /** @throws NOT_FOUND. */
  get: query(everyone)
    .input(z.strictObject({ id: idSchema }))
    .output(recordSchema),
  /** The logged act of showing a number in full. */
  showNumber: command({ callers: keepers, undo: { never: 'shown', instead: 'nothing' } })
    .input(z.strictObject({ id: idSchema, number: numberSchema }))
    .output(z.object({ value: z.string() })),
  /** @throws ROWS_REFUSED; ALREADY_EXISTS with params id, name, isRemoved of the person who has this document. */
  register: command({ callers: keepers, undo: 'rows' }).input(z.strictObject(facts)).output(changed),
  /**
   * Changes what is given and leaves the rest. `details` are merged by key; an empty text empties one.
   * @throws ROWS_REFUSED, ALREADY_EXISTS, NOT_FOUND; CHANGED_MEANWHILE when `updatedAt` is not the present one.
   */
  change: command({ callers: keepers, undo: 'rows' })
    .input(
      z.strictObject({
        id: idSchema,
        updatedAt: z.string(),
        facts: z.strictObject(facts).partial(),
      }),
    )
    .output(changed),
  /** Gives many people one category. Enrolments keep the category they were made with. */
  changeCategory: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(2000), category: categorySchema }))
    .output(z.object({ changedCount: z.number().int() })),
  /** Into the trash, all or nobody. @throws ROWS_REFUSED naming everyone who is enrolled or certified. */
  remove: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(2000) }))
    .output(z.object({ removedCount: z.number().int() })),
  /** Back out of the trash. */
  restore: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(2000) }))
    .output(z.object({ restoredCount: z.number().int() })),
  /**
   * Looks at an uploaded picture before it becomes somebody's photo: `previewFileId` is an upright, smaller copy
   * without metadata to crop on; `crop` is what is proposed.
   * @throws FILE_UNREADABLE, FILE_TOO_LARGE.
   */
  inspectPhoto: query(keepers)
    .input(z.strictObject({ fileId: z.string(), turn: turnSchema.default(0) }))
    .output(
      z.object({
        previewFileId: z.string(),
        /** Pixels of the upright, turned picture. */
        width: z.number().int(),
        height: z.number().int(),
        crop: cropSchema,
        checks: z.array(photoCheckSchema),
      }),
    ),
  /** Sets or replaces the photo: cropped, turned, stripped of metadata, checked and kept. */
  setPhoto: command({ callers: keepers, undo: 'rows' })
    .input(
      z.strictObject({ id: idSchema, fileId: z.string(), crop: cropSchema, turn: turnSchema.default(0) }),
    )
    .output(photoChanged),
  removePhoto: command({ callers: keepers, undo: 'rows' })
    .input(z.strictObject({ id: idSchema }))
    .output(photoChanged),
  /**
   * The people a list shows, as .xlsx with IDs as text; a logged act. The page hands in the words of its language.
   * `numbers` is said in the file's second line (`notes`).
   */
  export: command({ callers: keepers, undo: { never: 'shown', instead: 'nothing' } })
    .input(
      z.strictObject({
        text: pageInput.text,
        ...filters,
        /** These people alone, where given. */
        ids: z.array(idSchema).max(2000).optional(),
        numbers: z.enum(['masked', 'full']),
        language: languageSchema,
        fileName: z.string().min(1).max(100),
        sheetName: z.string().min(1).max(31),
        /** Lines above the headings: title, what was filtered, masked or full. */
        notes: z.array(z.string().max(300)).max(5),
        /** Columns in their order with their headings. */
        columns: z
          .array(
            z.strictObject({
              field: z.enum([
                'name',
                'pinyin',
                'sex',
                'birthDate',
                'age',
                'idKind',
                'idNumber',
                'phone',
                'category',
                'ethnicGroup',
                'education',
                'employer',
                'address',
                'note',
                ...detailFields,
              ]),
              heading: z.string().max(60),
            }),
          )
          .min(1)
          .max(40),
      }),
    )
    .output(z.object({ fileId: z.string(), fileName: z.string(), count: z.number().int() })),
};
