import { finding, type Finding } from '../finding.ts';

/**
 * Where a certificate is. `eligible` has no record yet; `waiting` waits for its official number; a number is never
 * taken back, so `voided` keeps it.
 */
export type CertificateState = 'eligible' | 'waiting' | 'numbered' | 'printed' | 'handed-over' | 'voided';

export const certificateStates: readonly CertificateState[] = [
  'eligible',
  'waiting',
  'numbered',
  'printed',
  'handed-over',
  'voided',
];

export type CertificateStep =
  | 'request-number'
  | 'assign-number'
  | 'withdraw'
  | 'print'
  | 'hand-over'
  | 'void';

const steps: Readonly<
  Record<CertificateState, Readonly<Partial<Record<CertificateStep, CertificateState>>>>
> = {
  eligible: { 'request-number': 'waiting', 'assign-number': 'numbered' },
  waiting: { 'assign-number': 'numbered', withdraw: 'eligible' },
  numbered: { print: 'printed', void: 'voided' },
  // Printing again is a reprint: its own record with a reason, the same number.
  printed: { print: 'printed', 'hand-over': 'handed-over', void: 'voided' },
  'handed-over': { print: 'printed', void: 'voided' },
  voided: {},
};

export type TakenStep =
  | { readonly kind: 'moved'; readonly state: CertificateState }
  | ({ readonly kind: 'refused' } & Finding<'certificate-step'>);

/** The state after a step, or the refusal naming both. */
export function takeStep(state: CertificateState, step: CertificateStep): TakenStep {
  const next = steps[state][step];
  if (next === undefined) return { kind: 'refused', ...finding('certificate-step', { state, step }) };
  return { kind: 'moved', state: next };
}

export function canTakeStep(state: CertificateState, step: CertificateStep): boolean {
  return steps[state][step] !== undefined;
}

/** A further print of something that has been printed needs a reason. */
export function isReprint(state: CertificateState): boolean {
  return state === 'printed' || state === 'handed-over';
}
