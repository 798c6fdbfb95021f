import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api } from '../../api.ts';
import { FormField } from '../../ui/form-field.tsx';
import { useFirstField } from '../start/focus-at-start.ts';
import { failureOf } from '../failure-of.ts';
import { FailureAlert } from '../failure-display.tsx';
import { clearChanged } from '../start/clear-changed.ts';
import { useCheckedForm } from '../use-checked-form.ts';
import { LockOut } from './lock-out.tsx';
import { useCommand } from '../use-command.ts';

const schema = z.object({
  signInName: z.string().trim().min(1).max(40),
  password: z.string().min(1).max(200),
});

interface SignInFormProps {
  /** The name it begins with: whoever signed in last. */
  readonly known: string;
  readonly onEnter: (ticket: string) => void;
}

/** Name and password; after too many wrong ones it counts down. */
export function SignInForm({ known, onEnter }: SignInFormProps) {
  const { t } = useTranslation('accounts');
  const signIn = useCommand(api.accounts.signIn, {
    onDone: ({ ticket }) => onEnter(ticket),
  });
  const { form, submit } = useCheckedForm({
    schema,
    labels: { signInName: t('signIn.name'), password: t('signIn.password') },
    error: undefined,
    onValid: signIn.run,
  });
  useFirstField(form, known === '' ? 'signInName' : 'password');
  const [overFor, setOverFor] = useState<unknown>();
  const seconds = lockedSeconds(signIn.error);
  const isWaiting = seconds > 0 && overFor !== signIn.error;
  useEffect(() => {
    if (signIn.error === null) return;
    form.setFieldValue('password', '');
    form.focusField('password');
  }, [signIn.error, form]);
  return (
    <Form
      form={form}
      name="sign-in"
      layout="vertical"
      requiredMark={false}
      className="start-form"
      initialValues={{ signInName: known, password: '' }}
      onValuesChange={clearChanged(form)}
      onFinish={() => {
        if (!isWaiting) submit();
      }}
    >
      <FormField name="signInName" label={t('signIn.name')}>
        <Input autoComplete="username" maxLength={40} />
      </FormField>
      <FormField name="password" label={t('signIn.password')}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </FormField>
      {isWaiting ? <LockOut seconds={seconds} onOver={() => setOverFor(signIn.error)} /> : null}
      <FailureAlert error={seconds > 0 ? null : signIn.error} />
      <div className="start-buttons">
        <Button type="primary" block htmlType="submit" disabled={isWaiting} loading={signIn.isRunning}>
          {t('signIn.deed')}
        </Button>
      </div>
    </Form>
  );
}

/** Seconds to wait after too many wrong passwords; 0 for any other refusal. */
function lockedSeconds(error: unknown): number {
  if (error === null) return 0;
  const failure = failureOf(error);
  const isLocked = failure.kind === 'refused' && failure.code === 'SIGN_IN_LOCKED';
  return isLocked ? Number(failure.params['seconds'] ?? 0) : 0;
}
