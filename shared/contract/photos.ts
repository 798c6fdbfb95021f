import { z } from 'zod';
import { paramsSchema } from './failures.ts';
import { idSchema } from './page.ts';

/** One finding of the picture check; codes have their sentences in renderer/text/trainees.ts under `photo.`. */
export const photoCheckSchema = z.object({
  code: z.string(),
  /** `fix`: an office will refuse a certificate with it; `note`: worth a look. */
  severity: z.enum(['fix', 'note']),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type PhotoCheck = z.infer<typeof photoCheckSchema>;

/**
 * The part of a picture that becomes the portrait (25 × 35 mm), as fractions 0 to 1 of the upright picture: turned
 * by its own EXIF flag first, then by `turn` degrees clockwise. Width to height must be 5 : 7 in pixels.
 */
export const cropSchema = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().positive().max(1),
  height: z.number().positive().max(1),
});
export type Crop = z.infer<typeof cropSchema>;
export const turnSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Turn = z.infer<typeof turnSchema>;

const candidateSchema = z.object({
  id: idSchema,
  name: z.string(),
  idNumberMasked: z.string(),
  hasPhoto: z.boolean(),
});

export const readPhotoSchema = z.object({
  /** The uploaded picture, or the copy of one that lay in a ZIP. */
  fileId: z.string(),
  /** The file's own name. */
  name: z.string(),
  match: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('matched'), by: z.enum(['id', 'name']), person: candidateSchema }),
    /** Several people of one name, or a name and a number that belong to different people. */
    z.object({ kind: z.literal('ambiguous'), reason: z.string(), candidates: z.array(candidateSchema) }),
    /** Reasons under `photoName.` in renderer/text/photo-checks.ts. */
    z.object({ kind: z.literal('unmatched'), reason: z.string(), params: paramsSchema }),
  ]),
  picture: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('readable'),
      /** Upright, smaller, without metadata. */
      previewFileId: z.string(),
      /** Pixels of the upright picture. */
      width: z.number().int(),
      height: z.number().int(),
      crop: cropSchema,
      checks: z.array(photoCheckSchema),
    }),
    /** Reasons under `picture.` in renderer/text/photo-checks.ts. */
    z.object({ kind: z.literal('unreadable'), reason: z.string(), params: paramsSchema }),
  ]),
});
export type ReadPhoto = z.infer<typeof readPhotoSchema>;
