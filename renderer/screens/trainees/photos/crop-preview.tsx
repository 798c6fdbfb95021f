import { useTranslation } from 'react-i18next';
import type { Crop, PhotoCheck } from '#shared/contract/photos.ts';
import { Light } from '../../../ui/light.tsx';
import { usePhotoWords } from '../photo-words.ts';
import { isTooSmall, pixelsOf, type PictureSize } from './crop.ts';
import './photos.css';

interface CropPreviewProps {
  readonly address: string | undefined;
  readonly size: PictureSize;
  readonly crop: Crop;
  readonly checks: readonly PhotoCheck[];
}

/** The portrait as it will be, 25 × 35 mm on the screen, and what its check says. */
export function CropPreview({ address, size, crop, checks }: CropPreviewProps) {
  const { t } = useTranslation('photos');
  const words = usePhotoWords();
  const cut = pixelsOf(crop, size);
  // The size follows the frame; everything else was seen in the picture itself.
  const others = checks.filter((check) => check.code !== 'too-small');
  const isSmall = isTooSmall(crop, size);
  return (
    <div className="crop-preview">
      <div className="portrait-25x35" role="img" aria-label={t('preview')}>
        {address === undefined ? null : (
          <img
            src={address}
            alt=""
            style={{
              width: `${100 / crop.width}%`,
              height: `${100 / crop.height}%`,
              left: `${(-crop.x / crop.width) * 100}%`,
              top: `${(-crop.y / crop.height) * 100}%`,
            }}
          />
        )}
      </div>
      <div className="small-text second">{t('preview')}</div>
      <div className="small-text second">{t('preview.pixels', cut)}</div>
      <ul className="crop-checks" aria-label={t('checks')} aria-live="polite">
        {isSmall ? (
          <li>
            <Light kind="incomplete" isReasonShown reason={t('check.small', cut)} />
          </li>
        ) : null}
        {others.map((check) => (
          <li key={check.code}>
            <Light
              kind={check.severity === 'fix' ? 'problem' : 'incomplete'}
              isReasonShown
              reason={words(check)}
            />
          </li>
        ))}
        {!isSmall && others.length === 0 ? (
          <li>
            <Light kind="complete" isReasonShown reason={t('checks.fine')} />
          </li>
        ) : null}
      </ul>
    </div>
  );
}
