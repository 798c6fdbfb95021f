import { useTranslation } from 'react-i18next';
import { type CodedItem, findByCode } from '#shared/lists/coded-item.ts';

export interface CodedWords {
  /** The word behind a code; '' for no code, the code itself where the list does not know it. */
  readonly word: (list: readonly CodedItem[], code: string) => string;
  readonly options: (list: readonly CodedItem[]) => { readonly value: string; readonly label: string }[];
}

/** Words of code lists in the present language. */
export function useCodedWords(): CodedWords {
  const { i18n } = useTranslation('app');
  const name = (item: CodedItem) => (i18n.language === 'en' ? item.en : item.zh);
  return {
    word(list, code) {
      const item = findByCode(list, code);
      return item === undefined ? code : name(item);
    },
    options: (list) => list.map((item) => ({ value: item.code, label: name(item) })),
  };
}
