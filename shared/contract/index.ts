import { accounts } from './accounts.ts';
import { activity } from './activity.ts';
import { history } from './history.ts';
import { safekeeping } from './safekeeping.ts';

/** All that can be asked of the core, by area. */
export const contract = { accounts, activity, history, safekeeping };

export type Contract = typeof contract;
