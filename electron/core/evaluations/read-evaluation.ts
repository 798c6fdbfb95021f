import type { EvaluationRecord, EvaluationSummary, MarkRow } from '#shared/contract/evaluations.ts';
import { Failure } from '#shared/contract/failures.ts';
import { judgeRow, type SatBatch } from '#shared/rules/evaluations/carried.ts';
import type { Marks } from '#shared/rules/evaluations/marks.ts';
import { usualOddSettings } from '#shared/rules/evaluations/outcome.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import { maskIdNumber } from '#shared/rules/trainees/masking.ts';
import type { Reader } from '../database/reader-writer.ts';
import { enrolledPeople } from '../sessions/enrolment.table.ts';
import { certificatesOfEvaluation, type EvaluationRow, findEvaluation } from './evaluation.table.ts';
import { type MarkedPersonRow, markedPeople } from './mark.table.ts';
import { carriedInto, neighboursOf, satBatches, withCarried } from './sat-batches.ts';
import { marksByPerson, partsOf } from './stored-marks.ts';

/** @throws {Failure} NOT_FOUND. */
export async function evaluationOrRefuse(reader: Reader, id: number): Promise<EvaluationRow> {
  const evaluation = await findEvaluation(reader, id);
  if (!evaluation) throw new Failure('NOT_FOUND', { params: { what: 'evaluation' } });
  return evaluation;
}

function markRow(
  rules: readonly PartRule[],
  { person, marks: own }: { readonly person: MarkedPersonRow; readonly marks: Marks },
  earlier: readonly SatBatch[],
): MarkRow {
  const carried = carriedInto(rules, own, earlier);
  const marks = withCarried(own, carried);
  const { outcome, light, reasons, odd } = judgeRow(rules, { marks, carried }, usualOddSettings);
  return {
    enrolmentId: person.enrolment_id,
    traineeId: person.trainee_id,
    position: person.position,
    name: person.name,
    pinyin: person.pinyin,
    idNumberMasked: maskIdNumber(person.id_number),
    marks,
    carried: carried.map(({ mark: _mark, ...part }) => part),
    outcome: { kind: outcome.kind, parts: outcome.kind === 'passed' ? [] : [...outcome.parts] },
    light,
    reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })),
    odd: odd.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}

/** What everybody was given in the confirmed batches before this one, the latest first. */
async function earlierBatches(
  reader: Reader,
  evaluation: EvaluationRow,
): Promise<ReadonlyMap<number, readonly SatBatch[]>> {
  if (evaluation.attempt === 'first') return new Map();
  return satBatches(reader, (await neighboursOf(reader, evaluation)).earlier);
}

/** The rows of a batch in roster order. */
export async function rowsOf(reader: Reader, evaluation: EvaluationRow): Promise<readonly MarkRow[]> {
  const parts = partsOf(evaluation);
  const people = marksByPerson(await markedPeople(reader, evaluation.id));
  const earlier = await earlierBatches(reader, evaluation);
  return [...people]
    .filter(([, { person, marks }]) => person.left_on === null || hasAnyMark(marks))
    .map(([enrolmentId, known]) => markRow(parts, known, earlier.get(enrolmentId) ?? []));
}

/** Whoever left before sitting has no row; marks that were given stay. */
function hasAnyMark(marks: Marks): boolean {
  return Object.values(marks).some((mark) => mark.kind !== 'empty');
}

function countsOf(rows: readonly MarkRow[]): EvaluationSummary['counts'] {
  const having = (kind: MarkRow['outcome']['kind']) => rows.filter((row) => row.outcome.kind === kind).length;
  return {
    people: rows.length,
    complete: rows.filter((row) => row.light === 'complete').length,
    passed: having('passed'),
    failed: having('failed') + having('misconduct'),
    absent: having('absent') + having('deferred'),
    incomplete: having('incomplete'),
  };
}

/** A batch as lists show it. */
export function summaryOf(evaluation: EvaluationRow, rows: readonly MarkRow[]): EvaluationSummary {
  return {
    id: evaluation.id,
    number: evaluation.number,
    sessionId: evaluation.session_id,
    sessionName: evaluation.session_name,
    occupationZh: evaluation.occupation_zh,
    occupationEn: evaluation.occupation_en,
    level: evaluation.level,
    attempt: evaluation.attempt,
    heldOn: evaluation.held_on,
    isSessionCancelled: evaluation.is_session_cancelled === 1,
    isConfirmed: evaluation.confirmed_at !== null,
    confirmedAt: evaluation.confirmed_at,
    counts: countsOf(rows),
  };
}

/** Enrolments of the session that are not in the batch: people who came after it was planned. */
export async function leftOutEnrolments(
  reader: Reader,
  evaluation: Pick<EvaluationRow, 'id' | 'session_id'>,
): Promise<readonly number[]> {
  const known = new Set((await markedPeople(reader, evaluation.id)).map((row) => row.enrolment_id));
  return (await enrolledPeople(reader, evaluation.session_id))
    .filter((row) => row.left_on === null && !known.has(row.id))
    .map((row) => row.id);
}

/** A batch with every row of its grid. @throws {Failure} NOT_FOUND. */
export async function getEvaluation(
  reader: Reader,
  input: { readonly id: number },
): Promise<EvaluationRecord> {
  const evaluation = await evaluationOrRefuse(reader, input.id);
  const rows = await rowsOf(reader, evaluation);
  const leftOut = evaluation.attempt === 'first' ? await leftOutEnrolments(reader, evaluation) : [];
  return {
    ...summaryOf(evaluation, rows),
    parts: partsOf(evaluation),
    evaluators: evaluation.evaluators,
    note: evaluation.note,
    confirmedByName: evaluation.confirmed_by_name,
    leftOutCount: leftOut.length,
    certificateCount: await certificatesOfEvaluation(reader, evaluation.id),
    rows: [...rows],
  };
}
