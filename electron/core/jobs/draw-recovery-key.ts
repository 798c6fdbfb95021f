import { drawRecoveryPaper, type RecoveryPaper } from '../safekeeping/recovery-key.pdf.ts';

/** Draws the recovery key for the safe. */
export function drawRecoveryKeyJob(paper: RecoveryPaper): Promise<Uint8Array> {
  return drawRecoveryPaper(paper);
}
