import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/contract/accounts.ts';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useMay } from '../../app/use-role.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { AccountDrawer } from './account-drawer.tsx';
import { OwnPassword } from './own-password.tsx';
import { SignInRules } from './sign-in-rules.tsx';
import { useAccountColumns } from './use-account-columns.tsx';
import './accounts.css';

/** Who works here: list, add, change; one's own password; the rules for signing in. */
export function PeopleSection() {
  const { t } = useTranslation('accounts');
  const maySee = useMay(['administrator', 'director']);
  const mayChange = useMay(['administrator']);
  const [opened, setOpened] = useState<Account | 'new'>();
  const primary = {
    key: 'add',
    label: t('add'),
    icon: <UserPlus className="small" aria-hidden="true" />,
    onAct: () => setOpened('new'),
  };
  return (
    <SettingsFrame section="people" primary={mayChange ? primary : undefined}>
      <div className="people-section">
        {maySee ? <AccountList onOpen={mayChange ? setOpened : undefined} /> : null}
        <aside className="people-side">
          <OwnPassword />
          <SignInRules mayChange={mayChange} />
        </aside>
      </div>
      {opened === undefined ? null : <AccountDrawer account={opened} onClose={() => setOpened(undefined)} />}
    </SettingsFrame>
  );
}

function AccountList({ onOpen }: { readonly onOpen: ((account: Account) => void) | undefined }) {
  const { t } = useTranslation('accounts');
  const list = useQuery(queries.accounts.list.queryOptions());
  const columns = useAccountColumns();
  return (
    <div className="people-list">
      <DataTable
        label={t('list')}
        columns={columns}
        rows={list.data?.accounts ?? []}
        rowKey={(account) => String(account.id)}
        rowName={(account) => account.displayName}
        {...(onOpen && { onOpen })}
        isLoading={list.isFetching && list.data === undefined}
        failure={<FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
        empty={{ sentence: t('none') }}
      />
    </div>
  );
}
