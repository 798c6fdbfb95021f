import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { Note } from '../../../ui/note.tsx';
import { withSkips } from './recipe.ts';
import type { Check } from './use-check.ts';
import type { Wizard } from './use-wizard.ts';

interface HiddenRowsProps {
  readonly wizard: Wizard;
  readonly recipe: RosterRecipe;
  readonly check: Check;
}

/** Rows that a filter hides in the file would be imported unseen: says so, and skips them all at once. */
export function HiddenRows({ wizard, recipe, check }: HiddenRowsProps) {
  const { t } = useTranslation('rosterCheck');
  const rows = check.check?.hiddenRows ?? [];
  if (rows.length === 0) return null;
  const skipAll = () => wizard.correct(withSkips(recipe, rows));
  return (
    <div className="hidden-rows">
      <Note>
        {t('hidden.rows', { count: rows.length })}{' '}
        <Button size="small" disabled={check.isBehind} onClick={skipAll}>
          {t('hidden.skip')}
        </Button>
      </Note>
    </div>
  );
}
