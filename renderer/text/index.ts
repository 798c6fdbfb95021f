import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { app } from './app.ts';
import { courses } from './courses.ts';
import { failures } from './failures.ts';
import { history } from './history.ts';
import { institution } from './institution.ts';
import { ui } from './ui.ts';
import { type Language, type ResourceOf, languages, resourceOf } from './words.ts';

/** The words of every area; an area adds its file here. */
export const tables = { app, courses, failures, history, institution, ui } as const;

export type Area = keyof typeof tables;
type Resources = { [Name in Area]: ResourceOf<(typeof tables)[Name]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    keySeparator: false;
    returnNull: false;
    strictInterpolationChecks: true;
    resources: Resources;
  }
}

/** Starts the words in `language`; `useTranslation('<area>')` hands them to components. */
export function startText(language: Language): i18n {
  const areas = Object.entries(tables);
  const resources = Object.fromEntries(
    languages.map((each) => [
      each,
      Object.fromEntries(areas.map(([name, table]) => [name, resourceOf(table, each)])),
    ]),
  );
  const i18next = createInstance();
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...languages],
    resources,
    ns: areas.map(([name]) => name),
    defaultNS: 'app',
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return i18next;
}
