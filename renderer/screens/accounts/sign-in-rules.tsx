import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { SectionTitle } from '../../ui/section-title.tsx';

const choices = [5, 10, 15, 30, 60, 120];

/** After how many minutes the screen locks; an administrator's rule for everybody. */
export function SignInRules({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTranslation('accounts');
  const id = useId();
  const rules = useQuery(queries.accounts.rules.queryOptions());
  const change = useCommand(api.accounts.changeRules);
  const minutes = rules.data?.idleMinutes;
  const options = [...new Set([...choices, ...(minutes === undefined ? [] : [minutes])])]
    .toSorted((one, other) => one - other)
    .map((count) => ({ value: count, label: t('idle.value', { count }) }));
  return (
    <section aria-label={t('rules')}>
      <SectionTitle>{t('rules')}</SectionTitle>
      <FailureAlert error={change.error ?? rules.error} />
      <p>
        <label htmlFor={id} className="second">
          {t('idle')}
        </label>
      </p>
      <Select
        id={id}
        className="idle-choice"
        disabled={!mayChange}
        loading={change.isRunning}
        value={minutes ?? null}
        options={options}
        onChange={(idleMinutes) => {
          if (idleMinutes !== null) change.run({ idleMinutes });
        }}
      />
    </section>
  );
}
