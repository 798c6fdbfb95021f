import { useTranslation } from 'react-i18next';
import type { TrustedKey } from '#shared/contract/certificate-keys.ts';
import type { Column } from '../../ui/column.ts';
import { date } from '../../ui/format.ts';
import { useName } from '../courses/level-words.ts';

/** Columns of the kept keys; removing one only for those who may. */
export function useKeyColumns(
  onRemove: ((key: TrustedKey) => void) | undefined,
): readonly Column<TrustedKey>[] {
  const { t } = useTranslation('certificateKeys');
  const name = useName();
  const columns: readonly Column<TrustedKey>[] = [
    { key: 'name', title: t('others.name'), cell: (row) => name(row.nameZh, row.nameEn) },
    {
      key: 'fingerprint',
      title: t('fingerprint'),
      width: 380,
      cell: (row) => <span className="mono">{row.fingerprint}</span>,
    },
    { key: 'key', title: t('keyId'), width: 90, cell: (row) => <span className="mono">{row.keyId}</span> },
    { key: 'day', title: t('others.day'), width: 100, cell: (row) => date(row.day) },
    { key: 'added', title: t('others.addedAt'), width: 100, cell: (row) => row.addedAt.slice(0, 10) },
  ];
  if (onRemove === undefined) return columns;
  const deed: Column<TrustedKey> = {
    key: 'remove',
    title: t('others.deeds'),
    width: 80,
    cell: (row) => (
      <button type="button" className="plain-button setting-link" onClick={() => onRemove(row)}>
        {t('remove.deed')}
      </button>
    ),
  };
  return [...columns, deed];
}
