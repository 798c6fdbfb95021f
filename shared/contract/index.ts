import { accounts } from './accounts.ts';
import { activity } from './activity.ts';
import { certificates } from './certificates.ts';
import { courses } from './courses.ts';
import { history } from './history.ts';
import { institution } from './institution.ts';
import { rosters } from './rosters.ts';
import { safekeeping } from './safekeeping.ts';
import { trainees } from './trainees.ts';

/** All that can be asked of the core, by area. */
export const contract = {
  accounts,
  activity,
  certificates,
  courses,
  institution,
  history,
  safekeeping,
  rosters,
  trainees,
};

export type Contract = typeof contract;
