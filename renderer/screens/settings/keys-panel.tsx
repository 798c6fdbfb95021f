import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrustedKey } from '#shared/contract/certificate-keys.ts';
import { approvers } from '#shared/contract/procedure.ts';
import { api, queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useMay } from '../../app/use-role.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { useName } from '../courses/level-words.ts';
import { OwnKey } from './own-key.tsx';
import { TrustKeyDialog } from './trust-key-dialog.tsx';
import { useKeyColumns } from './use-key-columns.tsx';

/** This institution's public key to hand out, and the kept keys of others. */
export function KeysPanel() {
  const keys = useQuery(queries.certificates.keys.queryOptions({ input: {} }));
  return (
    <>
      <FailureAlert error={keys.error} onRetry={() => void keys.refetch()} />
      {keys.data === undefined ? null : (
        <>
          <OwnKey own={keys.data.own} />
          <TrustedKeys keys={keys.data.trusted} />
        </>
      )}
    </>
  );
}

function TrustedKeys({ keys }: { readonly keys: readonly TrustedKey[] }) {
  const { t } = useTranslation('certificateKeys');
  const name = useName();
  const mayChange = useMay(approvers);
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<TrustedKey>();
  const remove = useCommand(api.certificates.distrustKey, { onDone: () => setChosen(undefined) });
  const columns = useKeyColumns(mayChange ? setChosen : undefined);
  return (
    <section aria-label={t('others')}>
      <SectionTitle
        note={keys.length === 0 ? null : keys.length}
        end={
          mayChange ? (
            <Button
              type="text"
              size="small"
              icon={<Plus className="small" aria-hidden="true" />}
              onClick={() => setAdding(true)}
            >
              {t('add.deed')}
            </Button>
          ) : null
        }
      >
        {t('others')}
      </SectionTitle>
      <p className="small-text second">
        {t('others.explain')} {mayChange ? null : t('others.approversOnly')}
      </p>
      <div className="inner-table">
        <DataTable
          label={t('others')}
          columns={columns}
          rows={keys}
          rowKey={(row) => String(row.id)}
          rowName={(row) => row.nameZh}
          empty={{ sentence: t('others.none') }}
        />
      </div>
      {isAdding ? <TrustKeyDialog onClose={() => setAdding(false)} /> : null}
      <ConfirmDialog
        isOpen={chosen !== undefined}
        title={t('remove.title', { name: chosen === undefined ? '' : name(chosen.nameZh, chosen.nameEn) })}
        deed={t('remove.deed')}
        isDangerous
        isWorking={remove.isRunning}
        onConfirm={() => {
          if (chosen !== undefined) remove.run({ id: chosen.id });
        }}
        onCancel={() => setChosen(undefined)}
      >
        <FailureAlert error={remove.error} />
        {t('remove.body')}
      </ConfirmDialog>
    </section>
  );
}
