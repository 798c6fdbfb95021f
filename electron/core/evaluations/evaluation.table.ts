import type { Knex } from 'knex';
import type { EvaluationPart } from '#shared/contract/evaluations.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

/** A batch joined with its session and course. `parts` is JSON, the rule as it was when the batch was made. */
export interface EvaluationRow {
  readonly id: number;
  readonly session_id: number;
  readonly number: string;
  readonly attempt: 'first' | 'resit';
  readonly held_on: string;
  readonly evaluators: string;
  readonly parts: string;
  readonly confirmed_at: string | null;
  readonly confirmed_by_name: string | null;
  readonly note: string;
  readonly session_name: string;
  readonly is_session_cancelled: number;
  readonly level: 1 | 2 | 3 | 4 | 5 | null;
  readonly occupation_zh: string;
  readonly occupation_en: string;
}

function evaluationsWithFacts(reader: Reader): Knex.QueryBuilder<object, EvaluationRow[]> {
  return reader('evaluation')
    .join('training_session', 'training_session.id', 'evaluation.session_id')
    .join('course', 'course.id', 'training_session.course_id')
    .leftJoin('occupation', 'occupation.id', 'course.occupation_id')
    .leftJoin('account', 'account.id', 'evaluation.confirmed_by')
    .select('evaluation.*', {
      session_name: 'training_session.name',
      is_session_cancelled: 'training_session.is_cancelled',
      level: 'course.level',
      confirmed_by_name: 'account.display_name',
      occupation_zh: reader.raw('coalesce(occupation.name_zh, course.name_zh)'),
      occupation_en: reader.raw('coalesce(occupation.name_en, course.name_en)'),
    });
}

export async function findEvaluation(reader: Reader, id: number): Promise<EvaluationRow | undefined> {
  return evaluationsWithFacts(reader).where('evaluation.id', id).first();
}

interface EvaluationFilter {
  readonly text: string;
  readonly view: 'open' | 'confirmed' | 'all';
  readonly sessionId: number | undefined;
}

/** Newest first. */
export async function findEvaluations(
  reader: Reader,
  filter: EvaluationFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly EvaluationRow[]> {
  return filtered(evaluationsWithFacts(reader), filter)
    .orderBy([
      { column: 'evaluation.held_on', order: 'desc' },
      { column: 'evaluation.id', order: 'desc' },
    ])
    .offset(page.offset)
    .limit(page.limit);
}

export async function countEvaluations(reader: Reader, filter: EvaluationFilter): Promise<number> {
  const [row]: ReadonlyArray<{ count: number }> = await filtered(evaluationsWithFacts(reader), filter)
    .clearSelect()
    .count({ count: '*' });
  return row?.count ?? 0;
}

function filtered<T extends Knex.QueryBuilder>(query: T, filter: EvaluationFilter): T {
  // Nothing is left to do in a cancelled session; its batches stay among all of them.
  if (filter.view === 'open') {
    query.whereNull('evaluation.confirmed_at').where('training_session.is_cancelled', false);
  }
  if (filter.view === 'confirmed') query.whereNotNull('evaluation.confirmed_at');
  if (filter.sessionId !== undefined) query.where('evaluation.session_id', filter.sessionId);
  const text = filter.text.trim();
  if (text !== '') {
    const like = `%${text.replaceAll(/[\\%_]/gu, '\\$&')}%`;
    query.whereRaw("(training_session.name LIKE ? ESCAPE '\\' OR evaluation.number LIKE ? ESCAPE '\\')", [
      like,
      like,
    ]);
  }
  return query;
}

interface NewEvaluation {
  readonly sessionId: number;
  readonly number: string;
  readonly attempt: 'first' | 'resit';
  readonly heldOn: string;
  readonly evaluators: string;
  readonly parts: readonly EvaluationPart[];
  readonly now: string;
}

export async function insertEvaluation(writer: Writer, evaluation: NewEvaluation): Promise<number> {
  const [id] = await writer('evaluation').insert({
    session_id: evaluation.sessionId,
    number: evaluation.number,
    attempt: evaluation.attempt,
    held_on: evaluation.heldOn,
    evaluators: evaluation.evaluators,
    parts: JSON.stringify(evaluation.parts),
    created_at: evaluation.now,
  });
  return Number(id);
}

export async function updateEvaluation(
  writer: Writer,
  id: number,
  facts: { readonly heldOn: string; readonly evaluators: string; readonly note: string },
): Promise<void> {
  await writer('evaluation')
    .where({ id })
    .update({ held_on: facts.heldOn, evaluators: facts.evaluators, note: facts.note });
}

export async function setParts(writer: Writer, id: number, parts: readonly EvaluationPart[]): Promise<void> {
  await writer('evaluation')
    .where({ id })
    .update({ parts: JSON.stringify(parts) });
}

export async function setConfirmed(
  writer: Writer,
  id: number,
  by: { readonly at: string; readonly accountId: number | null } | undefined,
): Promise<void> {
  await writer('evaluation')
    .where({ id })
    .update({ confirmed_at: by?.at ?? null, confirmed_by: by?.accountId ?? null });
}

/** Certificates that stand on this batch, voided ones left aside. */
export async function certificatesOfEvaluation(reader: Reader, id: number): Promise<number> {
  const row = await reader('certificate')
    .where({ evaluation_id: id })
    .whereNot('state', 'voided')
    .count({ count: '*' })
    .first();
  return Number(row?.count ?? 0);
}

export async function deleteEvaluation(writer: Writer, id: number): Promise<void> {
  await writer('evaluation').where({ id }).delete();
}
