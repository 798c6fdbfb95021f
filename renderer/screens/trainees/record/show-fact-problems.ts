import type { FormInstance } from 'antd';
import { failureOf } from '../../../app/failure-of.ts';
import type { ProblemWords } from '../problem-words.ts';

/** Sets the problems of a refused person on their fields; false where the refusal is another one. */
export function showFactProblems(form: FormInstance, error: unknown, words: ProblemWords): boolean {
  const failure = failureOf(error);
  if (failure.kind !== 'refused' || failure.code !== 'ROWS_REFUSED') return false;
  const placed = (failure.problems ?? []).flatMap((problem) =>
    problem.place.field === undefined
      ? []
      : [
          {
            name: problem.place.field,
            errors: [`${words.short(problem)}${words.glue}${words.advice(problem)}`],
          },
        ],
  );
  if (placed.length === 0) return false;
  form.setFields(placed);
  form.scrollToField(placed[0]?.name, { focus: true });
  return true;
}
