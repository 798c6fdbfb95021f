import type { FormInstance } from 'antd';
import { useEffect, useRef } from 'react';
import { failureOf } from './failure-of.ts';
import { useProblemSentence } from './failure-sentence.ts';

/**
 * Puts the reasons of a refusal beside the fields they belong to. Returns what is left for a FailureAlert:
 * undefined when every reason found its field.
 */
export function useFormFailure(form: FormInstance, error: unknown, fields: readonly string[]): unknown {
  const sentence = useProblemSentence();
  const failure = error === null || error === undefined ? undefined : failureOf(error);
  const problems = failure?.kind === 'refused' ? (failure.problems ?? []) : [];
  const placed = problems.filter((problem) => fields.includes(problem.place.field ?? ''));
  const shown = useRef<unknown>(undefined);
  useEffect(() => {
    if (shown.current === error) return;
    shown.current = error;
    const names = [...new Set(placed.map((problem) => problem.place.field ?? ''))];
    form.setFields(
      names.map((name) => ({
        name,
        errors: placed.filter((problem) => problem.place.field === name).map(sentence),
      })),
    );
    if (names[0] !== undefined) form.scrollToField(names[0], { focus: true });
  });
  const isAllPlaced = placed.length > 0 && placed.length === problems.length;
  return isAllPlaced ? undefined : error;
}
