import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#shared/contract/certificate-records.ts';
import { StateDot, type Tone } from '../../ui/state-dot.tsx';

type State = RegisterRow['state'];

export const stateTones: Readonly<Record<State, Tone>> = {
  waiting: 'warning',
  numbered: 'running',
  printed: 'running',
  'handed-over': 'success',
  voided: 'error',
};

/** Where a certificate is: dot and word. */
export function CertificateState({ state }: { readonly state: State }) {
  const { t } = useTranslation('certificates');
  return <StateDot tone={stateTones[state]}>{t(`state.${state}`)}</StateDot>;
}
