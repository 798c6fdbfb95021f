import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { SessionRecord } from '#shared/contract/sessions.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import type { Action } from '../../ui/action.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ToolLine } from '../../ui/tool-line.tsx';
import { useEvaluationColumns } from '../evaluations/evaluation-columns.tsx';
import { PlanBatch } from '../evaluations/plan-batch.tsx';
import { useToday } from '../../app/use-today.ts';

interface SessionEvaluationsProps {
  readonly session: SessionRecord;
  readonly mayKeep: boolean;
}

/** The batches of a session, and planning the next one; `?plan=` in the address opens that. */
export function SessionEvaluations({ session, mayKeep }: SessionEvaluationsProps) {
  const { t } = useTranslation('sessions');
  const navigate = useNavigate();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const isPlanning = mayKeep && params.has('plan');
  const setPlanning = (isOn: boolean) => setParams(isOn ? { plan: 'next' } : {}, { replace: true });
  const { data, error, isFetching, refetch } = useQuery(
    queries.evaluations.list.queryOptions({ input: { view: 'all', sessionId: session.id, limit: 100 } }),
  );
  const attempt = session.evaluations.length === 0 ? 'first' : 'resit';
  const isOpen = session.evaluations.some((batch) => !batch.isConfirmed);
  const plan: Action = {
    key: 'plan',
    label: t(`batches.${attempt}`),
    icon: <Plus className="small" aria-hidden="true" />,
    onAct: () => setPlanning(true),
  };
  const mayPlan = mayKeep && !isOpen && !session.isCancelled && session.enrolledCount > 0;
  const columns = useEvaluationColumns(true).filter(({ key }) => key !== 'session');
  return (
    <>
      <ToolLine actions={mayPlan ? [plan] : []} />
      <DataTable
        label={t('tab.evaluations')}
        columns={columns}
        rows={data?.evaluations ?? []}
        rowKey={(row) => String(row.id)}
        rowName={(row) => row.number}
        rowHref={(row) => `#/evaluations/${row.id}`}
        isLoading={isFetching}
        failure={<FailureAlert error={error} onRetry={() => void refetch()} />}
        empty={{ sentence: t('batches.empty'), ...(mayPlan && { action: plan }) }}
      />
      {isPlanning ? (
        <PlanBatch
          sessionId={session.id}
          attempt={attempt}
          proposedDay={attempt === 'first' ? session.endsOn : today}
          onClose={() => setPlanning(false)}
          onPlanned={(id) => void navigate(`/evaluations/${id}`)}
        />
      ) : null}
    </>
  );
}
