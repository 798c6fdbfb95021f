import { z } from 'zod';

/** Rows on one page of a list. */
export const pageSize = 50;
/** Counting stops here: a list says "1,000+" rather than visit every match. */
export const countCap = 1000;

/** What every list takes: a text to find and where to go on. */
export const pageInput = {
  text: z.string().max(100).default(''),
  /** The `next` of the page before; absent for the first. */
  after: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(500).default(pageSize),
};

/** What every list answers beside its rows. */
export const pageOutput = {
  /** Matches, counted up to `countCap`. */
  total: z.number().int(),
  isTotalCapped: z.boolean(),
  next: z.string().nullable(),
};

export const idSchema = z.number().int().positive();
/** A day that the calendar has, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
