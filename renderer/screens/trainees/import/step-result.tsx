import { Button } from 'antd';
import { Undo2, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { FactStrip } from '../../../ui/fact-strip.tsx';
import { Note } from '../../../ui/note.tsx';
import { SectionTitle } from '../../../ui/section-title.tsx';
import { useExportProblems } from './check-tools.tsx';
import { NextSheet } from './next-sheet.tsx';
import { useUndoOfImport } from './use-undo-of-import.ts';
import type { ImportOutcome, Wizard } from './use-wizard.ts';

/** The fourth step: what was done, taking it back, and what comes next. */
export function StepResult({ wizard }: { readonly wizard: Wizard }) {
  if (wizard.outcome === undefined) return null;
  return <Result wizard={wizard} outcome={wizard.outcome} />;
}

function Result({ wizard, outcome }: { readonly wizard: Wizard; readonly outcome: ImportOutcome }) {
  const { t } = useTranslation('rosterCheck');
  const navigate = useNavigate();
  const undo = useUndoOfImport(outcome.importId);
  const people = outcome.added + outcome.changed;
  const { importId } = outcome;
  return (
    <div className="import-result">
      <div role="status">
        <Note tone={undo.isDone ? 'warning' : 'success'}>
          <b>{undo.isDone ? t('result.undone') : t('result.title', { count: people })}</b>
        </Note>
      </div>
      <FactStrip facts={useOutcomeFacts(outcome)} />
      <FailureAlert error={undo.error} />
      {outcome.skipped > 0 ? <LeftRows wizard={wizard} count={outcome.skipped} /> : null}
      {undo.isDone ? null : (
        <section>
          <SectionTitle>{t('result.next')}</SectionTitle>
          <ul className="result-next">
            {wizard.opened === undefined || wizard.recipe === undefined ? null : (
              <NextSheet wizard={wizard} opened={wizard.opened} recipe={wizard.recipe} />
            )}
            <li>
              <a href={`#/trainees/photos?import=${importId}`}>{t('result.photos')}</a>
              <span className="small-text second">{t('result.photos.why')}</span>
            </li>
            {outcome.enrolled > 0 ? null : (
              <li>
                <a href="#/sessions">{t('result.enrol')}</a>
                <span className="small-text second">{t('result.enrol.why')}</span>
              </li>
            )}
          </ul>
        </section>
      )}
      <div className="result-deeds">
        <Button
          type="primary"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- Enter goes on from here
          autoFocus
          icon={<Users className="small" aria-hidden="true" />}
          onClick={() => void navigate(undo.isDone ? '/trainees' : `/trainees?import=${importId}`)}
        >
          {t('result.list')}
        </Button>
        <Button onClick={wizard.restart}>{t('result.another')}</Button>
        {undo.isDone || !undo.canUndo ? null : (
          <Button
            icon={<Undo2 className="small" aria-hidden="true" />}
            loading={undo.isPending}
            onClick={undo.undo}
          >
            {t('result.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

function figure(key: string, label: string, value: number) {
  return { key, label, value: <b>{value}</b> };
}

function useOutcomeFacts(outcome: ImportOutcome) {
  const { t } = useTranslation('rosterCheck');
  return [
    figure('added', t('added'), outcome.added),
    figure('changed', t('changed'), outcome.changed),
    figure('same', t('same'), outcome.same),
    figure('skipped', t('result.skipped'), outcome.skipped),
    ...(outcome.enrolled === 0 ? [] : [figure('enrolled', t('result.enrolled'), outcome.enrolled)]),
  ];
}

function LeftRows({ wizard, count }: { readonly wizard: Wizard; readonly count: number }) {
  const { t } = useTranslation('rosterCheck');
  const { recipe, opened } = wizard;
  if (recipe === undefined) return null;
  return (
    <ExportLeft recipe={recipe} fileName={opened?.fileName ?? ''} sentence={t('result.left', { count })} />
  );
}

interface ExportLeftProps {
  readonly recipe: NonNullable<Wizard['recipe']>;
  readonly fileName: string;
  readonly sentence: string;
}

function ExportLeft({ recipe, fileName, sentence }: ExportLeftProps) {
  const { t } = useTranslation('rosterCheck');
  const exporting = useExportProblems(recipe, fileName);
  return (
    <p className="result-left">
      <span className="second">{sentence}</span>{' '}
      <Button size="small" loading={exporting.isPending} onClick={() => exporting.mutate()}>
        {t('export.problems')}
      </Button>
    </p>
  );
}
