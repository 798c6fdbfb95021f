import { Form, type FormInstance } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { type FormIssue, useShowIssues } from '../ui/form-issues.ts';
import { useFormFailure } from './use-form-failure.ts';

interface CheckedFormOptions<Schema extends z.ZodType> {
  /** What the core will check; checked here first, so that most mistakes need no call. */
  readonly schema: Schema;
  /** Name of the field → its label. */
  readonly labels: Readonly<Record<string, string>>;
  /** A sentence of the trade for an issue; undefined leaves it to the general one. */
  readonly sentence?: (issue: FormIssue) => string | undefined;
  /** What the command was refused with. */
  readonly error: unknown;
  readonly onValid: (value: z.output<Schema>) => void;
}

interface CheckedForm {
  readonly form: FormInstance;
  readonly submit: () => void;
  /** What no field says; for a FailureAlert. */
  readonly failure: unknown;
}

/** A form must not refuse in silence: what concerns none of its fields is a fault of ours and is shown as one. */
function strayedOf(issues: readonly FormIssue[], names: readonly string[]): Error | undefined {
  const strayed = issues.find((issue) => !names.includes(String(issue.path[0] ?? '')));
  return strayed && new Error(strayed.message);
}

/** An antd form checked by the contract's schema; reasons of a refusal go to the fields they belong to. */
export function useCheckedForm<Schema extends z.ZodType>(options: CheckedFormOptions<Schema>): CheckedForm {
  const { schema, labels, error, onValid } = options;
  const [form] = Form.useForm();
  const showIssues = useShowIssues(form, { labels, ...(options.sentence && { sentence: options.sentence }) });
  const failure = useFormFailure(form, error, Object.keys(labels));
  const [strayed, setStrayed] = useState<unknown>();
  function submit(): void {
    const names = Object.keys(labels);
    form.setFields(names.map((name) => ({ name, errors: [] })));
    const checked = schema.safeParse(form.getFieldsValue(true));
    setStrayed(checked.success ? undefined : strayedOf(checked.error.issues, names));
    if (checked.success) onValid(checked.data);
    else showIssues(checked.error.issues);
  }
  return { form, submit, failure: strayed ?? failure };
}
