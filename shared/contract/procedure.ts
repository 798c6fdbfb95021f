import { oc } from '@orpc/contract';
import { type FailureCode, failureDataSchema, failureStatus } from './failures.ts';

export const roles = ['administrator', 'director', 'clerk', 'trainer', 'evaluator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who may call: signed-in people of these roles, or `public` before anybody is signed in. */
export type Callers = 'public' | readonly Role[];

/** How a command is taken back: by its change rows, or never, with the reason and what to do instead. */
export type Undo = 'rows' | { readonly never: UndoReason; readonly instead: UndoInstead };
export type UndoReason =
  | 'sign-in'
  | 'issued'
  | 'confirmed'
  | 'shown'
  | 'printed'
  | 'opened'
  | 'undo'
  | 'settings';
export type UndoInstead =
  | 'nothing'
  | 'void-certificate'
  | 'reopen-evaluation'
  | 'reprint'
  | 'change-again'
  | 'redo';

export type ProcedureMeta =
  | { readonly kind: 'query'; readonly callers: Callers }
  | {
      readonly kind: 'command';
      readonly callers: Callers;
      readonly undo: Undo;
      /** Asks before it runs: its effect reaches paper or cannot be taken back. */
      readonly isDangerous?: true;
    }
  /** Runs outside any transaction: opening or restoring an institution, watching and cancelling work. */
  | { readonly kind: 'operation'; readonly callers: Callers };

type FailureMap = {
  readonly [Code in FailureCode]: {
    readonly status: (typeof failureStatus)[Code];
    readonly data: typeof failureDataSchema;
  };
};

const failures = Object.fromEntries(
  Object.entries(failureStatus).map(([code, status]) => [code, { status, data: failureDataSchema }]),
  // Object.fromEntries forgets the literal keys that FailureMap states.
) as unknown as FailureMap;

const base = oc.$meta<ProcedureMeta>({ kind: 'query', callers: [] }).errors(failures);

export const everyone: readonly Role[] = roles;
/** Those who keep the institution's records. */
export const keepers: readonly Role[] = ['administrator', 'director', 'clerk'];
/** Those who approve and answer for papers. */
export const approvers: readonly Role[] = ['administrator', 'director'];

/** A call that only reads; it is answered by a read-only connection. */
export function query(callers: Callers) {
  return base.meta({ kind: 'query', callers });
}

/** A call that changes something: one transaction with its history and change rows. */
export function command(options: {
  readonly callers: Callers;
  readonly undo: Undo;
  readonly isDangerous?: true;
}) {
  return base.meta({ kind: 'command', ...options });
}

/** A call that runs outside any transaction. */
export function operation(callers: Callers) {
  return base.meta({ kind: 'operation', callers });
}
