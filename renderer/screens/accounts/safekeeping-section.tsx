import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { approvers, keepers } from '#shared/contract/procedure.ts';
import type { Backup } from '#shared/contract/safekeeping.ts';
import { api, queries, saveFile } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useMay } from '../../app/use-role.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { HistorySection } from './history-section.tsx';
import { RecoveryKeySection } from './recovery-key-section.tsx';
import { useBackupColumns } from './use-backup-columns.tsx';
import './accounts.css';

/** Backups of this institution and its recovery key. */
export function SafekeepingSection() {
  const { t } = useTranslation('safekeeping');
  const isAdministrator = useMay(['administrator']);
  const maySave = useMay(approvers);
  const mayMake = useMay(keepers);
  const mayVerify = useMay([...approvers, 'auditor']);
  const state = useQuery(queries.safekeeping.state.queryOptions());
  const isDemo = state.data?.kind === 'open' && state.data.isDemo;
  const backUp = useCommand(api.safekeeping.backUp, {
    onDone: ({ name }) => {
      if (maySave) fetchOne.run({ name });
    },
  });
  const save = useCommand(({ fileId, name }: { readonly fileId: string; readonly name: string }) =>
    saveFile(fileId, name),
  );
  const fetchOne = useCommand(api.safekeeping.fetchBackup, {
    onDone: ({ fileId }, { name }) => save.run({ fileId, name }),
  });
  const primary = {
    key: 'back-up',
    label: t('backup.deed'),
    icon: <ShieldCheck className="small" aria-hidden="true" />,
    isWorking: backUp.isRunning,
    onAct: () => backUp.run(undefined),
  };
  return (
    <SettingsFrame section="safekeeping" primary={mayMake && !isDemo ? primary : undefined}>
      <div className="people-section">
        <div className="people-list">
          <p className="second">{isDemo ? t('backup.demo') : t('backup.note')}</p>
          <FailureAlert
            error={backUp.error ?? save.error ?? fetchOne.error}
            onRetry={backUp.again ?? (() => undefined)}
          />
          <BackupList onSave={maySave ? (name) => fetchOne.run({ name }) : undefined} />
        </div>
        <aside className="people-side">
          {isAdministrator ? <RecoveryKeySection /> : null}
          {mayVerify ? <HistorySection /> : null}
        </aside>
      </div>
    </SettingsFrame>
  );
}

function BackupList({ onSave }: { readonly onSave: ((name: string) => void) | undefined }) {
  const { t } = useTranslation('safekeeping');
  const list = useQuery(queries.safekeeping.listBackups.queryOptions());
  const columns = useBackupColumns(onSave);
  return (
    <>
      <DataTable<Backup>
        label={t('backup.title')}
        columns={columns}
        rows={list.data?.backups ?? []}
        rowKey={(backup) => backup.name}
        rowName={(backup) => backup.name}
        isLoading={list.isFetching && list.data === undefined}
        failure={<FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
        empty={{ sentence: t('backup.none') }}
      />
      {list.data === undefined ? null : (
        <p className="second small-text">
          {t('backup.folder')} <code className="mono">{list.data.folder}</code>
        </p>
      )}
    </>
  );
}
