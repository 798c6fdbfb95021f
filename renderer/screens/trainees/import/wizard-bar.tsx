import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShowFailure } from '../../../app/failure-display.tsx';
import { recently } from '../../../ui/format.ts';
import { useToday } from '../../../app/use-today.ts';
import type { DraftKeeping } from './import-screen.tsx';
import type { Wizard } from './use-wizard.ts';

interface WizardBarProps {
  readonly wizard: Wizard;
  readonly draft: DraftKeeping;
  readonly onBack: () => void;
  /** What the next step would do. */
  readonly counts?: ReactNode;
  /** The next step. */
  readonly children: ReactNode;
}

/** The bar beneath a step: back, when the draft was kept, and what comes next. */
export function WizardBar({ draft, onBack, counts, children }: WizardBarProps) {
  const { t } = useTranslation('rosterWizard');
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  const leave = useMutation({
    mutationFn: draft.keep,
    onSuccess: () => navigate('/trainees'),
    onError: showFailure,
  });
  const today = useToday();
  return (
    <div className="wizard-bar">
      <Button onClick={onBack}>{t('back')}</Button>
      <span className="small-text second" role="status">
        {draft.keptAt === undefined ? '' : t('draft.saved', { at: recently(draft.keptAt, today) })}
      </span>
      <span className="grow" />
      {counts}
      <Button loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('draft.save')}
      </Button>
      {children}
    </div>
  );
}
