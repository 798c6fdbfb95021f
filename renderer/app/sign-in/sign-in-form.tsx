import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api } from '../../api.ts';
import { FormField } from '../../ui/form-field.tsx';
import { failureOf } from '../failure-of.ts';
import { FailureAlert } from '../failure-display.tsx';
import { store } from '../key-value-store.ts';
import { clearChanged } from '../start/clear-changed.ts';
import { useCheckedForm } from '../use-checked-form.ts';
import { useCommand } from '../use-command.ts';

const lastNameKey = 'sign-in-name';
const schema = z.object({
  signInName: z.string().trim().min(1).max(40),
  password: z.string().min(1).max(200),
});

/** The next sign-in at this computer begins with this name. */
export function rememberSignInName(signInName: string): void {
  store().write(lastNameKey, signInName);
}

interface SignInFormProps {
  readonly onEnter: (ticket: string) => void;
}

/** Name and password; after too many wrong ones it counts down. */
export function SignInForm({ onEnter }: SignInFormProps) {
  const { t } = useTranslation('accounts');
  const password = useRef<InputRef>(null);
  const known = store().read(lastNameKey) ?? '';
  const signIn = useCommand(api.accounts.signIn, {
    onDone: ({ ticket }, { signInName }) => {
      rememberSignInName(signInName);
      onEnter(ticket);
    },
  });
  const { form, submit } = useCheckedForm({
    schema,
    labels: { signInName: t('signIn.name'), password: t('signIn.password') },
    error: undefined,
    onValid: signIn.run,
  });
  const wait = useWait(signIn.error);
  useEffect(() => {
    if (signIn.error === null) return;
    form.setFieldValue('password', '');
    password.current?.focus();
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
        if (wait === 0) submit();
      }}
    >
      <FormField name="signInName" label={t('signIn.name')}>
        <Input autoFocus={known === ''} autoComplete="username" maxLength={40} />
      </FormField>
      <FormField name="password" label={t('signIn.password')}>
        <Input.Password
          ref={password}
          autoFocus={known !== ''}
          autoComplete="current-password"
          maxLength={200}
        />
      </FormField>
      {wait > 0 ? (
        <p className="tone-error" role="alert">
          {t('signIn.wait', { time: clockOf(wait) })}
        </p>
      ) : (
        <FailureAlert error={isLocked(signIn.error) ? null : signIn.error} />
      )}
      <div className="start-buttons">
        <Button type="primary" block htmlType="submit" disabled={wait > 0} loading={signIn.isRunning}>
          {t('signIn.deed')}
        </Button>
      </div>
    </Form>
  );
}

function isLocked(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'refused' && failure.code === 'SIGN_IN_LOCKED';
}

/** `1:05`: minutes and seconds. */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Seconds left of a lock-out, counted down to 0. */
function useWait(error: unknown): number {
  const [until, setUntil] = useState<{ readonly error: unknown; readonly at: number }>();
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (error === null || !isLocked(error)) return undefined;
    const failure = failureOf(error);
    const seconds = failure.kind === 'refused' ? Number(failure.params['seconds'] ?? 0) : 0;
    setUntil({ error, at: Date.now() + seconds * 1000 });
    setNow(Date.now());
    const clock = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(clock);
  }, [error]);
  return until?.error === error && until !== undefined ? Math.max(0, Math.ceil((until.at - now) / 1000)) : 0;
}
