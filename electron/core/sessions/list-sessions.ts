import type { SessionSummary, SessionView } from '#shared/contract/sessions.ts';
import { sessionSteps } from '#shared/contract/sessions.ts';
import { compareValues, isFoundIn, pageOf } from '../courses/list-page.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { isRunning, readStandings, type SessionStanding } from './read-threads.ts';
import { findSessions } from './training-session.table.ts';

interface Wanted {
  readonly text: string;
  readonly view: SessionView;
  readonly step?: (typeof sessionSteps)[number] | undefined;
  readonly courseId?: number | undefined;
  readonly sort: 'starts-on' | 'ends-on' | 'name' | 'number' | 'people' | 'step';
  readonly direction: 'up' | 'down';
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Page {
  readonly sessions: SessionSummary[];
  readonly counts: Record<SessionView, number>;
  readonly total: number;
  readonly isTotalCapped: boolean;
  readonly next: string | null;
}

/** A session as lists show it. */
export function summaryOf({ session, thread }: SessionStanding): SessionSummary {
  return {
    id: session.id,
    number: session.number,
    name: session.name,
    courseId: session.course_id,
    occupationZh: session.occupation_zh ?? session.course_name_zh,
    occupationEn: session.occupation_en ?? session.course_name_en,
    level: session.level,
    certificateKind: session.certificate_kind,
    startsOn: session.starts_on,
    endsOn: session.ends_on,
    venue: session.venue,
    trainer: session.trainer,
    targetCount: session.target_count,
    enrolledCount: session.enrolled_count,
    certifiedCount: session.certified_count,
    isCancelled: session.is_cancelled === 1,
    thread: thread.steps.map(({ step, state, note }) => ({
      step,
      state,
      note: note && { code: note.code, params: { ...note.params } },
    })),
    next: thread.next,
    missing: thread.missing.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}

const isIn: Readonly<Record<SessionView, (standing: SessionStanding) => boolean>> = {
  running: isRunning,
  all: () => true,
  cancelled: ({ session }) => session.is_cancelled === 1,
};

const sortValue: Readonly<Record<Wanted['sort'], (standing: SessionStanding) => string | number>> = {
  'starts-on': ({ session }) => session.starts_on,
  'ends-on': ({ session }) => session.ends_on,
  name: ({ session }) => session.name,
  number: ({ session }) => session.number,
  people: ({ session }) => session.enrolled_count,
  step: ({ thread }) => (thread.next === null ? sessionSteps.length : sessionSteps.indexOf(thread.next)),
};

/**
 * Sessions with where each stands. An institution has hundreds, so they are read whole: the step they are at
 * is decided, not stored, and can be filtered and sorted by only after that.
 */
export async function listSessions(reader: Reader, wanted: Wanted, call: Call): Promise<Page> {
  const found = (await findSessions(reader, { courseId: wanted.courseId })).filter((session) =>
    isFoundIn(wanted.text, [session.name, session.number, session.trainer, session.venue]),
  );
  const standings = (await readStandings(reader, found, call.today)).filter(
    ({ thread }) => wanted.step === undefined || thread.next === wanted.step,
  );
  const countOf = (view: SessionView) => standings.filter(isIn[view]).length;
  const value = sortValue[wanted.sort];
  const sign = wanted.direction === 'up' ? 1 : -1;
  const shown = standings
    .filter(isIn[wanted.view])
    .toSorted((a, b) => sign * (compareValues(value(a), value(b)) || a.session.id - b.session.id));
  const { rows, ...page } = pageOf(shown, wanted);
  return {
    sessions: rows.map(summaryOf),
    counts: { running: countOf('running'), all: countOf('all'), cancelled: countOf('cancelled') },
    ...page,
  };
}
