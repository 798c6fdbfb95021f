import { useMutation } from '@tanstack/react-query';
import { App, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TraineeRow } from '#shared/contract/trainees.ts';
import { api, newRequestId, saveFile } from '../../../api.ts';
import { useDesk } from '../../../app/desk.tsx';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { usePreferences } from '../../../app/preferences.tsx';
import type { Column } from '../../../ui/column.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { minute } from '../../../ui/format.ts';
import { filtersOf, type RegistryView } from './registry-view.ts';
import './registry.css';

interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly view: RegistryView;
  /** Only these people; everybody the view shows otherwise. */
  readonly ids: readonly number[] | undefined;
  readonly columns: readonly Column<TraineeRow>[];
  readonly count: number;
  readonly isCapped: boolean;
  readonly onClose: () => void;
}

const exported = [
  'name',
  'idNumber',
  'sex',
  'birthDate',
  'age',
  'phone',
  'category',
  'education',
  'employer',
] as const;
type Exported = (typeof exported)[number];

function exportedColumns(columns: readonly Column<TraineeRow>[]): { field: Exported; heading: string }[] {
  return columns.flatMap(({ key, title }) => {
    const field = exported.find((each) => each === key);
    return field === undefined ? [] : [{ field, heading: title }];
  });
}

/** The list as .xlsx: the columns shown, numbers masked or full, and that said in the file. */
export function ExportDialog(props: ExportDialogProps) {
  const { isOpen, view, ids, columns, count, isCapped, onClose } = props;
  const { t } = useTranslation('registry');
  const { language } = usePreferences();
  const { person } = useDesk();
  const { message } = App.useApp();
  const [numbers, setNumbers] = useState<'masked' | 'full'>('masked');
  const deed = useMutation({
    mutationFn: async () => {
      const day = minute(new Date().toISOString()).slice(0, 10);
      const made = await api.trainees.export(
        {
          ...filtersOf(view),
          ...(ids === undefined ? {} : { ids: [...ids] }),
          numbers,
          language,
          fileName: `${t('export.file')} ${day}.xlsx`,
          sheetName: t('export.file'),
          notes: [
            t('export.file'),
            `${t(numbers === 'full' ? 'export.note.full' : 'export.note.masked')}  ${t('export.note.count', { day, person })}`,
          ],
          columns: exportedColumns(columns),
        },
        { context: { requestId: newRequestId() } },
      );
      return { count: made.count, isSaved: await saveFile(made.fileId, made.fileName) };
    },
    onSuccess(made) {
      onClose();
      if (made.isSaved) void message.success(t('export.done', { count: made.count }));
    },
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('export.title')}
      deed={t('export.deed')}
      isWorking={deed.isPending}
      onConfirm={() => deed.mutate()}
      onCancel={onClose}
    >
      <p>{isCapped ? t('export.people.capped', { count }) : t('export.people', { count })}</p>
      <Radio.Group
        className="export-choices"
        value={numbers}
        // as: the group holds these two values only.
        onChange={(event) => setNumbers(event.target.value as 'masked' | 'full')}
      >
        {(['masked', 'full'] as const).map((each) => (
          <Radio key={each} value={each}>
            {t(`export.${each}`)}
            <small>{t(`export.${each}.hint`)}</small>
          </Radio>
        ))}
      </Radio.Group>
      <FailureAlert error={deed.error} />
    </ConfirmDialog>
  );
}
