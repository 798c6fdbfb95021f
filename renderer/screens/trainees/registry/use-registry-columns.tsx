import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TraineeRow } from '#shared/contract/trainees.ts';
import { categories } from '#shared/lists/categories.ts';
import { education } from '#shared/lists/education.ts';
import { sexes } from '#shared/lists/sexes.ts';
import { readColumns, writeColumns } from '../../../app/preference-store.ts';
import type { Column } from '../../../ui/column.ts';
import { date, minute, noValue } from '../../../ui/format.ts';
import { useIsNarrow } from '../../../ui/media.ts';
import { StateDot } from '../../../ui/state-dot.tsx';
import { useCodedWords } from '../coded-words.ts';
import { PersonName } from '../person-name.tsx';
import { NumberCell } from './number-cell.tsx';

const usual = ['name', 'idNumber', 'sex', 'birthDate', 'age', 'phone', 'category', 'missing', 'created'];
const tooMuchWhenNarrow = ['birthDate', 'created'];

/** What this person chose, nothing where they never did. */
function readChosen(known: readonly string[]): readonly string[] | undefined {
  const kept = readColumns('trainees').filter((key) => known.includes(key));
  return kept.length === 0 ? undefined : kept;
}

/** The columns of the registry in the order this person wants them. */
export function useRegistryColumns() {
  const all = useAllColumns();
  const isNarrow = useIsNarrow();
  const [chosen, setChosen] = useState(() => readChosen(all.map((column) => column.key)));
  const shown = chosen ?? usual.filter((key) => !isNarrow || !tooMuchWhenNarrow.includes(key));
  return {
    all,
    shown,
    columns: shown.flatMap((key) => all.find((column) => column.key === key) ?? []),
    choose: (keys: readonly string[] | undefined) => {
      writeColumns('trainees', keys ?? []);
      setChosen(keys);
    },
  };
}

function useAllColumns(): readonly Column<TraineeRow>[] {
  return [...usePersonColumns(), ...useRecordColumns()];
}

/** Who somebody is. */
function usePersonColumns(): readonly Column<TraineeRow>[] {
  const { t, i18n } = useTranslation('registry');
  const { word } = useCodedWords();
  const isEnglish = i18n.language === 'en';
  return [
    {
      key: 'name',
      title: t('column.name'),
      width: isEnglish ? 190 : 112,
      cell: (row) => <PersonName name={row.name} pinyin={row.pinyin} />,
      isLink: true,
      isSortable: true,
    },
    {
      key: 'idNumber',
      title: t('column.idNumber'),
      width: 186,
      cell: (row) => <NumberCell trainee={row} />,
      isSortable: true,
    },
    {
      key: 'sex',
      title: t('column.sex'),
      width: isEnglish ? 66 : 52,
      cell: (row) => word(sexes, row.sex ?? '') || noValue,
    },
    { key: 'birthDate', title: t('column.birthDate'), width: 96, cell: (row) => date(row.birthDate) },
    { key: 'age', title: t('column.age'), width: 54, align: 'number', cell: (row) => row.age ?? noValue },
    {
      key: 'phone',
      title: t('column.phone'),
      width: 116,
      cell: (row) => <span className="mono">{row.phoneMasked === '' ? noValue : row.phoneMasked}</span>,
    },
  ];
}

/** What is on record about them. */
function useRecordColumns(): readonly Column<TraineeRow>[] {
  const { t, i18n } = useTranslation('registry');
  const { word } = useCodedWords();
  const isEnglish = i18n.language === 'en';
  return [
    {
      key: 'category',
      title: t('column.category'),
      cell: (row) => word(categories, row.category) || noValue,
    },
    {
      key: 'education',
      title: t('column.education'),
      width: 130,
      cell: (row) => word(education, row.education) || noValue,
    },
    { key: 'employer', title: t('column.employer'), width: 160, cell: (row) => row.employer || noValue },
    {
      key: 'photo',
      title: t('column.photo'),
      width: 66,
      cell: (row) => (row.photoFileId === null ? t('photo.none') : t('photo.has')),
    },
    {
      key: 'missing',
      title: t('column.missing'),
      width: isEnglish ? 190 : 150,
      cell: (row) => <Missing row={row} />,
    },
    {
      key: 'created',
      title: t('column.createdAt'),
      width: 100,
      cell: (row) => minute(row.createdAt).slice(0, 10),
      isSortable: true,
    },
  ];
}

function Missing({ row }: { readonly row: TraineeRow }) {
  const { t, i18n } = useTranslation('registry');
  if (row.missing.length === 0) return noValue;
  const words = row.missing.map((fact) => t(`missing.${fact}`)).join(i18n.language === 'en' ? ', ' : '、');
  return (
    <StateDot tone="warning">
      <span className="cut" title={words}>
        {row.missing.length <= 2 ? words : t('missing.count', { count: row.missing.length })}
      </span>
    </StateDot>
  );
}
