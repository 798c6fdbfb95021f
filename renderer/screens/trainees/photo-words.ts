import { useTranslation } from 'react-i18next';
import type { PhotoCheck } from '#shared/contract/photos.ts';
import { photoChecks } from '../../text/photo-checks.ts';

/** What the picture check found, as a sentence in the present language. */
export function usePhotoWords(): (check: Pick<PhotoCheck, 'code' | 'params'>) => string {
  const { i18n } = useTranslation('photoChecks');
  const t = i18n.getFixedT(i18n.language, 'photoChecks');
  return ({ code, params }) => {
    if (!Object.hasOwn(photoChecks, code)) return code;
    const colour = typeof params['colour'] === 'string' ? params['colour'] : '';
    const colourKey = `colour.${colour}`;
    // Both keys are looked up; the values come with the check.
    const word = Object.hasOwn(photoChecks, colourKey) ? t(colourKey as 'colour.blue') : colour;
    // As above.
    return t(code as 'landscape', { ...params, colour: word });
  };
}
