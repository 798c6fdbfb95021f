import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/contract/safekeeping.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Column } from '../../ui/column.ts';
import { fileSize, minute } from '../../ui/format.ts';

export function useBackupColumns(onSave: ((name: string) => void) | undefined): readonly Column<Backup>[] {
  const { t } = useTranslation('safekeeping');
  const columns: readonly Column<Backup>[] = [
    { key: 'at', title: t('backup.at'), width: 140, cell: ({ at }) => minute(at) },
    { key: 'name', title: t('backup.name'), cell: ({ name }) => <span title={name}>{name}</span> },
    { key: 'size', title: t('backup.size'), width: 90, align: 'number', cell: ({ size }) => fileSize(size) },
  ];
  if (onSave === undefined) return columns;
  return [
    ...columns,
    {
      key: 'save',
      title: t('backup.save'),
      width: 130,
      cell: ({ name }) => (
        <ActionButton
          look="small"
          action={{ key: 'save', label: t('backup.save'), onAct: () => onSave(name) }}
        />
      ),
    },
  ];
}
