import { useTranslation } from 'react-i18next';
import type { CertificateRecord } from '#shared/contract/certificate-records.ts';
import type { StepState, ThreadStep } from '../../../ui/thread.tsx';

const order = ['waiting', 'numbered', 'printed', 'handed-over'] as const;
type Step = (typeof order)[number];

/** Step at which a certificate stands: the last one that is done, counted in `order`; -1 before the first. */
function reached(record: CertificateRecord): number {
  if (record.state !== 'voided') return record.state === 'waiting' ? -1 : order.indexOf(record.state);
  if (record.handedOverOn !== null) return 3;
  if (record.prints.length > 0) return 2;
  return record.number === null ? -1 : 1;
}

/** Issued → numbered → printed → handed over, as one certificate went; where it was voided stands in trouble. */
export function useCertificateThread(record: CertificateRecord): readonly ThreadStep[] {
  const { t } = useTranslation('certificates');
  const at = reached(record);
  const isVoid = record.state === 'voided';
  const notes: Readonly<Record<Step, string | undefined>> = {
    waiting: record.issuedOn,
    numbered: record.number ?? undefined,
    printed: record.prints[0]?.printedAt.slice(0, 10),
    'handed-over': record.handedOverOn ?? undefined,
  };
  const stateOf = (index: number): StepState => {
    if (index <= at || (index === 0 && at >= -1 && !isVoid && record.state !== 'waiting')) return 'done';
    if (index !== at + 1) return 'later';
    return isVoid ? 'trouble' : 'now';
  };
  const labels: Readonly<Record<Step, string>> = {
    waiting: record.number === null ? t('state.waiting') : t('issue.step'),
    numbered: t('state.numbered'),
    printed: t('state.printed'),
    'handed-over': t('state.handed-over'),
  };
  return order.map((key, index) => {
    const note = notes[key];
    const state = stateOf(index);
    return { key, label: labels[key], state, ...(note !== undefined && state === 'done' && { note }) };
  });
}
