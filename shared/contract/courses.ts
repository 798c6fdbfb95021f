import { z } from 'zod';
import { idSchema, levelSchema, pageInput, pageOutput } from './page.ts';
import { command, everyone, keepers, query } from './procedure.ts';

export const certificateKinds = ['level', 'training'] as const;
const certificateKindSchema = z.enum(certificateKinds);
export type CertificateKind = z.infer<typeof certificateKindSchema>;

/** How sure a code is; see shared/lists/occupations.ts. */
const certaintySchema = z.enum(['verified', 'copied', 'unverified']);

/** 工种: a job within the occupation, at the levels it exists for. */
const variantSchema = z.strictObject({
  zh: z.string().trim().min(1).max(60),
  en: z.string().trim().max(100),
  levels: z.array(levelSchema).min(1).max(5),
});

export const occupationFactsSchema = z.strictObject({
  /** `d-dd-dd-dd` of 职业分类大典; means nothing without its edition. */
  code: z.string().regex(/^\d-\d{2}-\d{2}-\d{2}$/u),
  /** Year of the edition. */
  edition: z.string().regex(/^(?:19|20)\d{2}$/u),
  nameZh: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().max(100),
  levels: z.array(levelSchema).min(1).max(5),
  variants: z.array(variantSchema).max(40),
  certainty: certaintySchema,
  sourceNote: z.string().trim().max(300),
});
export type OccupationFacts = z.infer<typeof occupationFactsSchema>;

const occupationSchema = occupationFactsSchema.extend({
  id: idSchema,
  isActive: z.boolean(),
  /** Courses that teach it; while there are any, code and edition stay. */
  courseCount: z.number().int(),
});
export type Occupation = z.infer<typeof occupationSchema>;

export const courseFactsSchema = z.strictObject({
  nameZh: z.string().trim().min(1).max(100),
  nameEn: z.string().trim().max(200),
  occupationId: idSchema.nullable(),
  /** Chinese name of one of the occupation's variants, or empty. */
  variantZh: z.string().trim().max(60),
  level: levelSchema.nullable(),
  /** 学时 of 45 minutes. */
  theoryHours: z.number().int().min(0).max(5000),
  practiceHours: z.number().int().min(0).max(5000),
  certificateKind: certificateKindSchema,
});
export type CourseFacts = z.infer<typeof courseFactsSchema>;

const courseSchema = courseFactsSchema.extend({
  id: idSchema,
  variantEn: z.string(),
  occupationCode: z.string(),
  occupationZh: z.string(),
  occupationEn: z.string(),
  isActive: z.boolean(),
  /** Sessions of this course; while there are any, occupation, variant, level and kind stay. */
  sessionCount: z.number().int(),
});
export type Course = z.infer<typeof courseSchema>;

export const activityViews = ['active', 'inactive', 'all'] as const;
const view = z.enum(activityViews).default('active');
const direction = z.enum(['up', 'down']).default('up');
const byId = z.strictObject({ id: idSchema });
const done = z.object({ id: idSchema });

export const courses = {
  list: query(everyone)
    .input(
      z.strictObject({
        ...pageInput,
        view,
        occupationId: idSchema.optional(),
        sort: z.enum(['name', 'occupation', 'level', 'hours', 'kind', 'sessions']).default('name'),
        direction,
      }),
    )
    .output(z.object({ courses: z.array(courseSchema), ...pageOutput })),
  get: query(everyone).input(byId).output(courseSchema),
  add: command({ callers: keepers, undo: 'rows' }).input(courseFactsSchema).output(done),
  change: command({ callers: keepers, undo: 'rows' })
    .input(courseFactsSchema.extend({ id: idSchema }))
    .output(done),
  /** Takes the course out of choice for new sessions; what was taught keeps it. */
  deactivate: command({ callers: keepers, undo: 'rows' }).input(byId).output(done),
  reactivate: command({ callers: keepers, undo: 'rows' }).input(byId).output(done),
  listOccupations: query(everyone)
    .input(
      z.strictObject({
        ...pageInput,
        view,
        certainty: certaintySchema.optional(),
        sort: z.enum(['code', 'name', 'certainty', 'courses']).default('code'),
        direction,
      }),
    )
    .output(z.object({ occupations: z.array(occupationSchema), ...pageOutput })),
  getOccupation: query(everyone).input(byId).output(occupationSchema),
  addOccupation: command({ callers: keepers, undo: 'rows' }).input(occupationFactsSchema).output(done),
  changeOccupation: command({ callers: keepers, undo: 'rows' })
    .input(occupationFactsSchema.extend({ id: idSchema }))
    .output(done),
  deactivateOccupation: command({ callers: keepers, undo: 'rows' }).input(byId).output(done),
  reactivateOccupation: command({ callers: keepers, undo: 'rows' }).input(byId).output(done),
};
