import { useTranslation } from 'react-i18next';
import { useCrumbs } from '../../../app/trail.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { VerifyPanel } from './verify-panel.tsx';
import './verify.css';

/** Checks a certificate's code at the desk. */
export function VerifyScreen() {
  const { t } = useTranslation(['certificates', 'certificatePapers', 'app']);
  useCrumbs([
    { label: t('app:nav.certificates'), path: '/certificates' },
    { label: t('certificates:verify') },
  ]);
  return (
    <div className="verify-screen">
      <PageHeader title={t('certificates:verify')} facts={t('certificatePapers:verify.offline')} />
      <VerifyPanel />
    </div>
  );
}
