import { Button } from 'antd';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SheetSaid } from './use-sheet-writing.ts';

interface SheetMessageProps {
  readonly said: SheetSaid | undefined;
  readonly onClose: () => void;
}

/** Shown at most; the rest is counted. */
const longest = 6;

/** One line beneath the sheet: why a value was not taken, or what became of a pasted block. */
export function SheetMessage({ said, onClose }: SheetMessageProps) {
  const { t } = useTranslation('ui');
  if (said === undefined) return <div role="status" className="aloud" />;
  const isTrouble = said.kind === 'refused' || said.refused.length > 0 || said.outside > 0;
  return (
    <div role={isTrouble ? 'alert' : 'status'} className={isTrouble ? 'sheet-said is-trouble' : 'sheet-said'}>
      {said.kind === 'refused' ? (
        <span className="grow">
          {said.problem} <span className="second">{t('sheet.refused')}</span>
        </span>
      ) : (
        <div className="grow">
          {t('sheet.taken', { count: said.taken })}
          {said.outside > 0 ? ` ${t('sheet.outside', { count: said.outside })}` : null}
          {said.refused.length > 0 ? ` ${t('sheet.left', { count: said.refused.length })}` : null}
          {said.refused.length > 0 ? (
            <ul>
              {said.refused.slice(0, longest).map(({ place, text, problem }) => (
                <li key={`${place} ${text}`}>
                  <b>{place}</b> <bdi>{text.slice(0, 40)}</bdi> <span className="second">{problem}</span>
                </li>
              ))}
              {said.refused.length > longest ? (
                <li className="second">{t('sheet.more', { count: said.refused.length - longest })}</li>
              ) : null}
            </ul>
          ) : null}
        </div>
      )}
      <Button
        type="text"
        size="small"
        icon={<X className="small" aria-hidden="true" />}
        aria-label={t('close')}
        onClick={onClose}
      />
    </div>
  );
}
