import { useTranslation } from 'react-i18next';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useShortcut } from '../../../app/shortcuts.tsx';
import { KeyHints } from '../../../ui/key-hints.tsx';
import './check.css';
import { CheckBar } from './check-bar.tsx';
import { CheckTable } from './check-table.tsx';
import { CheckTools } from './check-tools.tsx';
import { HiddenRows } from './hidden-rows.tsx';
import type { DraftKeeping } from './import-screen.tsx';
import { shownFields } from './places.ts';
import { ProblemGroups } from './problem-groups.tsx';
import { useCheck } from './use-check.ts';
import { useCheckCursor } from './use-check-cursor.ts';
import { useCorrections } from './use-corrections.ts';
import type { Wizard } from './use-wizard.ts';

interface StepCheckProps {
  readonly wizard: Wizard;
  readonly draft: DraftKeeping;
  readonly sessionId: number | undefined;
}

/** The third step: what is wrong, where, why, and put right in place. */
export function StepCheck(props: StepCheckProps) {
  const { recipe } = props.wizard;
  return recipe === undefined ? null : <CheckWork {...props} recipe={recipe} />;
}

function CheckWork({ wizard, draft, sessionId, recipe }: StepCheckProps & { readonly recipe: RosterRecipe }) {
  const { t } = useTranslation('rosterCheck');
  const check = useCheck(recipe, sessionId);
  const fields = shownFields({
    columns: recipe.columns,
    rows: check.rows,
    isOneGroup: check.group !== undefined,
  });
  const cursor = useCheckCursor(check, fields);
  const corrections = useCorrections(wizard, recipe, cursor);
  const counts = check.check?.counts;
  const begin = () => {
    const row = check.rows.find((each) => each.row === cursor.at?.row);
    if (row !== undefined && cursor.at !== undefined) corrections.begin(row, cursor.at.field);
    else cursor.next();
  };
  useShortcut({ keys: 'F8', label: t('key.next'), onPress: cursor.next });
  useShortcut({ keys: 'Shift+F8', label: t('key.previous'), onPress: cursor.previous });
  useShortcut({ keys: 'F2', label: t('key.edit'), onPress: begin });
  useShortcut({
    keys: 'Ctrl+Z',
    label: t('undo.key'),
    onPress: wizard.undo,
    isInFields: false,
  });
  return (
    <>
      <div className="import-check">
        <ProblemGroups check={check} fileName={wizard.opened?.fileName ?? ''} />
        <section className="check-sheet">
          <CheckTools wizard={wizard} recipe={recipe} check={check} />
          <HiddenRows wizard={wizard} recipe={recipe} check={check} />
          <FailureAlert error={check.answer.error} onRetry={() => void check.answer.refetch()} />
          <CheckTable check={check} fields={fields} cursor={cursor} corrections={corrections} />
          <KeyHints
            hints={[
              { keys: ['F8'], label: t('key.next') },
              { keys: ['Shift F8'], label: t('key.previous') },
              { keys: ['F2'], label: t('key.edit') },
              { keys: ['Enter'], label: t('key.save') },
              { keys: ['Del'], label: t('key.skip') },
            ]}
            end={<Handled wizard={wizard} left={counts?.toFix ?? 0} />}
          />
        </section>
      </div>
      <CheckBar
        wizard={wizard}
        draft={draft}
        recipe={recipe}
        check={check}
        cursor={cursor}
        sessionId={sessionId}
      />
    </>
  );
}

/** How many rows were dealt with here, of those and what is left. */
function Handled({ wizard, left }: { readonly wizard: Wizard; readonly left: number }) {
  const { t } = useTranslation('rosterCheck');
  const done = new Set((wizard.recipe?.fixes ?? []).map((fix) => fix.row)).size;
  return <span role="status">{t('handled', { done, total: done + left })}</span>;
}
