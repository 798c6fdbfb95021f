import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchCore } from '../api.ts';

type Trouble = { readonly kind: 'lost' | 'back'; readonly reference: string };

/** Says that the core ended by itself, and that a new one is there; everything shown is then read again. */
export function CoreBanner() {
  const { t } = useTranslation('about');
  const client = useQueryClient();
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(
    () =>
      watchCore((state) => {
        if (state.kind === 'lost') {
          setTrouble(state);
          return;
        }
        setTrouble((before) => before && { ...before, kind: 'back' });
        void client.invalidateQueries();
      }),
    [client],
  );
  if (trouble === undefined) return null;
  const { kind, reference } = trouble;
  return (
    <div className="core-banner" role="status">
      <Alert
        banner
        type={kind === 'lost' ? 'error' : 'warning'}
        title={t(`core.${kind}`, { reference })}
        closable={kind === 'back' && { 'aria-label': t('core.close'), onClose: () => setTrouble(undefined) }}
      />
    </div>
  );
}
