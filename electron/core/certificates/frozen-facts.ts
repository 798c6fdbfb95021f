import { z } from 'zod';
import type { CertificateFacts } from './certificate-facts.ts';

const wordsSchema = z.object({ zh: z.string(), en: z.string().exactOptional() });
const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const holder = {
  holderName: z.string(),
  holderNamePinyin: z.string().exactOptional(),
  idKind: wordsSchema,
  idNumber: z.string(),
  sex: z.enum(['female', 'male']).exactOptional(),
  certificateNumber: z.string(),
  issueDate: z.string(),
  qrText: z.string(),
};

/** The shape in which facts are stored; a stored row that does not fit is a fault and is not drawn. */
const factsSchema = z.discriminatedUnion('kind', [
  z.object({
    ...holder,
    kind: z.literal('level'),
    occupation: wordsSchema,
    direction: wordsSchema.exactOptional(),
    level: levelSchema,
    body: wordsSchema,
    bodyText: wordsSchema.exactOptional(),
    addresses: z.object({
      certificate: z.string(),
      body: z.string(),
      provincial: z.string().exactOptional(),
    }),
  }),
  z.object({
    ...holder,
    kind: z.literal('training'),
    course: wordsSchema,
    bodyText: wordsSchema.exactOptional(),
    level: z.union([levelSchema, wordsSchema]).exactOptional(),
    startDate: z.string(),
    endDate: z.string(),
    hours: z.number().int(),
    result: wordsSchema,
    institution: wordsSchema,
  }),
]);

/** The facts a certificate was issued with. */
export function factsOf(row: { readonly facts: string }): CertificateFacts {
  return factsSchema.parse(JSON.parse(row.facts));
}
