import { useTranslation } from 'react-i18next';
import { categories } from '#shared/lists/categories.ts';
import { asCode } from '#shared/lists/coded-item.ts';
import { sexes } from '#shared/lists/sexes.ts';
import type { Filter } from '../../../ui/filter-chip.tsx';
import { useCodedWords } from '../coded-words.ts';
import type { RegistryView } from './registry-view.ts';

const noCategory = 'none';

/** What a link set: one import, one session. It can only be taken away here. */
function useSetFilters(
  { importId, sessionId }: RegistryView,
  change: (part: Partial<RegistryView>) => void,
): readonly Filter[] {
  const { t } = useTranslation('registry');
  const chips: Filter[] = [];
  if (importId !== undefined) {
    chips.push({
      kind: 'set',
      key: 'import',
      label: t('filter.import'),
      value: t('filter.import.value', { id: importId }),
      onRemove: () => change({ importId: undefined }),
    });
  }
  if (sessionId !== undefined) {
    chips.push({
      kind: 'set',
      key: 'session',
      label: t('filter.session'),
      value: String(sessionId),
      onRemove: () => change({ sessionId: undefined }),
    });
  }
  return chips;
}

/** The chips above the registry. */
export function useRegistryFilters(
  view: RegistryView,
  change: (part: Partial<RegistryView>) => void,
): readonly Filter[] {
  const { t } = useTranslation('registry');
  const { options } = useCodedWords();
  const set = useSetFilters(view, change);
  const { category, sex, hasPhoto, isIncomplete, isRemoved } = view;
  if (isRemoved) return [];
  return [
    {
      kind: 'choice',
      key: 'category',
      label: t('filter.category'),
      value: category === '' ? noCategory : category,
      options: [...options(categories), { value: noCategory, label: t('filter.category.none') }],
      onChoose: (value) => change({ category: value === noCategory ? '' : asCode(categories, value ?? '') }),
    },
    {
      kind: 'choice',
      key: 'sex',
      label: t('filter.sex'),
      value: sex,
      options: options(sexes),
      onChoose: (value) => change({ sex: asCode(sexes, value ?? '') }),
    },
    {
      kind: 'choice',
      key: 'photo',
      label: t('filter.photo'),
      value: hasPhoto === undefined ? undefined : hasPhoto ? 'yes' : 'no',
      options: [
        { value: 'yes', label: t('filter.photo.yes') },
        { value: 'no', label: t('filter.photo.no') },
      ],
      onChoose: (value) => change({ hasPhoto: value === undefined ? undefined : value === 'yes' }),
    },
    {
      kind: 'switch',
      key: 'incomplete',
      label: t('filter.incomplete'),
      isOn: isIncomplete,
      onSwitch: (isOn) => change({ isIncomplete: isOn }),
    },
    ...set,
  ];
}
