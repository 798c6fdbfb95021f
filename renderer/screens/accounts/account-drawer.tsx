import { Button, Checkbox, Drawer, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type Account, roleSchema } from '#shared/contract/accounts.ts';
import { roles } from '#shared/contract/procedure.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { clearChanged } from '../../app/start/clear-changed.ts';
import { PasswordFields } from '../../app/start/password-fields.tsx';
import { passwordTwice } from '../../app/start/password-twice.ts';
import { useCheckedForm } from '../../app/use-checked-form.ts';
import { useCommand } from '../../app/use-command.ts';
import { FormField } from '../../ui/form-field.tsx';

interface AccountDrawerProps {
  readonly account: Account | 'new';
  readonly onClose: () => void;
}

const common = {
  displayName: z.string().trim().min(1).max(60),
  role: roleSchema,
};
const password = { password: z.string().min(8).max(200), again: z.string().default('') };

function schemaFor(isNew: boolean, isReset: boolean) {
  const shape = z.object({
    ...common,
    signInName: isNew ? z.string().trim().min(1).max(40) : z.string().default(''),
    isActive: z.boolean().default(true),
    password: isNew || isReset ? password.password : z.string().optional(),
    again: password.again,
  });
  return isNew || isReset ? passwordTwice(shape, 'password') : shape;
}

/** Adds somebody, or changes role, state and password of an account. */
export function AccountDrawer({ account, onClose }: AccountDrawerProps) {
  const { t } = useTranslation('accounts');
  const isNew = account === 'new';
  const [isReset, setReset] = useState(false);
  const add = useCommand(api.accounts.add, { onDone: onClose });
  const change = useCommand(api.accounts.change, { onDone: onClose });
  const { form, submit, failure } = useCheckedForm({
    schema: schemaFor(isNew, isReset),
    labels: {
      displayName: t('name'),
      signInName: t('signInName'),
      role: t('role'),
      password: t('password.set'),
      again: t('password.again'),
    },
    sentence: (issue) => (issue.path[0] === 'again' ? t('password.differs') : undefined),
    error: add.error ?? change.error,
    onValid: ({ displayName, signInName, role, isActive, password: next = '' }) => {
      if (isNew) add.run({ displayName, signInName, role, password: next });
      else change.run({ id: account.id, displayName, role, isActive, ...(isReset && { password: next }) });
    },
  });
  return (
    <Drawer
      open
      size={420}
      title={isNew ? t('add.title') : t('change')}
      // The drawer takes the focus while it slides in.
      afterOpenChange={(isOpen) => {
        if (isOpen) form.focusField('displayName');
      }}
      onClose={onClose}
      footer={
        <Button type="primary" block loading={add.isRunning || change.isRunning} onClick={submit}>
          {isNew ? t('add.deed') : t('change.deed')}
        </Button>
      }
    >
      <FailureAlert error={failure} />
      <Form
        form={form}
        name="account"
        onValuesChange={clearChanged(form)}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={isNew ? { role: 'clerk', isActive: true } : { ...account, password: '' }}
      >
        <FormField name="displayName" label={t('name')} isRequired>
          <Input maxLength={60} />
        </FormField>
        <FormField name="signInName" label={t('signInName')} isRequired={isNew}>
          <Input disabled={!isNew} maxLength={40} autoComplete="off" />
        </FormField>
        <RoleField />
        {isNew ? null : (
          <FormField name="isActive" label={t('state')} valueName="checked">
            <Checkbox>{t('change.isActive')}</Checkbox>
          </FormField>
        )}
        {isNew ? null : (
          <Checkbox checked={isReset} onChange={(event) => setReset(event.target.checked)}>
            {t('change.reset')}
          </Checkbox>
        )}
        {isNew || isReset ? (
          <PasswordFields
            name="password"
            label={isNew ? t('password.set') : t('password.next')}
            known={['signInName', 'displayName']}
          />
        ) : null}
        {isReset ? <p className="small-text second">{t('change.reset.note')}</p> : null}
        <button type="submit" hidden aria-label={isNew ? t('add.deed') : t('change.deed')} />
      </Form>
    </Drawer>
  );
}

function RoleField() {
  const { t } = useTranslation('accounts');
  return (
    <FormField name="role" label={t('role')} isRequired>
      <Radio.Group className="role-choice">
        {roles.map((role) => (
          <Radio key={role} value={role}>
            {t(`role.${role}`)} <span className="second small-text">{t(`role.${role}.may`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </FormField>
  );
}
