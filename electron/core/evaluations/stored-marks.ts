import { z } from 'zod';
import { evaluationPartSchema } from '#shared/contract/evaluations.ts';
import { fromTenths, type Mark, type Marks } from '#shared/rules/evaluations/marks.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import type { EvaluationRow } from './evaluation.table.ts';
import type { MarkedPersonRow } from './mark.table.ts';

const partsSchema = z.array(
  z.object({ part: evaluationPartSchema, fullMark: z.number(), passMark: z.number() }),
);

/** The parts as the batch was made. */
export function partsOf(evaluation: Pick<EvaluationRow, 'parts'>): PartRule[] {
  return partsSchema.parse(JSON.parse(evaluation.parts));
}

/** A stored cell as a mark. */
export function markOfRow(row: MarkedPersonRow): Mark {
  if (row.kind === 'score') return { kind: 'score', value: fromTenths(row.tenths ?? 0) };
  return { kind: row.kind ?? 'empty' };
}

/** The marks of each person in the parts they sit, keyed by enrolment; a part not sat is not there at all. */
export function marksByPerson(
  rows: readonly MarkedPersonRow[],
): ReadonlyMap<number, { readonly person: MarkedPersonRow; readonly marks: Marks }> {
  const people = new Map<number, { person: MarkedPersonRow; marks: Marks }>();
  for (const row of rows) {
    const known = people.get(row.enrolment_id) ?? { person: row, marks: {} };
    const marks = row.part === null ? known.marks : { ...known.marks, [row.part]: markOfRow(row) };
    people.set(row.enrolment_id, { person: known.person, marks });
  }
  return people;
}
