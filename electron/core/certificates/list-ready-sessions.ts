import type { ReadySession } from '#shared/contract/certificate-records.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { passedCounts } from '../evaluations/evaluation-standing.table.ts';
import { evaluatedSessions, sessionsInHand, workSince } from './candidate.table.ts';
import { sessionCases } from './read-desk.ts';

/** Deciding who is eligible reads a whole session, so only those with something to do are read. */
async function sessionsToRead(reader: Reader, today: string): Promise<readonly number[]> {
  const evaluated = await evaluatedSessions(reader, workSince(today));
  const uncertified = (await passedCounts(reader, evaluated)).filter((row) => row.uncertified_count > 0);
  return [...new Set([...uncertified.map((row) => row.session_id), ...(await sessionsInHand(reader))])];
}

interface Ready extends ReadySession {
  readonly endsOn: string;
}

async function readySession(reader: Reader, sessionId: number, today: string): Promise<Ready> {
  const { session, people } = await sessionCases(reader, sessionId, { today, issuedOn: today });
  const inState = (state: string) => people.filter(({ existing }) => existing?.state === state).length;
  return {
    endsOn: session.ends_on,
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

/** Sessions where something is left to do at the desk, the latest first. */
export async function listReadySessions(
  reader: Reader,
  _input: unknown,
  call: Call,
): Promise<{ sessions: ReadySession[] }> {
  const found: Ready[] = [];
  for (const id of await sessionsToRead(reader, call.today)) {
    const ready = await readySession(reader, id, call.today);
    if (ready.toIssue + ready.waiting + ready.toPrint + ready.toHandOver > 0) found.push(ready);
  }
  const latestFirst = found.toSorted((one, other) => other.endsOn.localeCompare(one.endsOn));
  return { sessions: latestFirst.map(({ endsOn: _endsOn, ...session }) => session) };
}
