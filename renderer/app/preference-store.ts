import { type Language, languageOfSystem, languages } from '../text/words.ts';
import { store } from './key-value-store.ts';

export const themes = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themes)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/** What was chosen before; the system's language and appearance where nothing was. */
export function readPreferences(): Preferences {
  const language = store().read('language');
  const theme = store().read('theme');
  return {
    language: languages.find((each) => each === language) ?? languageOfSystem(navigator.languages),
    theme: themes.find((each) => each === theme) ?? 'system',
  };
}

export function writePreferences(preferences: Preferences): void {
  store().write('language', preferences.language);
  store().write('theme', preferences.theme);
}

/** Marks the page before anything is drawn, so that a dark page never starts light. */
export function showTheme(theme: ThemeChoice): void {
  const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = theme === 'dark' || (theme === 'system' && isSystemDark);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}
