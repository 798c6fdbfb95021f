import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { passwordStrength } from '#shared/rules/accounts/password-strength.ts';
import { FormField } from '../../ui/form-field.tsx';
import './start.css';

interface PasswordFieldsProps {
  readonly label: string;
  /** The field of the form that takes the password. */
  readonly name: string;
  /** Fields whose words others know too, such as the sign-in name. */
  readonly known?: readonly string[];
}

/** The password once and again, with a hint how good it is. The second lies in the field `again`. */
export function PasswordFields({ label, name, known = [] }: PasswordFieldsProps) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <FormField name={name} label={label} hint={<Strength name={name} known={known} />} isRequired>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </FormField>
      <FormField name="again" label={t('password.again')} isRequired>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </FormField>
    </>
  );
}

const marks = { 'too-short': 0, guessable: 1, fair: 2, good: 3 } as const;

function Strength({ name, known }: { readonly name: string; readonly known: readonly string[] }) {
  const { t } = useTranslation('accounts');
  // The form holds text in these fields; they are empty before the first key.
  const values = Form.useWatch((all: Record<string, string | undefined>) => all);
  const password = values?.[name] ?? '';
  if (password === '') return <span className="strength">{t('password.rule')}</span>;
  const strength = passwordStrength(
    password,
    known.map((field) => values?.[field] ?? ''),
  );
  return (
    <span className={`strength is-${strength}`} role="status">
      <i aria-hidden="true">
        {[1, 2, 3].map((mark) => (
          <b key={mark} className={mark <= Math.max(1, marks[strength]) ? 'is-on' : undefined} />
        ))}
      </i>
      {t(`strength.${strength}`)}
    </span>
  );
}
