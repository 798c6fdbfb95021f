import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepers } from '#shared/contract/procedure.ts';
import type { SettingKey, SettingState } from '#shared/contract/settings.ts';
import { useMay } from '../../app/use-role.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { SettingDrawer } from './setting-drawer.tsx';
import { SettingValueText } from './setting-value.tsx';

/** Every dated setting with what holds today; a row opens all its values and the form for a new one. */
export function DatedSettings({ settings }: { readonly settings: readonly SettingState[] }) {
  const { t } = useTranslation('datedSettings');
  const mayChange = useMay(keepers);
  const [chosen, setChosen] = useState<SettingKey>();
  const setting = settings.find((each) => each.key === chosen);
  return (
    <section aria-label={t('dated')}>
      <SectionTitle>{t('dated')}</SectionTitle>
      <p className="small-text second">{t('dated.note')}</p>
      <div className="inner-table">
        <DataTable
          label={t('dated')}
          columns={useColumns(setChosen)}
          rows={settings}
          rowKey={(row) => row.key}
          rowName={(row) => t(`setting.${row.key}`)}
          onOpen={(row) => setChosen(row.key)}
          empty={{ sentence: t('dated.note') }}
        />
      </div>
      {setting === undefined ? null : (
        <SettingDrawer
          key={setting.key}
          setting={setting}
          mayChange={mayChange}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

/** What holds now, and the value that is to follow it. */
function ValueCell({ setting }: { readonly setting: SettingState }) {
  const { t } = useTranslation('datedSettings');
  const { key, current, values } = setting;
  const next = values[values.findIndex((each) => each.id === current.id) - 1];
  return (
    <span className="cut setting-cell">
      <SettingValueText settingKey={key} value={current.value} />
      {next === undefined ? null : (
        <span className="second setting-next">
          {t('dated.coming', { day: next.validFrom ?? '' })}{' '}
          <SettingValueText settingKey={key} value={next.value} />
        </span>
      )}
    </span>
  );
}

function useColumns(onOpen: (key: SettingKey) => void): readonly Column<SettingState>[] {
  const { t } = useTranslation('datedSettings');
  return [
    {
      key: 'setting',
      title: t('dated.setting'),
      width: 230,
      cell: (row) => (
        <button
          type="button"
          className="plain-button setting-link"
          tabIndex={-1}
          onClick={() => onOpen(row.key)}
        >
          {t(`setting.${row.key}`)}
        </button>
      ),
    },
    {
      key: 'value',
      title: t('dated.current'),
      width: 300,
      cell: (row) => <ValueCell setting={row} />,
    },
    {
      key: 'since',
      title: t('dated.since'),
      width: 110,
      cell: (row) => row.current.validFrom ?? t('dated.initial'),
    },
    {
      key: 'source',
      title: t('dated.source'),
      cell: (row) => (
        <span className="second">
          {row.current.id === null ? t(`delivered.${row.key}`) : row.current.sourceNote}
        </span>
      ),
    },
  ];
}
