import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/contract/accounts.ts';
import { queries } from '../../api.ts';
import type { Column } from '../../ui/column.ts';
import { minute } from '../../ui/format.ts';
import { StateDot } from '../../ui/state-dot.tsx';

export function useAccountColumns(): readonly Column<Account>[] {
  const { t } = useTranslation('accounts');
  const me = useQuery(queries.accounts.whoAmI.queryOptions()).data?.id;
  return [
    {
      key: 'name',
      title: t('name'),
      width: 150,
      cell: ({ id, displayName }) => (
        <>
          {displayName} {id === me ? <span className="second small-text">{t('you')}</span> : null}
        </>
      ),
    },
    { key: 'signInName', title: t('signInName'), width: 130, cell: ({ signInName }) => signInName },
    {
      key: 'role',
      title: t('role'),
      cell: ({ role }) => (
        <>
          {t(`role.${role}`)} <span className="second small-text">{t(`role.${role}.may`)}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      width: 90,
      cell: ({ isActive }) => (
        <StateDot tone={isActive ? 'success' : 'hollow'}>{isActive ? t('active') : t('inactive')}</StateDot>
      ),
    },
    {
      key: 'lastSignIn',
      title: t('lastSignIn'),
      width: 140,
      cell: ({ lastSignInAt }) =>
        lastSignInAt === null ? (
          <span className="second">{t('lastSignIn.never')}</span>
        ) : (
          minute(lastSignInAt)
        ),
    },
  ];
}
