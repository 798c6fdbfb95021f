import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Area, tables } from '../text/index.ts';
import type { Label } from './area.ts';

// Object.keys forgets that these are the names of the areas.
const everyArea = Object.keys(tables) as readonly Area[];

/** Turns an area's label into a word of the present language. */
export function useLabel(): (label: Label) => string {
  const { i18n } = useTranslation('app');
  return (label) => label(i18n.getFixedT(i18n.language, everyArea));
}

/** The same word in every language, so that it is found in whichever one a person types. */
export function useSearchText(): (label: Label) => string {
  const { i18n } = useTranslation('app');
  return (label) =>
    ['zh-CN', 'en']
      .map((language) => label(i18n.getFixedT(language, everyArea)))
      .join(' ')
      .toLowerCase();
}

export type AnyWords = TFunction<readonly Area[]>;
