import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#shared/contract/certificate-records.ts';
import type { Column } from '../../../ui/column.ts';
import { date } from '../../../ui/format.ts';
import { useLevelWord, useName } from '../../courses/level-words.ts';
import { PersonName } from '../../trainees/person-name.tsx';
import { CertificateState } from '../state-words.tsx';

/** Left out on narrow screens when minor. */
type RegisterColumn = Column<RegisterRow> & { readonly isMinor?: true };

/** Columns of the register; the number leads to the certificate. */
export function useRegisterColumns(isNarrow: boolean): readonly Column<RegisterRow>[] {
  const { t, i18n } = useTranslation('certificates');
  const isEnglish = i18n.language === 'en';
  const belongings = useBelongings();
  const all: readonly RegisterColumn[] = [
    {
      key: 'number',
      title: t('register.number'),
      width: 182,
      isLink: true,
      isSortable: true,
      cell: (row) =>
        row.number === null ? (
          <span className="second">{t('state.waiting')}</span>
        ) : (
          <span className={row.state === 'voided' ? 'mono is-void' : 'mono'}>{row.number}</span>
        ),
    },
    {
      key: 'name',
      title: t('register.name'),
      width: isEnglish ? 150 : 110,
      isSortable: true,
      cell: (row) => <PersonName name={row.name} pinyin={row.pinyin} />,
    },
    {
      key: 'id',
      title: t('register.id'),
      width: 158,
      cell: (row) => <span className="mono">{row.idNumberMasked}</span>,
    },
  ];
  return [...all, ...belongings].filter((column) => !(isNarrow && column.isMinor === true));
}

/** What was certified, when, in which session, and where the certificate stands. */
function useBelongings(): readonly RegisterColumn[] {
  const { t, i18n } = useTranslation('certificates');
  const levelWord = useLevelWord();
  const nameOf = useName();
  const isEnglish = i18n.language === 'en';
  return [
    {
      key: 'occupation',
      title: t('register.occupation'),
      cell: (row) => nameOf(row.occupationZh, row.occupationEn),
    },
    {
      key: 'level',
      title: t('register.level'),
      width: 76,
      cell: (row) => (row.level === null ? '—' : levelWord(row.level)),
    },
    {
      key: 'issued-on',
      title: t('register.issuedOn'),
      width: 96,
      isSortable: true,
      cell: (row) => date(row.issuedOn),
    },
    {
      key: 'session',
      title: t('register.session'),
      width: isEnglish ? 150 : 176,
      isMinor: true,
      cell: (row) => row.sessionName,
    },
    {
      key: 'prints',
      title: t('register.prints'),
      width: 56,
      align: 'number',
      isMinor: true,
      cell: (row) => (row.printCount === 0 ? '—' : row.printCount),
    },
    {
      key: 'state',
      title: t('register.state'),
      width: isEnglish ? 138 : 96,
      cell: (row) => <CertificateState state={row.state} />,
    },
  ];
}
