import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { VerifyPanel } from './verify-panel.tsx';

/** Checking a certificate before anybody signs in, or where there is no institution. */
export function VerifyEntrance({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation(['certificatePapers', 'safekeeping']);
  return (
    <>
      <p className="second start-note">{t('certificatePapers:verify.offline')}</p>
      <VerifyPanel />
      <div className="start-buttons is-end">
        <Button onClick={onBack}>{t('safekeeping:choice.back')}</Button>
      </div>
    </>
  );
}
