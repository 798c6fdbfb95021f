import { useTranslation } from 'react-i18next';
import type { Params } from '#shared/contract/failures.ts';
import { certificateReasons } from '../../text/certificate-reasons.ts';
import { refusals } from '../../text/refusals.ts';
import { useLevelWord } from '../courses/level-words.ts';
import { usePhotoWords } from '../trainees/photo-words.ts';

interface Said {
  readonly code: string;
  readonly params: Params;
}

const levels = [1, 2, 3, 4, 5] as const;

/** A reason of the certificates as a sentence in the present language; a code without words shows itself. */
export function useReasonWords(): (finding: Said) => string {
  const { i18n } = useTranslation('certificateReasons');
  const photoWords = usePhotoWords();
  const levelWord = useLevelWord();
  const t = i18n.getFixedT(i18n.language, 'certificateReasons');
  const refused = i18n.getFixedT(i18n.language, 'refusals');
  function spelled(params: Params): Params {
    const part = `part.${String(params['part'])}`;
    const level = levels.find((each) => each === params['level']);
    return {
      ...params,
      // Looked up just now.
      ...(Object.hasOwn(certificateReasons, part) && { part: t(part as 'part.theory') }),
      ...(level !== undefined && { level: levelWord(level) }),
    };
  }
  return ({ code, params }) => {
    const key = `reason.${code}`;
    if (Object.hasOwn(certificateReasons, key)) {
      // Looked up just now; the values come with the finding.
      return t(key as 'reason.no-photo', spelled(params));
    }
    // Looked up just now, as above.
    if (Object.hasOwn(refusals, key)) return refused(key as 'reason.nobody', params);
    return code.startsWith('photo-') ? photoWords({ code: code.slice(6), params }) : code;
  };
}
