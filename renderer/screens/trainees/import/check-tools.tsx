import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { Undo2, Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { api, newRequestId, saveFile } from '../../../api.ts';
import { useShowFailure } from '../../../app/failure-display.tsx';
import { usePreferences } from '../../../app/preferences.tsx';
import { rosterProblems } from '../../../text/roster-problems.ts';
import { SearchBox } from '../../../ui/search-box.tsx';
import type { Check } from './use-check.ts';
import type { Wizard } from './use-wizard.ts';

interface CheckToolsProps {
  readonly wizard: Wizard;
  readonly recipe: RosterRecipe;
  readonly check: Check;
}

/** The line above the sheet: which rows, search, sending the faulty rows back, undo. */
export function CheckTools({ wizard, recipe, check }: CheckToolsProps) {
  const { t } = useTranslation('rosterCheck');
  const counts = check.check?.counts;
  const problems = (counts?.toFix ?? 0) + (counts?.noted ?? 0);
  const exporting = useExportProblems(recipe, wizard.opened?.fileName ?? '');
  const isPlain = check.group === undefined && (check.show === 'problems' || check.show === 'all');
  return (
    <div className="check-tools">
      <Segmented<'problems' | 'all' | 'other'>
        aria-label={t('show.label')}
        value={isPlain ? (check.show === 'all' ? 'all' : 'problems') : 'other'}
        options={[
          { value: 'problems', label: `${t('show.problems')} ${problems}` },
          { value: 'all', label: `${t('show.all')} ${counts?.rows ?? 0}` },
        ]}
        onChange={(show) => check.showRows(show === 'all' ? 'all' : 'problems')}
      />
      <SearchBox label={t('search')} value={check.text} width={150} onSearch={check.search} />
      <span className="second small-text grow cut">{t('show.note')}</span>
      {problems === 0 ? null : (
        <Button
          type="text"
          icon={<Upload className="small" aria-hidden="true" />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {t('export.problems')}
        </Button>
      )}
      <Button
        type="text"
        icon={<Undo2 className="small" aria-hidden="true" />}
        disabled={wizard.past.length === 0}
        onClick={wizard.undo}
      >
        {t('undo')} <kbd aria-hidden="true">Ctrl Z</kbd>
      </Button>
    </div>
  );
}

/** The faulty rows with their reasons as .xlsx, to send back to the office. */
export function useExportProblems(recipe: RosterRecipe, rosterName: string) {
  const { t } = useTranslation('rosterCheck');
  const { language } = usePreferences();
  const showFailure = useShowFailure();
  return useMutation({
    mutationFn: async () => {
      const base = rosterName.replace(/\.\w+$/u, '');
      const made = await api.rosters.exportProblems(
        {
          recipe,
          language,
          fileName: `${base} ${t('export.file')}.xlsx`.slice(-100),
          sheetName: t('export.sheet'),
          notes: [`${base} ${t('export.file')}`, t('export.note')],
          headings: { row: t('export.row'), reasons: t('export.reasons') },
          sentences: sentencesIn(language),
        },
        { context: { requestId: newRequestId() } },
      );
      await saveFile(made.fileId, made.fileName);
    },
    onError: showFailure,
  });
}

/** The short sentence of every problem code. */
function sentencesIn(language: 'zh-CN' | 'en'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rosterProblems).flatMap(([key, [chinese, english]]) =>
      key.startsWith('short.') ? [[key.slice('short.'.length), language === 'en' ? english : chinese]] : [],
    ),
  );
}
