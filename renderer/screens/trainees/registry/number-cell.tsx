import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TraineeRow } from '#shared/contract/trainees.ts';
import { api, newRequestId } from '../../../api.ts';
import { useShowFailure } from '../../../app/failure-display.tsx';
import './registry.css';

/** A masked ID number; showing it in full is a logged act and lasts while the row stands. */
export function NumberCell({ trainee }: { readonly trainee: TraineeRow }) {
  const { t } = useTranslation('registry');
  const { t: ui } = useTranslation('ui');
  const showFailure = useShowFailure();
  const show = useMutation({
    mutationFn: () =>
      api.trainees.showNumber(
        { id: trainee.id, number: 'idNumber' },
        { context: { requestId: newRequestId() } },
      ),
    onError: showFailure,
  });
  const full = show.data?.value;
  const Icon = full === undefined ? Eye : EyeOff;
  return (
    <span className="number-cell">
      <span className="mono">{full ?? trainee.idNumberMasked}</span>
      <button
        type="button"
        className="plain-button"
        // The row is what Tab reaches; on the record the same button can be reached.
        tabIndex={-1}
        title={full === undefined ? t('number.show', { name: trainee.name }) : ui('masked.hide')}
        aria-label={full === undefined ? t('number.show', { name: trainee.name }) : ui('masked.hide')}
        onClick={() => {
          if (full === undefined) show.mutate();
          else show.reset();
        }}
      >
        <Icon className="small" aria-hidden="true" />
      </button>
    </span>
  );
}
