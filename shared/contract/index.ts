import { isContractProcedure } from '@orpc/contract';
import { accounts } from './accounts.ts';
import { activity } from './activity.ts';
import { certificates } from './certificates.ts';
import { courses } from './courses.ts';
import { evaluations } from './evaluations.ts';
import { history } from './history.ts';
import { institution } from './institution.ts';
import type { ProcedureMeta } from './procedure.ts';
import { rosters } from './rosters.ts';
import { safekeeping } from './safekeeping.ts';
import { sessions } from './sessions.ts';
import { today } from './today.ts';
import { trainees } from './trainees.ts';

/** All that can be asked of the core, by area. */
export const contract = {
  accounts,
  activity,
  certificates,
  courses,
  evaluations,
  institution,
  history,
  safekeeping,
  rosters,
  sessions,
  today,
  trainees,
};

export type Contract = typeof contract;

/** How a procedure is declared, by its dotted name; undefined for names an older version knew. */
export function procedureMeta(name: string): ProcedureMeta | undefined {
  let node: unknown = contract;
  for (const part of name.split('.')) {
    const known: unknown = node;
    if (typeof known !== 'object' || known === null) return undefined;
    node = Object.entries(known).find(([key]) => key === part)?.[1];
  }
  // The guard is generic and erases the type of the meta that every procedure here is made with.
  return isContractProcedure(node) ? (node['~orpc'].meta as ProcedureMeta) : undefined;
}
