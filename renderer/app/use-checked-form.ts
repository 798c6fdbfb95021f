import { Form, type FormInstance } from 'antd';
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

/** An antd form checked by the contract's schema; reasons of a refusal go to the fields they belong to. */
export function useCheckedForm<Schema extends z.ZodType>(options: CheckedFormOptions<Schema>): CheckedForm {
  const { schema, labels, error, onValid } = options;
  const [form] = Form.useForm();
  const showIssues = useShowIssues(form, { labels, ...(options.sentence && { sentence: options.sentence }) });
  const failure = useFormFailure(form, error, Object.keys(labels));
  function submit(): void {
    const names = Object.keys(labels);
    form.setFields(names.map((name) => ({ name, errors: [] })));
    const checked = schema.safeParse(form.getFieldsValue(true));
    if (checked.success) onValid(checked.data);
    else showIssues(checked.error.issues);
  }
  return { form, submit, failure };
}
