import { sessionSteps } from '#shared/contract/sessions.ts';
import type { TodayStep, TodayWaiting, TodayWork } from '#shared/contract/today.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { addDays } from '#shared/rules/trainees/dates.ts';
import { waitingSince } from '../certificates/certificate.table.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import {
  batchInHand,
  isRunning,
  readStandings,
  readThreadSettings,
  type SessionStanding,
} from '../sessions/read-threads.ts';
import { findSessions } from '../sessions/training-session.table.ts';
import { readDraftWork } from './draft-work.ts';
import { readFilingWork } from './filing-work.ts';
import { readFirstSteps } from './first-steps.ts';
import { type SessionWork, type WorkFacts, workOf } from './session-work.ts';
import { waitingOf } from './waiting-work.ts';

/** Steps further off than this are not today's matter; the session's own page says them. */
const dueWithinDays = 7;
/** What a step lacks takes longer to find. */
const neededWithinDays = 30;

interface Today {
  readonly day: string;
  readonly runningCount: number;
  readonly thread: TodayStep[];
  readonly overdue: TodayWork[];
  readonly due: TodayWork[];
  readonly missing: TodayWork[];
  readonly waiting: TodayWaiting[];
  readonly start: Awaited<ReturnType<typeof readFirstSteps>>;
}

/** Every running session cut at today, with unfinished rosters and the first steps of a new institution. */
export async function readToday(
  reader: Reader,
  _input: Readonly<Record<string, never>>,
  call: Call,
): Promise<Today> {
  const { today: day } = call;
  const sessions = await findSessions(reader, { courseId: undefined });
  const running = (await readStandings(reader, sessions, day)).filter(isRunning);
  const since = new Map((await waitingSince(reader)).map((row) => [row.session_id, row.since]));
  const settings = await readThreadSettings(reader, day);
  const facts = running.map((standing) => ({
    ...factsOf(standing, { today: day, reader: call.actor.name, since: since.get(standing.session.id) }),
    settings,
  }));
  const waiting = facts.flatMap(waitingOf).toSorted((a, b) => a.since.localeCompare(b.since));
  const elsewhere = new Set(waiting.map(({ key }) => key));
  const work = [
    ...facts.flatMap(workOf).filter((item) => !elsewhere.has(item.work.key)),
    ...(await readDraftWork(reader)),
    ...(await readFilingWork(reader, day)),
  ];
  const groups = groupsOf(work, day);
  return {
    day,
    runningCount: running.length,
    thread: threadOfAll(running, groups, waiting),
    ...groups,
    waiting,
    start: await readFirstSteps(reader),
  };
}

function factsOf(
  { session, thread, batches }: SessionStanding,
  known: { readonly today: string; readonly reader: string; readonly since: string | undefined },
): WorkFacts {
  const latest = batchInHand(batches);
  return {
    today: known.today,
    session: {
      id: session.id,
      name: session.name,
      startsOn: session.starts_on,
      endsOn: session.ends_on,
      trainer: session.trainer,
      withoutPhotoCount: session.without_photo_count,
    },
    missing: thread.missing,
    evaluation: latest && {
      id: latest.evaluation_id,
      heldOn: latest.held_on,
      evaluators: latest.evaluators,
      isConfirmed: latest.confirmed_at !== null,
      isResit: latest.attempt === 'resit',
    },
    waitingSince: known.since,
    reader: known.reader,
  };
}

type Groups = Pick<Today, 'overdue' | 'due' | 'missing'>;

function placeOf({ step }: TodayWork): number {
  return step === null ? -1 : sessionSteps.indexOf(step);
}

/** What is past its day comes first, the latest of it first; the rest by day, then by step. */
export function groupsOf(work: readonly SessionWork[], today: string): Groups {
  const within = (days: number) => (item: SessionWork) =>
    item.work.lateDays === 0 &&
    (item.isNext === true || item.work.day === null || item.work.day <= addDays(today, days));
  const byDay = (a: TodayWork, b: TodayWork) =>
    (a.day ?? today).localeCompare(b.day ?? today) || placeOf(b) - placeOf(a);
  const pick = (kind: SessionWork['kind'], days: number) =>
    work
      .filter((item) => item.kind === kind)
      .filter(within(days))
      .map((item) => item.work)
      .toSorted(byDay);
  return {
    overdue: work
      .map((item) => item.work)
      .filter((item) => item.lateDays > 0)
      .toSorted(byDay),
    due: pick('due', dueWithinDays),
    missing: pick('missing', neededWithinDays),
  };
}

/** How many sessions stand at each step, and the most urgent thing said about them. */
function threadOfAll(
  running: readonly SessionStanding[],
  groups: Groups,
  waiting: readonly TodayWaiting[],
): TodayStep[] {
  return sessionSteps.map((step) => {
    const here = running.filter(({ thread }) => thread.next === step);
    const of = (work: readonly TodayWork[]) => work.filter((item) => item.step === step);
    const late = of(groups.overdue).length;
    const first = [...of(groups.due), ...of(groups.missing)][0];
    const inHands = waiting.find((item) => item.step === step);
    const told = here.map(({ thread }) => thread.steps.find((item) => item.step === step)?.note);
    const said = first?.deed ?? inHands?.deed ?? told.find((note) => note);
    return {
      step,
      count: here.length,
      hasTrouble: late > 0,
      note: late > 0 ? { code: 'overdue', params: { count: late } } : noteOf(said, first?.day),
    };
  });
}

function noteOf(said: Finding | undefined | null, day: string | null | undefined): TodayStep['note'] {
  return said ? { code: said.code, params: { ...said.params, ...(day && { day }) } } : null;
}
