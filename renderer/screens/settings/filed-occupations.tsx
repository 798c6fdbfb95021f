import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationBody, FiledOccupation } from '#shared/contract/institution.ts';
import { approvers } from '#shared/contract/procedure.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useMay } from '../../app/use-role.ts';
import type { Column } from '../../ui/column.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import { useLevelWord, useName } from '../courses/level-words.ts';
import { AddFiling } from './add-filing.tsx';

interface FiledOccupationsProps {
  readonly body: EvaluationBody;
  /** Whether one more is being recorded. */
  readonly isAdding: boolean;
  readonly onAdd: (isAdding: boolean) => void;
  readonly onChange: (filing: FiledOccupation) => void;
}

/** Occupations and levels the body is filed for, with their days. */
export function FiledOccupations({ body, isAdding, onAdd, onChange }: FiledOccupationsProps) {
  const { t } = useTranslation('institution');
  const mayChange = useMay(approvers);
  const levelWord = useLevelWord();
  const name = useName();
  const [chosen, setChosen] = useState<FiledOccupation>();
  const remove = useCommand(api.institution.removeFiling, { onDone: () => setChosen(undefined) });
  const columns = useColumns(mayChange ? { onRemove: setChosen, onChange } : undefined);
  return (
    <section>
      <SectionTitle
        note={body.filed.length === 0 ? null : body.filed.length}
        end={
          !mayChange || isAdding ? null : (
            <Button
              type="text"
              size="small"
              icon={<Plus className="small" aria-hidden="true" />}
              onClick={() => onAdd(true)}
            >
              {t('filed.add')}
            </Button>
          )
        }
      >
        {t('filed')}
      </SectionTitle>
      {isAdding ? <AddFiling body={body} onClose={() => onAdd(false)} /> : null}
      <div className="inner-table">
        <DataTable
          label={t('filed')}
          columns={columns}
          rows={body.filed}
          rowKey={(row) => String(row.id)}
          rowName={(row) => `${name(row.occupationName, row.occupationNameEn)} ${levelWord(row.level)}`}
          empty={{ sentence: t('filed.none') }}
        />
      </div>
      <ConfirmDialog
        isOpen={chosen !== undefined}
        title={t('filed.remove.title', {
          name: chosen === undefined ? '' : name(chosen.occupationName, chosen.occupationNameEn),
          level: chosen === undefined ? '' : levelWord(chosen.level),
        })}
        deed={t('filed.remove')}
        isDangerous
        isWorking={remove.isRunning}
        onConfirm={() => {
          if (chosen !== undefined) remove.run({ id: chosen.id });
        }}
        onCancel={() => setChosen(undefined)}
      >
        <FailureAlert error={remove.error} />
        {t('filed.remove.body')}
      </ConfirmDialog>
    </section>
  );
}

interface Deeds {
  readonly onRemove: (row: FiledOccupation) => void;
  readonly onChange: (row: FiledOccupation) => void;
}

function useColumns(deeds: Deeds | undefined): readonly Column<FiledOccupation>[] {
  const { t } = useTranslation('institution');
  const levelWord = useLevelWord();
  const name = useName();
  const columns: Column<FiledOccupation>[] = [
    {
      key: 'occupation',
      title: t('filed.occupation'),
      cell: (row) => name(row.occupationName, row.occupationNameEn),
    },
    {
      key: 'code',
      title: t('filed.code'),
      width: 110,
      cell: (row) => <span className="mono">{row.occupationCode}</span>,
    },
    { key: 'edition', title: t('filed.edition'), width: 80, cell: (row) => row.occupationEdition },
    { key: 'level', title: t('filed.level'), width: 170, cell: (row) => levelWord(row.level, true) },
    { key: 'from', title: t('filed.from'), width: 110, cell: (row) => row.filedFrom },
    { key: 'until', title: t('filed.until'), width: 110, cell: (row) => row.filedUntil ?? t('body.noEnd') },
    {
      key: 'state',
      title: t('filed.state'),
      width: 130,
      cell: (row) => (
        <StateDot tone={row.isInForce ? 'success' : 'neutral'}>
          {row.isInForce ? t('filed.inForce') : t('filed.notInForce')}
        </StateDot>
      ),
    },
  ];
  if (deeds === undefined) return columns;
  const deed: Column<FiledOccupation> = {
    key: 'deeds',
    title: t('filed.deeds'),
    width: 170,
    cell: (row) => (
      <>
        <button type="button" className="plain-button setting-link" onClick={() => deeds.onChange(row)}>
          {t('filed.change')}
        </button>{' '}
        <button type="button" className="plain-button setting-link" onClick={() => deeds.onRemove(row)}>
          {t('filed.remove')}
        </button>
      </>
    ),
  };
  return [...columns, deed];
}
