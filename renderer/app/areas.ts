import { area as accounts } from '../screens/accounts/routes.tsx';
import { area as certificates } from '../screens/certificates/routes.tsx';
import { area as courses } from '../screens/courses/routes.tsx';
import { area as evaluations } from '../screens/evaluations/routes.tsx';
import { area as sessions } from '../screens/sessions/routes.tsx';
import { area as settings } from '../screens/settings/routes.tsx';
import { area as today } from '../screens/today/routes.tsx';
import { area as trainees } from '../screens/trainees/routes.tsx';
import type { Area } from './area.ts';

/** Every area that is built, in the order of the navigation: a clerk's day. One line for each. */
export const areas: readonly Area[] = [
  today,
  sessions,
  trainees,
  evaluations,
  certificates,
  courses,
  settings,
  accounts,
];
