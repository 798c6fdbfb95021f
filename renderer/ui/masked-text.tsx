import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './masked-text.css';

interface MaskedTextProps {
  /** The number with its middle hidden, as the core answers it. */
  readonly masked: string;
  /** The whole number, while it is shown. */
  readonly full?: string | undefined;
  /** Asks for the whole number; that is written into the log. */
  readonly onShow?: () => void;
  readonly onHide?: () => void;
}

export function MaskedText({ masked, full, onShow, onHide }: MaskedTextProps) {
  const { t } = useTranslation('ui');
  const isShown = full !== undefined;
  const act = isShown ? onHide : onShow;
  return (
    <span className="masked-text">
      <span className="mono">{full ?? masked}</span>
      {act === undefined ? null : (
        <button type="button" className="plain-button" onClick={act}>
          {isShown ? (
            <EyeOff className="small" aria-hidden="true" />
          ) : (
            <Eye className="small" aria-hidden="true" />
          )}
          {isShown ? t('masked.hide') : t('masked.show')}
        </button>
      )}
    </span>
  );
}
