import type { EvaluationSummary } from '#shared/contract/evaluations.ts';
import { countCap } from '#shared/contract/page.ts';
import type { Reader } from '../database/reader-writer.ts';
import { countEvaluations, findEvaluations } from './evaluation.table.ts';
import { rowsOf, summaryOf } from './read-evaluation.ts';

type View = 'open' | 'confirmed' | 'all';

interface Wanted {
  readonly text: string;
  readonly view: View;
  readonly sessionId?: number | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Page {
  readonly evaluations: EvaluationSummary[];
  readonly counts: Record<View, number>;
  readonly total: number;
  readonly isTotalCapped: boolean;
  readonly next: string | null;
}

/** Batches, the latest first. `after` is the offset of the next page: batches are few. */
export async function listEvaluations(reader: Reader, wanted: Wanted): Promise<Page> {
  const { text, view, sessionId } = wanted;
  const offset = Number(wanted.after ?? 0) || 0;
  const found = await findEvaluations(reader, { text, view, sessionId }, { offset, limit: wanted.limit });
  const countOf = (each: View) => countEvaluations(reader, { text, view: each, sessionId });
  const counts = {
    open: await countOf('open'),
    confirmed: await countOf('confirmed'),
    all: await countOf('all'),
  };
  const evaluations: EvaluationSummary[] = [];
  for (const evaluation of found) evaluations.push(summaryOf(evaluation, await rowsOf(reader, evaluation)));
  const end = offset + found.length;
  return {
    evaluations,
    counts,
    total: Math.min(counts[view], countCap),
    isTotalCapped: counts[view] > countCap,
    next: end < counts[view] ? String(end) : null,
  };
}
