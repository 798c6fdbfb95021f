import { useTranslation } from 'react-i18next';
import './light.css';

export type LightKind = 'complete' | 'incomplete' | 'empty' | 'problem';

interface LightProps {
  readonly kind: LightKind;
  /** Why, in words; the plain word of the light where there is nothing more to say. */
  readonly reason?: string | undefined;
  /** Writes the reason beside the light instead of only reading it aloud. */
  readonly isReasonShown?: boolean;
}

/** One set of lights on every screen: full, half, empty circle, and a diamond for a problem. */
export function Light({ kind, reason, isReasonShown = false }: LightProps) {
  const { t } = useTranslation('ui');
  const words = reason ?? t(`light.${kind}`);
  return (
    <span className="light" title={isReasonShown ? undefined : words}>
      <i className={`light-${kind}`} aria-hidden="true" />
      <span className={isReasonShown ? undefined : 'aloud'}>{words}</span>
    </span>
  );
}
