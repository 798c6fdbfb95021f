import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenedRoster } from '#shared/contract/roster-layout.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { api } from '../../../api.ts';
import { useShowFailure } from '../../../app/failure-display.tsx';
import { otherRosters } from './other-rosters.ts';
import { officeNamed } from './recipe.ts';
import type { Wizard } from './use-wizard.ts';

interface NextSheetProps {
  readonly wizard: Wizard;
  readonly opened: OpenedRoster;
  readonly recipe: RosterRecipe;
}

/** Goes on with the next sheet of the same file that looks like a roster; the last one has none. */
export function NextSheet({ wizard, opened, recipe }: NextSheetProps) {
  const { t } = useTranslation('rosterCheck');
  const showFailure = useShowFailure();
  const encoding = recipe.encoding === undefined ? {} : { encoding: recipe.encoding };
  const lay = useMutation({
    mutationFn: (sheet: number) =>
      api.rosters.layout({
        fileId: recipe.fileId,
        ...encoding,
        sheet,
        ...officeNamed(opened.layout, recipe),
      }),
    onSuccess: (layout) => wizard.open({ ...opened, layout }),
    onError: showFailure,
  });
  const next = otherRosters(opened).find((sheet) => sheet.index > recipe.sheet);
  if (next === undefined) return null;
  return (
    <li>
      <Button size="small" loading={lay.isPending} onClick={() => lay.mutate(next.index)}>
        {t('result.sheet', { name: next.name })}
      </Button>
      <span className="small-text second">{t('result.sheet.why', { count: next.peopleCount })}</span>
    </li>
  );
}
