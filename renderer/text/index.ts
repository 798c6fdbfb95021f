import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { about } from './about.ts';
import { accounts } from './accounts.ts';
import { app } from './app.ts';
import { certificateKeys } from './certificate-keys.ts';
import { certificatePapers } from './certificate-papers.ts';
import { certificateReasons } from './certificate-reasons.ts';
import { certificates } from './certificates.ts';
import { courses } from './courses.ts';
import { datedSettings } from './dated-settings.ts';
import { evaluations } from './evaluations.ts';
import { failures } from './failures.ts';
import { history } from './history.ts';
import { institution } from './institution.ts';
import { person } from './person.ts';
import { photoChecks } from './photo-checks.ts';
import { photos } from './photos.ts';
import { refusals } from './refusals.ts';
import { registry } from './registry.ts';
import { rosterCheck } from './roster-check.ts';
import { rosterFields } from './roster-fields.ts';
import { rosterProblems } from './roster-problems.ts';
import { rosters } from './rosters.ts';
import { rosterWizard } from './roster-wizard.ts';
import { safekeeping } from './safekeeping.ts';
import { sessions } from './sessions.ts';
import { tableNames } from './table-names.ts';
import { today } from './today.ts';
import { ui } from './ui.ts';
import { unreadableFiles } from './unreadable-files.ts';
import { verifyPage } from './verify-page.ts';
import { type Language, type ResourceOf, languages, resourceOf } from './words.ts';

/** The words of every area; an area adds its file here. */
export const tables = {
  about,
  accounts,
  app,
  certificateKeys,
  certificatePapers,
  certificateReasons,
  certificates,
  courses,
  datedSettings,
  evaluations,
  failures,
  history,
  institution,
  person,
  photoChecks,
  photos,
  refusals,
  registry,
  rosterCheck,
  rosterFields,
  rosterProblems,
  rosterWizard,
  rosters,
  safekeeping,
  sessions,
  tableNames,
  today,
  ui,
  unreadableFiles,
  verifyPage,
} as const;

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
