import type { Mark } from '#shared/contract/evaluations.ts';
import { addDays } from '#shared/rules/trainees/dates.ts';
import { instantOf } from '../clock.ts';
import { handOverCertificates } from '../certificates/hand-over-certificates.ts';
import { issueCertificates } from '../certificates/issue-certificates.ts';
import { printCertificates, recordPrints } from '../certificates/print-certificates.ts';
import type { Writer } from '../database/reader-writer.ts';
import { confirmEvaluation } from '../evaluations/confirm-evaluation.ts';
import { findEvaluations } from '../evaluations/evaluation.table.ts';
import { planEvaluation } from '../evaluations/plan-evaluation.ts';
import { getEvaluation } from '../evaluations/read-evaluation.ts';
import { saveMarks } from '../evaluations/save-marks.ts';
import type { Call } from '../procedure.ts';
import { enrolTrainees } from '../sessions/enrol-trainees.ts';
import { fileSession, planSession, proposeName } from '../sessions/plan-session.ts';
import type { DemoProgress, DemoSession } from './demo-sessions.ts';

interface Running {
  readonly session: DemoSession;
  readonly courseId: number;
  readonly traineeIds: readonly number[];
}

/** A session that stands in the database. */
interface Planned {
  readonly sessionId: number;
  readonly session: DemoSession;
}

const order: readonly DemoProgress[] = ['planned', 'taught', 'marking', 'passed', 'numbered', 'handed-over'];

function hasReached(session: DemoSession, progress: DemoProgress): boolean {
  return order.indexOf(session.progress) >= order.indexOf(progress);
}

/** The same call on another day, so that what happened is dated as it would be. */
function onDay(call: Call, day: string): Call {
  return { ...call, today: day, now: instantOf(new Date(`${day}T09:30:00+08:00`)) };
}

/** A plausible mark for the n-th person: most pass, a few fail, one is absent. */
function markFor(position: number, part: string): Mark {
  const spread = (position * 37 + (part === 'theory' ? 11 : 23)) % 30;
  if (position === 13 && part === 'theory') return { kind: 'absent' };
  if (position === 6 && part === 'theory') return { kind: 'score', value: 57 };
  if (position === 16 && part === 'skill') return { kind: 'score', value: 58 };
  return { kind: 'score', value: 66 + spread };
}

async function enterMarks(
  writer: Writer,
  { id, isComplete }: { readonly id: number; readonly isComplete: boolean },
  call: Call,
): Promise<void> {
  const { rows, parts } = await getEvaluation(writer, { id });
  const entered = isComplete ? rows : rows.filter((row) => row.position !== 8 && row.position !== 17);
  const cells = entered.flatMap((row) =>
    parts.map(({ part }) => ({ enrolmentId: row.enrolmentId, part, mark: markFor(row.position, part) })),
  );
  await saveMarks(writer, { id, cells }, call);
}

/** Issues to everybody eligible and prints as far as the session has come. */
async function certify(writer: Writer, { sessionId, session }: Planned, call: Call): Promise<void> {
  const evaluated = (await getEvaluation(writer, { id: await evaluationOf(writer, sessionId) })).rows;
  const enrolmentIds = evaluated.filter((row) => row.outcome.kind === 'passed').map((row) => row.enrolmentId);
  const { certificateIds } = await issueCertificates(
    writer,
    { sessionId, enrolmentIds, issuedOn: call.today, language: 'zh+en' },
    call,
  );
  if (!hasReached(session, 'handed-over')) return;
  await printCertificates(writer, { certificateIds, reason: '' }, call);
  await recordPrints(writer, { good: certificateIds, spoilt: [] }, call);
  const handedOverOn = addDays(call.today, 2);
  await handOverCertificates(
    writer,
    { certificateIds, handedOverOn, handedOverTo: '' },
    onDay(call, handedOverOn),
  );
}

async function evaluationOf(writer: Writer, sessionId: number): Promise<number> {
  const [latest] = await findEvaluations(
    writer,
    { text: '', view: 'all', sessionId },
    { offset: 0, limit: 1 },
  );
  if (!latest) throw new Error('the fictional session was not evaluated');
  return latest.id;
}

async function evaluate(writer: Writer, { sessionId, session }: Planned, call: Call): Promise<void> {
  const heldOn = addDays(call.today, session.to + 4);
  const onHeldDay = onDay(call, heldOn);
  const evaluators = '程示文、赵示和、李示安';
  const { id } = await planEvaluation(writer, { sessionId, heldOn, attempt: 'first', evaluators }, onHeldDay);
  const isComplete = hasReached(session, 'passed');
  await enterMarks(writer, { id, isComplete }, onHeldDay);
  if (isComplete) await confirmEvaluation(writer, { id }, onDay(call, addDays(heldOn, 3)));
}

/** Plays one session up to where it stands, each step on its own day. */
export async function runDemoSession(
  writer: Writer,
  { session, courseId, traineeIds }: Running,
  call: Call,
): Promise<void> {
  const startsOn = addDays(call.today, session.from);
  const endsOn = addDays(call.today, session.to);
  const { name } = await proposeName(writer, { courseId, startsOn });
  const planned = onDay(call, addDays(startsOn, -25));
  const { venue, trainer, target: targetCount } = session;
  const { id } = await planSession(
    writer,
    { courseId, name, startsOn, endsOn, venue, trainer, targetCount, note: '', isFilingRequired: true },
    planned,
  );
  await enrolTrainees(writer, { sessionId: id, traineeIds }, onDay(call, addDays(startsOn, -16)));
  if (!hasReached(session, 'taught')) return;
  const filedOn = addDays(startsOn, -12);
  await fileSession(writer, { id, filedOn }, onDay(call, filedOn));
  if (!hasReached(session, 'marking')) return;
  const running = { sessionId: id, session };
  await evaluate(writer, running, call);
  if (hasReached(session, 'numbered')) await certify(writer, running, onDay(call, addDays(endsOn, 14)));
}
