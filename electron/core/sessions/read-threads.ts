import {
  defaultThreadSettings,
  type SessionThread,
  threadOf,
  type ThreadFacts,
  type ThreadSettings,
} from '#shared/rules/sessions/thread.ts';
import { filingState } from '#shared/rules/institution/evaluation-body.ts';
import { workSince } from '../certificates/candidate.table.ts';
import { type Issuer, readIssuer } from '../certificates/issuer.ts';
import { casesOf } from '../certificates/read-desk.ts';
import type { Reader } from '../database/reader-writer.ts';
import {
  batchStandings,
  type BatchStanding,
  passedCounts,
} from '../evaluations/evaluation-standing.table.ts';
import { readFiledBody } from '../institution/get-institution.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { SessionRow } from './training-session.table.ts';

/** Where a session stands, and the counts behind it. */
export interface SessionStanding {
  readonly session: SessionRow;
  readonly thread: SessionThread;
  readonly batches: readonly BatchStanding[];
  readonly passedCount: number;
}

/** The batch to work on: the open one, wherever its day puts it, else the latest. */
export function batchInHand(batches: readonly BatchStanding[]): BatchStanding | undefined {
  return batches.find((batch) => batch.confirmed_at === null) ?? batches.at(-1);
}

function evaluationOf(batches: readonly BatchStanding[], passedCount: number): ThreadFacts['evaluation'] {
  const latest = batchInHand(batches);
  if (!latest) return { kind: 'none' };
  if (latest.confirmed_at !== null) return { kind: 'confirmed', heldOn: latest.held_on, passedCount };
  return {
    kind: 'open',
    heldOn: latest.held_on,
    isResit: latest.attempt === 'resit',
    scoredCount: latest.scored_count,
    totalCount: latest.people_count,
  };
}

function factsOf(
  session: SessionRow,
  known: { readonly today: string; readonly batches: readonly BatchStanding[] } & {
    readonly passedCount: number;
    readonly eligibleCount: number;
    readonly keptCount: number;
  },
): ThreadFacts {
  return {
    today: known.today,
    startsOn: session.starts_on,
    endsOn: session.ends_on,
    venue: session.venue,
    trainer: session.trainer,
    targetCount: session.target_count,
    enrolledCount: session.enrolled_count,
    isCancelled: session.is_cancelled === 1,
    isFilingRequired: session.is_filing_required === 1,
    filedOn: session.filed_on,
    evaluation: evaluationOf(known.batches, known.passedCount),
    certificates: {
      eligible: known.eligibleCount,
      kept: known.keptCount,
      waiting: session.waiting_count,
      numbered: session.certified_count - session.printed_count,
      printed: session.printed_count - session.handed_over_count,
      handedOver: session.handed_over_count,
    },
    settledOn: null,
    isSettlementTracked: false,
    followUp: { due: 0, done: 0 },
  };
}

/** The limits that hold on a day. */
export async function readThreadSettings(reader: Reader, today: string): Promise<ThreadSettings> {
  return {
    ...defaultThreadSettings,
    filingLeadDays: await readSetting(reader, 'session.filingLeadDays', today),
    evaluationDays: await readSetting(reader, 'session.evaluationDays', today),
  };
}

type LevelFiling = (session: SessionRow) => boolean;

/** Whether the level certificates of a session are filed for on its last day; training certificates need no filing. */
async function readLevelFiling(reader: Reader): Promise<LevelFiling> {
  const filed = await readFiledBody(reader);
  return (session) => {
    const { certificate_kind: kind, level, occupation_code: code, occupation_edition: edition } = session;
    if (kind !== 'level' || level === null || code === null || edition === null) return true;
    if (!filed) return false;
    const wanted = { occupationCode: code, occupationEdition: edition, level };
    return filingState(filed.body, wanted, session.ends_on) === 'filed';
  };
}

/**
 * Decides the thread of each session as of `today`, in the order given: a few reads for all, and where somebody
 * passed within the last year and has no certificate, those that tell who of the session is eligible.
 */
export async function readStandings(
  reader: Reader,
  sessions: readonly SessionRow[],
  today: string,
): Promise<readonly SessionStanding[]> {
  const ids = sessions.map((session) => session.id);
  const batches = Map.groupBy(await batchStandings(reader, ids), (row) => row.session_id);
  const settings = await readThreadSettings(reader, today);
  const isLevelFiled = await readLevelFiling(reader);
  const countEligible = eligibleCounter(reader, today);
  const passed = new Map((await passedCounts(reader, ids)).map((row) => [row.session_id, row]));
  const standings: SessionStanding[] = [];
  for (const session of sessions) {
    const own = batches.get(session.id) ?? [];
    const { passed_count: passedCount = 0, uncertified_count: without = 0 } = passed.get(session.id) ?? {};
    const uncertified = session.ends_on < workSince(today) ? 0 : without;
    const eligibleCount = uncertified === 0 ? 0 : await countEligible(session);
    const keptCount = uncertified - eligibleCount;
    const facts = factsOf(session, { today, batches: own, passedCount, eligibleCount, keptCount });
    const thread = threadOf({ ...facts, isLevelFiled: isLevelFiled(session) }, settings);
    standings.push({ session, thread, batches: own, passedCount });
  }
  return standings;
}

/** Counts who may be certified today. It reads everybody of a session; the issuer is read for the first alone. */
function eligibleCounter(reader: Reader, today: string): (session: SessionRow) => Promise<number> {
  let issuer: Issuer | undefined;
  return async (session) => {
    issuer ??= await readIssuer(reader, today);
    const { people } = await casesOf(reader, session, { today, issuedOn: today, issuer });
    return people.filter(({ eligibility }) => eligibility.kind === 'eligible').length;
  };
}

/** The work kept here goes from planning to the last certificate handed over. */
const lastStep = 'certify';

/** Still to be worked on: not cancelled, and some step up to the certificates is not done. */
export function isRunning({ session, thread }: SessionStanding): boolean {
  if (session.is_cancelled === 1) return false;
  const end = thread.steps.findIndex((step) => step.step === lastStep);
  return thread.steps.slice(0, end + 1).some((step) => step.state !== 'done');
}
