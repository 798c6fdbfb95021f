import type { ReadySession } from '#shared/contract/certificate-records.ts';
import { addDays } from '#shared/rules/trainees/dates.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { evaluatedSessions } from './candidate.table.ts';
import { sessionCases } from './read-desk.ts';

/** Sessions longer past than this are looked up in the register. */
const daysBack = 365;
/** Deciding who is eligible reads a whole session, so only the latest are looked at. */
const mostSessions = 30;

async function readySession(reader: Reader, sessionId: number, today: string): Promise<ReadySession> {
  const { session, people } = await sessionCases(reader, sessionId, { today, issuedOn: today });
  const inState = (state: string) => people.filter(({ existing }) => existing?.state === state).length;
  return {
    sessionId: session.id,
    sessionName: session.name,
    occupationZh: session.occupation_zh ?? session.course_name_zh,
    occupationEn: session.occupation_en ?? session.course_name_en,
    level: session.level,
    kind: session.certificate_kind,
    heldOn: session.last_evaluation_on,
    toIssue: people.filter(({ eligibility }) => eligibility.kind === 'eligible').length,
    waiting: inState('waiting'),
    toPrint: inState('numbered'),
    toHandOver: inState('printed'),
  };
}

/** Sessions of the last year where something is left to do at the desk, the latest first. */
export async function listReadySessions(
  reader: Reader,
  _input: unknown,
  call: Call,
): Promise<{ sessions: ReadySession[] }> {
  const since = addDays(call.today, -daysBack);
  const sessions: ReadySession[] = [];
  for (const id of await evaluatedSessions(reader, since, mostSessions)) {
    const ready = await readySession(reader, id, call.today);
    if (ready.toIssue + ready.waiting + ready.toPrint + ready.toHandOver > 0) sessions.push(ready);
  }
  return { sessions };
}
