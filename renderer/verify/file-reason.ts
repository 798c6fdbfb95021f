import type { Finding } from '#shared/rules/finding.ts';
import { certificateKeys } from '../text/certificate-keys.ts';
import { verifyPage } from '../text/verify-page.ts';
import type { FileProblemCode } from './knowledge.ts';
import type { Say } from './say.ts';

/** Why a key file or a list was not taken. */
export function fileReason({ code, params }: Finding<FileProblemCode>, say: Say): string {
  // The page takes both kinds, so what is no key file is no list either.
  if (code === 'not-a-key-file') return say(verifyPage['file.neither']);
  return say(certificateKeys[`reason.FILE_UNREADABLE.${code}`], params);
}
