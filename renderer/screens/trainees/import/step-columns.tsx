import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenedRoster } from '#shared/contract/roster-layout.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { requiredRosterFields } from '#shared/rules/trainees/roster-fields.ts';
import { queries } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useShortcut } from '../../../app/shortcuts.tsx';
import { minute } from '../../../ui/format.ts';
import { Note } from '../../../ui/note.tsx';
import { SplitView } from '../../../ui/split-view.tsx';
import { ColumnTable } from './column-table.tsx';
import type { DraftKeeping } from './import-screen.tsx';
import { ReadingChoices } from './reading-choices.tsx';
import { ReadingNotes } from './reading-notes.tsx';
import type { Wizard } from './use-wizard.ts';
import { ValuesPanel } from './values-panel.tsx';
import { WizardBar } from './wizard-bar.tsx';

interface StepColumnsProps {
  readonly wizard: Wizard;
  readonly draft: DraftKeeping;
}

/** The second step: what the columns hold, and what the words in them mean. */
export function StepColumns({ wizard, draft }: StepColumnsProps) {
  if (wizard.opened === undefined || wizard.recipe === undefined) return null;
  return <Columns wizard={wizard} draft={draft} opened={wizard.opened} recipe={wizard.recipe} />;
}

interface ColumnsProps extends StepColumnsProps {
  readonly opened: OpenedRoster;
  readonly recipe: RosterRecipe;
}

function Columns({ wizard, draft, opened, recipe }: ColumnsProps) {
  const { t } = useTranslation('rosterWizard');
  const { t: fields } = useTranslation('rosterFields');
  const missing = requiredRosterFields.filter(
    (field) => !recipe.columns.some((column) => column.field === field),
  );
  const isSettled = missing.length === 0;
  const check = useQuery(
    queries.rosters.check.queryOptions({
      input: { recipe, view: { limit: 1 } },
      enabled: isSettled,
      placeholderData: keepPreviousData,
    }),
  );
  const unknown = isSettled ? (check.data?.unknownValues ?? []) : [];
  const open = opened.layout.columns.filter(
    ({ column, heading }) => heading !== '' && !recipe.columns.some((each) => each.column === column),
  ).length;
  const before = opened.importedBefore;
  const goOn = () => isSettled && wizard.go('check');
  useShortcut({ keys: 'Ctrl+Enter', label: t('step.check'), onPress: goOn });
  return (
    <>
      <ReadingChoices wizard={wizard} opened={opened} recipe={recipe} />
      <ReadingNotes opened={opened} />
      {before === null ? null : (
        <div className="import-note">
          <Note>{t('imported.before', { at: minute(before.at), count: before.addedCount })}</Note>
        </div>
      )}
      <SplitView
        sideTitle={t('values')}
        sideCount={unknown.length}
        side={
          <ValuesPanel
            recipe={recipe}
            words={{ known: isSettled ? (check.data?.words ?? []) : [], unknown }}
            isSettled={isSettled}
            isReading={check.isFetching}
            onChange={wizard.correct}
          />
        }
      >
        <FailureAlert error={check.error} onRetry={() => void check.refetch()} />
        {missing.map((field) => (
          <div key={field} className="import-note" role="alert">
            <Note tone="error">{t('columns.missing', { field: fields(field) })}</Note>
          </div>
        ))}
        {open === 0 ? null : (
          <div className="import-note">
            <Note>{t('columns.open', { count: open })}</Note>
          </div>
        )}
        <ColumnTable opened={opened} recipe={recipe} onChange={wizard.correct} />
      </SplitView>
      <WizardBar wizard={wizard} draft={draft} onBack={wizard.restart}>
        <Button type="primary" disabled={!isSettled} onClick={goOn}>
          {check.data === undefined ? t('step.check') : t('next.columns', { count: check.data.counts.rows })}{' '}
          <kbd aria-hidden="true">Ctrl Enter</kbd>
        </Button>
      </WizardBar>
    </>
  );
}
