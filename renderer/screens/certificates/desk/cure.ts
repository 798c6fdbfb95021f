import type { CertificateCandidate } from '#shared/contract/certificate-records.ts';

const ofPerson = /^(?:name-|id-|no-photo$|photo-|sex-missing$)/;
const ofInstitution =
  /^(?:no-evaluation-body|evaluation-body-unsound|body-not-filed|occupation-not-filed|filing-not-on-day)$/;

/** Where the first reason is put right; undefined where nothing can be, such as for somebody who left. */
export function cureOf({ reasons, traineeId }: CertificateCandidate, sessionId: number): string | undefined {
  const code = reasons[0]?.code ?? '';
  if (ofPerson.test(code)) return `#/trainees/${traineeId}`;
  if (ofInstitution.test(code)) return '#/settings/evaluation-body';
  if (code === 'no-occupation') return '#/settings/courses';
  // The day of issue is set at the desk itself.
  if (code === 'left-session' || code.startsWith('issued-before-')) return undefined;
  return `#/sessions/${sessionId}`;
}
