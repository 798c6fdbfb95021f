import { area as courses } from '../screens/courses/routes.tsx';
import { area as settings } from '../screens/settings/routes.tsx';
import type { Area } from './area.ts';

/** Every area that is built, in the order of the navigation: a clerk's day. One line for each. */
export const areas: readonly Area[] = [courses, settings];
