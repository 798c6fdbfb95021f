import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, setTicket } from '../../api.ts';
import { FormField } from '../../ui/form-field.tsx';
import { useFirstField } from './focus-at-start.ts';
import { FailureAlert } from '../failure-display.tsx';
import { useCheckedForm } from '../use-checked-form.ts';
import { useCommand } from '../use-command.ts';
import { clearChanged } from './clear-changed.ts';
import { PasswordFields } from './password-fields.tsx';
import { RecoveryKeyStep } from './recovery-key-step.tsx';
import { StartFrame } from './start-frame.tsx';
import { passwordTwice } from './password-twice.ts';

const schema = passwordTwice(
  z.object({
    nameZh: z.string().trim().min(2).max(100),
    nameEn: z.string().trim().max(200).default(''),
    displayName: z.string().trim().min(1).max(60),
    signInName: z.string().trim().min(1).max(40),
    password: z.string().min(8).max(200),
    again: z.string().default(''),
  }),
  'password',
);

interface NewInstitutionProps {
  readonly onBack: () => void;
  readonly onEnter: (ticket: string) => void;
}

/** The institution with its first administrator, then the recovery key, then the desk. */
export function NewInstitution({ onBack, onEnter }: NewInstitutionProps) {
  const [made, setMade] = useState<{ readonly ticket: string; readonly groups: readonly string[] }>();
  if (made) return <RecoveryKeyStep groups={made.groups} onDone={() => onEnter(made.ticket)} />;
  const take = (ticket: string, groups: readonly string[]) => {
    // The next step confirms the key as this person; the desk waits until it is done.
    setTicket(ticket);
    setMade({ ticket, groups });
  };
  return <InstitutionForm onBack={onBack} onMade={take} />;
}

interface InstitutionFormProps {
  readonly onBack: () => void;
  readonly onMade: (ticket: string, groups: readonly string[]) => void;
}

function InstitutionForm({ onBack, onMade }: InstitutionFormProps) {
  const { t } = useTranslation('safekeeping');
  const { t: ta } = useTranslation('accounts');
  const start = useCommand(api.safekeeping.startInstitution, {
    onDone: ({ ticket, recoveryGroups }) => onMade(ticket, recoveryGroups),
  });
  const { form, submit, failure } = useCheckedForm({
    schema,
    labels: {
      nameZh: t('new.nameZh'),
      nameEn: t('new.nameEn'),
      displayName: t('new.displayName'),
      signInName: t('new.signInName'),
      password: ta('password.set'),
      again: ta('password.again'),
    },
    sentence: (issue) => (issue.path[0] === 'again' ? ta('password.differs') : undefined),
    error: start.error,
    onValid: ({ again: _again, ...input }) => start.run(input),
  });
  useFirstField(form, 'nameZh');
  return (
    <StartFrame title={t('new.title')} width="wide">
      <FailureAlert error={failure} />
      <Form
        form={form}
        name="institution"
        layout="vertical"
        requiredMark={false}
        onValuesChange={clearChanged(form)}
        onFinish={submit}
      >
        <div className="start-columns">
          <InstitutionFields />
          <AdministratorFields />
        </div>
        <div className="start-buttons is-end">
          <Button onClick={onBack} disabled={start.isRunning}>
            {t('choice.back')}
          </Button>
          <Button type="primary" htmlType="submit" loading={start.isRunning}>
            {t('new.deed')}
          </Button>
        </div>
      </Form>
    </StartFrame>
  );
}

function InstitutionFields() {
  const { t } = useTranslation('safekeeping');
  return (
    <section aria-label={t('new.institution')}>
      <h2>{t('new.institution')}</h2>
      <FormField name="nameZh" label={t('new.nameZh')} hint={t('new.nameZh.hint')} isRequired>
        <Input maxLength={100} lang="zh-CN" />
      </FormField>
      <FormField name="nameEn" label={t('new.nameEn')} hint={t('new.nameEn.hint')}>
        <Input maxLength={200} lang="en" />
      </FormField>
    </section>
  );
}

function AdministratorFields() {
  const { t } = useTranslation('safekeeping');
  const { t: ta } = useTranslation('accounts');
  return (
    <section aria-label={t('new.administrator')}>
      <h2>{t('new.administrator')}</h2>
      <div className="field-pair">
        <FormField name="displayName" label={t('new.displayName')} isRequired>
          <Input maxLength={60} autoComplete="name" />
        </FormField>
        <FormField name="signInName" label={t('new.signInName')} isRequired>
          <Input maxLength={40} autoComplete="username" />
        </FormField>
      </div>
      <PasswordFields
        name="password"
        label={ta('password.set')}
        known={['signInName', 'displayName', 'nameEn', 'nameZh']}
      />
    </section>
  );
}
