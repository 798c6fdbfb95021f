import type { TraineeRecord } from '#shared/contract/trainees.ts';
import type { StepState } from '../../../ui/thread.tsx';

export const personSteps = ['enrolled', 'attended', 'evaluated', 'certified', 'placed', 'followed'] as const;
export type PersonStep = (typeof personSteps)[number];

export interface StandingStep {
  readonly step: PersonStep;
  readonly state: StepState;
  /** A day, a stretch of days or a session's name. */
  readonly note: string;
  readonly sessionId?: number;
}

type Belongings = Pick<TraineeRecord, 'enrolments' | 'certificates'>;
const living = (state: string) => state !== 'void' && state !== 'voided';

/**
 * Where a person stands on the way from enrolment to follow-up, told by the latest session they did not leave and
 * its certificate. `today` as YYYY-MM-DD.
 */
export function personThread(
  { enrolments, certificates }: Belongings,
  today: string,
): readonly StandingStep[] {
  const enrolment = enrolments.find((each) => each.leftOn === null);
  const certificate = certificates.find(
    (each) => living(each.state) && (enrolment === undefined || each.sessionId === enrolment.sessionId),
  );
  const reached = reachedStep(enrolment, certificate !== undefined, today);
  const notes: Partial<Record<PersonStep, string>> = {
    ...(enrolment === undefined
      ? {}
      : {
          enrolled: enrolment.sessionName,
          attended: `${enrolment.startsOn} – ${enrolment.endsOn.slice(5)}`,
        }),
    ...(certificate === undefined ? {} : { certified: certificate.issuedOn }),
  };
  return personSteps.map((step, index) => ({
    step,
    state: index < reached ? 'done' : index === reached ? 'now' : 'later',
    note: notes[step] ?? '',
    ...(enrolment === undefined ? {} : { sessionId: enrolment.sessionId }),
  }));
}

/** The index of the step that is under way. */
function reachedStep(
  enrolment: TraineeRecord['enrolments'][number] | undefined,
  isCertified: boolean,
  today: string,
): number {
  if (isCertified) return personSteps.indexOf('placed');
  if (enrolment === undefined) return personSteps.indexOf('enrolled');
  return personSteps.indexOf(today > enrolment.endsOn ? 'evaluated' : 'attended');
}

export type PersonState = 'removed' | 'registered' | 'enrolled' | 'teaching' | 'evaluating' | 'certified';

/** One word for the header. */
export function personState(
  person: Belongings & Pick<TraineeRecord, 'removedAt'>,
  today: string,
): PersonState {
  if (person.removedAt !== null) return 'removed';
  const steps = personThread(person, today);
  const now = steps.find((step) => step.state === 'now')?.step;
  if (now === 'placed') return 'certified';
  if (now === 'evaluated') return 'evaluating';
  if (now === 'enrolled') return 'registered';
  const enrolment = person.enrolments.find((each) => each.leftOn === null);
  return enrolment !== undefined && enrolment.startsOn <= today ? 'teaching' : 'enrolled';
}
