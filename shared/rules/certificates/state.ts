/**
 * Where a certificate is, from its issue on. `waiting` waits for its official number; a number is never taken back,
 * so `voided` keeps it.
 */
export type CertificateState = 'waiting' | 'numbered' | 'printed' | 'handed-over' | 'voided';

export type CertificateStep = 'assign-number' | 'print' | 'hand-over' | 'void';

const steps: Readonly<Record<CertificateState, readonly CertificateStep[]>> = {
  // Withdrawing before there is a number voids it too: the row stays, and the person may be issued a new one.
  waiting: ['assign-number', 'void'],
  numbered: ['print', 'void'],
  // Printing again is a reprint: its own record with a reason, the same number.
  printed: ['print', 'hand-over', 'void'],
  'handed-over': ['print', 'void'],
  voided: [],
};

export function canTakeStep(state: CertificateState, step: CertificateStep): boolean {
  return steps[state].includes(step);
}
