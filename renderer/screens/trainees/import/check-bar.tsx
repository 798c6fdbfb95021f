import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { api, newRequestId } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useShortcut } from '../../../app/shortcuts.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { cancelWork, useWork } from '../../../app/use-work.ts';
import type { DraftKeeping } from './import-screen.tsx';
import type { Check } from './use-check.ts';
import type { CheckCursor } from './use-check-cursor.ts';
import type { Wizard } from './use-wizard.ts';
import { WizardBar } from './wizard-bar.tsx';

interface CheckBarProps {
  readonly wizard: Wizard;
  readonly draft: DraftKeeping;
  readonly recipe: RosterRecipe;
  readonly check: Check;
  readonly cursor: CheckCursor;
  readonly sessionId: number | undefined;
}

type Take = 'all-or-nothing' | 'sound-only';

/** What importing now would do, and the button that says it. */
export function CheckBar({ wizard, draft, recipe, check, cursor, sessionId }: CheckBarProps) {
  const { t } = useTranslation('rosterCheck');
  const [take, setTake] = useState<Take>('sound-only');
  const work = useImport({ wizard, draft, recipe, sessionId });
  const counts = check.check?.counts;
  const toFix = counts?.toFix ?? 0;
  const people =
    (counts?.added ?? 0) + (counts?.changed ?? 0) + (sessionId === undefined ? 0 : (counts?.same ?? 0));
  const mustFix = take === 'all-or-nothing' && toFix > 0;
  const isReady = !check.isBehind && (check.check?.missingFields.length ?? 1) === 0;
  const go = () => {
    if (mustFix) cursor.next();
    else if (isReady && people > 0) work.start(take);
  };
  useShortcut({ keys: 'Ctrl+Enter', label: t('import', { count: people }), onPress: go });
  if (work.requestId !== undefined) return <ImportProgress requestId={work.requestId} />;
  return (
    <>
      <FailureAlert error={work.error} />
      <WizardBar
        wizard={wizard}
        draft={draft}
        onBack={() => wizard.go('columns')}
        counts={<Counts check={check} />}
      >
        {toFix === 0 ? null : (
          <Select<Take>
            aria-label={t('take')}
            value={take}
            onChange={setTake}
            popupMatchSelectWidth={false}
            options={[
              { value: 'sound-only', label: t('take.sound') },
              { value: 'all-or-nothing', label: t('take.all') },
            ]}
          />
        )}
        <Button type="primary" disabled={!mustFix && (!isReady || people === 0)} onClick={go}>
          {mustFix
            ? t('import.fix', { count: toFix })
            : people === 0
              ? t('import.none')
              : t('import', { count: people })}{' '}
          <kbd aria-hidden="true">{mustFix ? 'F8' : 'Ctrl Enter'}</kbd>
        </Button>
      </WizardBar>
    </>
  );
}

function Counts({ check }: { readonly check: Check }) {
  const { t } = useTranslation('rosterCheck');
  const counts = check.check?.counts;
  if (counts === undefined) return null;
  const { added, changed, same, toFix, skipped } = counts;
  return (
    <span className="import-counts" role="status">
      <span>
        {t('added')} <b>{added}</b>
      </span>
      <span>
        {t('changed')} <b>{changed}</b>
      </span>
      {same === 0 ? null : (
        <span>
          {t('same')} <b>{same}</b>
        </span>
      )}
      {skipped === 0 ? null : (
        <span>
          {t('skipped')} <b>{skipped}</b>
        </span>
      )}
      {toFix === 0 ? null : (
        <span>
          {t('toFix')} <b className="tone-error">{toFix}</b>
        </span>
      )}
    </span>
  );
}

function ImportProgress({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation('rosterCheck');
  const work = useWork(requestId);
  const stages = ['read', 'look-up', 'check', 'write', 'keys', 'enrol', 'photos'] as const;
  const stage = stages.find((each) => each === work?.stage);
  return (
    <div className="wizard-bar is-working">
      <ProgressBar
        label={t('importing')}
        stage={stage === undefined ? undefined : t(`stage.${stage}`)}
        done={work?.done ?? 0}
        total={work?.total ?? 0}
        onCancel={() => cancelWork(requestId)}
      />
    </div>
  );
}

function useImport({
  wizard,
  draft,
  recipe,
  sessionId,
}: Pick<CheckBarProps, 'wizard' | 'draft' | 'recipe' | 'sessionId'>) {
  const [requestId, setRequestId] = useState<string>();
  const client = useQueryClient();
  const deed = useMutation({
    mutationFn: ({ take, id }: { readonly take: Take; readonly id: string }) =>
      api.rosters.importRows(
        { recipe, take, ...(sessionId === undefined ? {} : { sessionId }) },
        { context: { requestId: id } },
      ),
    onSuccess: async (outcome) => {
      draft.forget();
      await client.invalidateQueries();
      wizard.finish(outcome);
    },
    onSettled: () => setRequestId(undefined),
  });
  return {
    requestId,
    error: deed.error,
    start: (take: Take) => {
      const id = newRequestId();
      setRequestId(id);
      deed.mutate({ take, id });
    },
  };
}
