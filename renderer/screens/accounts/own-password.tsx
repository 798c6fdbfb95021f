import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api } from '../../api.ts';
import { failureOf } from '../../app/failure-of.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { clearChanged } from '../../app/start/clear-changed.ts';
import { PasswordFields } from '../../app/start/password-fields.tsx';
import { passwordTwice } from '../../app/start/password-twice.ts';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { FormField } from '../../ui/form-field.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';

const schema = passwordTwice(
  z.object({
    current: z.string().min(1).max(200),
    next: z.string().min(8).max(200),
    again: z.string().default(''),
  }),
  'next',
);

/** Everybody changes their own password, knowing the present one. */
export function OwnPassword() {
  const { t } = useTranslation('accounts');
  const [isDone, setDone] = useState(false);
  const change = useCommand(api.accounts.changeOwnPassword, {
    onDone: () => {
      form.resetFields();
      setDone(true);
    },
  });
  const { form, submit, failure } = useCheckedForm({
    schema,
    labels: { current: t('password.current'), next: t('password.next'), again: t('password.again') },
    sentence: (issue) => (issue.path[0] === 'again' ? t('password.differs') : undefined),
    error: change.error,
    onValid: ({ current, next }) => change.run({ current, next }),
  });
  const refused = change.error === null ? undefined : failureOf(change.error);
  const isWrong = refused?.kind === 'refused' && refused.code === 'SIGN_IN_REFUSED';
  return (
    <section aria-label={t('own')}>
      <SectionTitle>{t('own')}</SectionTitle>
      <FailureAlert error={isWrong ? undefined : failure} />
      <Form
        form={form}
        name="own-password"
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        onValuesChange={(changed: object) => {
          clearChanged(form)(changed);
          setDone(false);
        }}
      >
        <FormField name="current" label={t('password.current')} isRequired>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </FormField>
        {isWrong ? (
          <p className="small-text tone-error" role="alert">
            {t('password.wrong')}
          </p>
        ) : null}
        <PasswordFields name="next" label={t('password.next')} />
        <div className="own-deed">
          <Button htmlType="submit" loading={change.isRunning}>
            {t('own.deed')}
          </Button>
          <span className="tone-success" role="status">
            {isDone ? t('own.done') : ''}
          </span>
        </div>
      </Form>
    </section>
  );
}
