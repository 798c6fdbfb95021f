import type { FormInstance } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** What a schema says about one value; zod's issues have this shape. */
export interface FormIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  /** What was measured: string, number, array … */
  readonly origin?: string;
}

type Words = TFunction<'ui'>;

function measured(issue: FormIssue, label: string, words: Words): string {
  const minimum = Number(issue.minimum ?? 0);
  const maximum = Number(issue.maximum ?? 0);
  const isSmall = issue.code === 'too_small';
  if (issue.origin === 'string') {
    if (isSmall && minimum <= 1) return words('field.missing', { label });
    return isSmall ? words('field.tooShort', { label, minimum }) : words('field.tooLong', { label, maximum });
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return isSmall ? words('field.tooFew', { label, minimum }) : words('field.tooMany', { label, maximum });
  }
  return isSmall ? words('field.tooSmall', { label, minimum }) : words('field.tooBig', { label, maximum });
}

/** One sentence about a field, in the present language: what is wrong and how to put it right. */
export function issueSentence(issue: FormIssue, label: string, words: Words): string {
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return measured(issue, label, words);
    case 'invalid_type':
      return /received (?:undefined|null|NaN)/.test(issue.message)
        ? words('field.missing', { label })
        : words('field.kind', { label });
    case 'invalid_format':
      return words('field.form', { label });
    case 'invalid_value':
    case 'invalid_union':
      return words('field.choice', { label });
    default:
      return words('field.wrong', { label });
  }
}

interface ShowIssuesOptions {
  /** Path joined by dots → label of the field. */
  readonly labels: Readonly<Record<string, string>>;
  /** A sentence of the trade for an issue; undefined leaves it to the general one. */
  readonly sentence?: (issue: FormIssue) => string | undefined;
}

/** Sets issues on the fields of an antd form and puts the cursor into the first of them. */
export function useShowIssues(
  form: FormInstance,
  options: ShowIssuesOptions,
): (issues: readonly FormIssue[]) => void {
  const { t } = useTranslation('ui');
  return (issues) => {
    const byField = new Map<string, { readonly name: (string | number)[]; readonly errors: string[] }>();
    for (const issue of issues) {
      const name = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      const key = name.join('.');
      const entry = byField.get(key) ?? { name, errors: [] };
      entry.errors.push(options.sentence?.(issue) ?? issueSentence(issue, options.labels[key] ?? key, t));
      byField.set(key, entry);
    }
    const fields = [...byField.values()];
    form.setFields(fields.map(({ name, errors }) => ({ name, errors: errors.slice(0, 1) })));
    const first = fields[0];
    if (first !== undefined) form.scrollToField(first.name, { focus: true });
  };
}
