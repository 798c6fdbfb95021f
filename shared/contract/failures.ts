import { z } from 'zod';

/**
 * Every way a call can be refused, with its HTTP status. The list is closed: a code is added here together
 * with its sentence in renderer/text/failures.ts. Anything that is not on it is INTERNAL, logged with a
 * reference that the dialog shows.
 */
export const failureStatus = {
  /** The input breaks the contract; `problems` names each field. */
  INVALID_INPUT: 422,
  /** Nobody is signed in, or the sign-in has ended. */
  SIGNED_OUT: 401,
  /** The name or password is wrong; params: remaining tries. */
  SIGN_IN_REFUSED: 401,
  /** Too many wrong passwords; params: seconds. */
  SIGN_IN_LOCKED: 429,
  /** The signed-in person's role may not do this. */
  NOT_ALLOWED: 403,
  /** No institution is open yet. */
  NO_INSTITUTION: 409,
  /** An institution exists already where a new one was to be started. */
  INSTITUTION_EXISTS: 409,
  /** The data key could not be read from this computer's key store. */
  KEY_UNAVAILABLE: 409,
  /** The recovery key or password of a backup is wrong. */
  KEY_REFUSED: 403,
  /** The database is damaged, foreign or from a newer version; params: reason. */
  DATABASE_UNUSABLE: 409,
  /** A record is not there (any more); params: what. */
  NOT_FOUND: 404,
  /** A value that must be unique is taken; params: what, value. */
  ALREADY_EXISTS: 409,
  /** The record changed since it was read. */
  CHANGED_MEANWHILE: 409,
  /** The state of the record does not allow this step; params: reason. */
  WRONG_STATE: 409,
  /** One or more rows or people stand in the way; `problems` lists all of them. */
  ROWS_REFUSED: 422,
  /** A file cannot be read as what it should be; params: reason. */
  FILE_UNREADABLE: 422,
  /** A file or picture is larger than allowed; params: limit. */
  FILE_TOO_LARGE: 413,
  /** The same request id was used for something else. */
  REQUEST_REUSED: 409,
  /** Cancelled on request; nothing was changed. */
  CANCELLED: 499,
  /** Later changes stand on what should be undone; params: table, key, count. */
  UNDO_BLOCKED: 409,
  /** This kind of change is not undone; params: reason, instead. */
  UNDO_NEVER: 409,
  /** Nothing is there to undo or redo. */
  NOTHING_TO_UNDO: 409,
  /** The disk is full. */
  DISK_FULL: 507,
  /** The data folder may not hold the live database; params: reason. */
  FOLDER_REFUSED: 409,
  /** A fault of the application; params: reference. */
  INTERNAL: 500,
} as const;

export type FailureCode = keyof typeof failureStatus;

/** Where something is wrong: a field of a form, or a row and cell of a table. */
export const placeSchema = z.object({
  field: z.string().optional(),
  sheet: z.string().optional(),
  row: z.number().int().optional(),
  cell: z.string().optional(),
  id: z.string().optional(),
  name: z.string().optional(),
});
export type Place = z.infer<typeof placeSchema>;

export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Params = z.infer<typeof paramsSchema>;

/** One reason among several, at its place. `code` is a key of the area's reasons in renderer/text. */
export const problemSchema = z.object({ code: z.string(), params: paramsSchema, place: placeSchema });
export type Problem = z.infer<typeof problemSchema>;

export const failureDataSchema = z.object({
  params: paramsSchema,
  place: placeSchema.optional(),
  problems: z.array(problemSchema).optional(),
});
export type FailureData = z.infer<typeof failureDataSchema>;

/** Thrown by use cases; the door turns it into the answer that every host sends. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly data: FailureData;

  constructor(code: FailureCode, data: Partial<FailureData> = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.data = { ...data, params: data.params ?? {} };
  }
}
