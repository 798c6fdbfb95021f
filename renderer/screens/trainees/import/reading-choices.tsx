import { useMutation } from '@tanstack/react-query';
import { AutoComplete, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedRoster } from '#shared/contract/roster-layout.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { api } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { isolate } from '../../../ui/isolate.ts';
import { officeNamed } from './recipe.ts';
import type { Wizard } from './use-wizard.ts';

interface ReadingChoicesProps {
  readonly wizard: Wizard;
  readonly opened: OpenedRoster;
  readonly recipe: RosterRecipe;
}

const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'gb18030', label: 'GB 18030 (GBK)' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
] as const;

/** How the file is read: sheet, encoding, heading row, office. All guessed, all changeable. */
export function ReadingChoices({ wizard, opened, recipe }: ReadingChoicesProps) {
  const { t } = useTranslation('rosterWizard');
  const { layout } = opened;
  const { sheet, headingRow } = recipe;
  const isUnsure = layout.headingFrom === 'none';
  const encoding = recipe.encoding === undefined ? {} : { encoding: recipe.encoding };
  const lay = useMutation({
    mutationFn: (wanted: {
      readonly sheet: number;
      readonly headingRow?: number;
      readonly office?: string;
    }) => api.rosters.layout({ fileId: recipe.fileId, ...encoding, ...wanted }),
    onSuccess: wizard.layOut,
  });
  const name = useMutation({
    mutationFn: (office: string) =>
      api.rosters.layout({ fileId: recipe.fileId, ...encoding, sheet, headingRow, office }),
    onSuccess: wizard.nameOffice,
  });
  const reopen = useMutation({
    mutationFn: (next: (typeof encodings)[number]['value']) =>
      api.rosters.open({ fileId: recipe.fileId, encoding: next }),
    onSuccess: wizard.open,
  });
  return (
    <>
      <div className="reading-choices">
        {opened.sheets.length < 2 ? null : (
          <Choice label={t('sheet')}>
            <Select
              aria-label={t('sheet')}
              value={sheet}
              popupMatchSelectWidth={false}
              options={opened.sheets.map((each) => ({
                value: each.index,
                label: t(each.isHidden ? 'sheet.hidden' : 'sheet.option', {
                  name: each.name,
                  count: each.rowCount,
                }),
              }))}
              onChange={(next) => lay.mutate({ sheet: next, ...officeNamed(layout, recipe) })}
            />
          </Choice>
        )}
        {opened.encoding === null ? null : (
          <Choice label={t('encoding')}>
            <Select
              aria-label={t('encoding')}
              value={recipe.encoding ?? opened.encoding}
              options={[...encodings]}
              onChange={(next) => reopen.mutate(next)}
            />
          </Choice>
        )}
        <Choice label={t('headingRow')} isWide>
          <Select
            aria-label={t('headingRow')}
            value={headingRow}
            status={isUnsure ? 'warning' : ''}
            popupMatchSelectWidth={false}
            style={{ width: 0 }}
            options={[
              ...layout.top.map(({ row, texts }) => ({
                value: row,
                label: t('headingRow.option', { row, texts: texts.filter(Boolean).map(isolate).join(' ') }),
              })),
              { value: 0, label: t('headingRow.none') },
            ]}
            onChange={(next) => lay.mutate({ sheet, headingRow: next, ...officeNamed(layout, recipe) })}
          />
        </Choice>
        <Choice label={t('office')}>
          <OfficeChoice
            key={recipe.office}
            office={recipe.office}
            offices={opened.offices}
            onChoose={(office) => name.mutate(office)}
          />
        </Choice>
      </div>
      {isUnsure ? <p className="import-note tone-warning">{t('headingRow.unsure')}</p> : null}
      <FailureAlert error={lay.error ?? name.error ?? reopen.error} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: React.ReactNode;
}

function Choice({ label, isWide = false, children }: ChoiceProps) {
  return (
    <div className={isWide ? 'reading-choice is-wide' : 'reading-choice'}>
      <span className="small-text second">{label}</span>
      {children}
    </div>
  );
}

interface OfficeChoiceProps {
  readonly office: string;
  readonly offices: readonly string[];
  readonly onChoose: (office: string) => void;
}

function OfficeChoice({ office, offices, onChoose }: OfficeChoiceProps) {
  const { t } = useTranslation('rosterWizard');
  const [text, setText] = useState(office);
  const done = () => text.trim() !== office && onChoose(text.trim());
  return (
    <AutoComplete
      aria-label={t('office')}
      title={t('office.hint')}
      placeholder={t('office.none')}
      style={{ width: 190 }}
      value={text}
      options={offices.map((each) => ({ value: each }))}
      onChange={setText}
      onSelect={(chosen: string) => onChoose(chosen)}
      onBlur={done}
    />
  );
}
