import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { queries } from '../../../api.ts';
import { useCrumbs } from '../../../app/trail.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import { StepCheck } from './step-check.tsx';
import { StepColumns } from './step-columns.tsx';
import { StepFile } from './step-file.tsx';
import { StepResult } from './step-result.tsx';
import { useDraftKeeping } from './use-draft-keeping.ts';
import { useWizard, type Wizard, wizardSteps } from './use-wizard.ts';
import './import.css';

/** From a roster file to registered people, four steps on one page. `?session=5` enrols them there as well. */
export function ImportScreen() {
  const { t } = useTranslation('rosterWizard');
  const { t: app } = useTranslation('app');
  const wizard = useWizard();
  const session = useSessionOfAddress();
  const draft = useDraftKeeping(wizard, session?.id);
  useCrumbs([{ label: app('nav.trainees'), path: '/trainees' }, { label: t('title') }]);
  return (
    <div className="import-wizard">
      <header className="import-header">
        <h1>{t('title')}</h1>
        <span className="second cut grow">{useAbout(wizard, session?.name)}</span>
        <Stepper
          label={t('steps')}
          current={wizard.step}
          steps={wizardSteps.map((step) => ({ key: step, label: t(`step.${step}`) }))}
        />
      </header>
      {wizard.step === 'file' ? <StepFile wizard={wizard} /> : null}
      {wizard.step === 'columns' ? <StepColumns wizard={wizard} draft={draft} /> : null}
      {wizard.step === 'check' ? <StepCheck wizard={wizard} draft={draft} sessionId={session?.id} /> : null}
      {wizard.step === 'result' ? <StepResult wizard={wizard} /> : null}
    </div>
  );
}

export type DraftKeeping = ReturnType<typeof useDraftKeeping>;

function useSessionOfAddress(): { readonly id: number; readonly name: string } | undefined {
  const [search] = useSearchParams();
  const id = Number(search.get('session') ?? '');
  const isGiven = Number.isInteger(id) && id > 0;
  const answer = useQuery(queries.sessions.get.queryOptions({ input: { id }, enabled: isGiven }));
  return isGiven ? { id, name: answer.data?.name ?? '' } : undefined;
}

/** Which file, which sheet, how many rows, into which session. */
function useAbout({ opened, recipe }: Wizard, session: string | undefined): string {
  const { t, i18n } = useTranslation('rosterWizard');
  const sheet = opened?.sheets.find((each) => each.index === recipe?.sheet);
  const parts = [
    session === undefined ? '' : t('about.session', { session }),
    opened === undefined || sheet === undefined
      ? ''
      : opened.format === 'csv'
        ? opened.fileName
        : t('about.sheet', { file: opened.fileName, sheet: sheet.name }),
  ];
  return parts.filter((part) => part !== '').join(i18n.language === 'en' ? ', ' : '，');
}
