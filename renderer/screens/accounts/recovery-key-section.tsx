import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { RecoveryKeyProof } from '../../app/start/recovery-key-step.tsx';
import { useCommand } from '../../app/use-command.ts';
import { SectionTitle } from '../../ui/section-title.tsx';
import { StateDot } from '../../ui/state-dot.tsx';

/** Whether the recovery key is kept, and a new one in its place. */
export function RecoveryKeySection() {
  const { t } = useTranslation('safekeeping');
  const state = useQuery(queries.safekeeping.state.queryOptions());
  const [groups, setGroups] = useState<readonly string[]>();
  const renew = useCommand(api.safekeeping.renewRecoveryKey, {
    onDone: ({ recoveryGroups }) => setGroups(recoveryGroups),
  });
  const isConfirmed = state.data?.kind === 'open' && !state.data.needsRecoveryKey;
  const isDemo = state.data?.kind === 'open' && state.data.isDemo;
  if (isDemo) return null;
  return (
    <section aria-label={t('recovery.title')}>
      <SectionTitle>{t('recovery.title')}</SectionTitle>
      <p>
        <StateDot tone={isConfirmed ? 'success' : 'warning'}>
          {isConfirmed ? t('recovery.confirmed') : t('recovery.open')}
        </StateDot>
      </p>
      <p className="second small-text">{t('recovery.renew.body')}</p>
      <div className="own-deed">
        <Button loading={renew.isRunning} onClick={() => renew.run(undefined)}>
          {t('recovery.renew')}
        </Button>
      </div>
      <FailureAlert error={renew.error} />
      <Modal
        open={groups !== undefined}
        title={t('key.title')}
        width={680}
        footer={null}
        destroyOnHidden
        mask={{ closable: false }}
        onCancel={() => setGroups(undefined)}
      >
        {groups === undefined ? null : (
          <RecoveryKeyProof groups={groups} onDone={() => setGroups(undefined)} />
        )}
      </Modal>
    </section>
  );
}
