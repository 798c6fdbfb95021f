import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateOutcome } from '#shared/contract/bridge.ts';
import type { DesktopExtras } from '../../shell/shell.ts';
import { SectionTitle } from '../../ui/section-title.tsx';

type Told = UpdateOutcome | { readonly kind: 'kept' | 'badAddress' };

/** Where newer versions are asked for: nowhere, unless somebody fills it in. */
export function UpdatesPanel({ desktop }: { readonly desktop: DesktopExtras }) {
  const { t } = useTranslation('about');
  const feed = useQuery({ queryKey: ['update-feed'], queryFn: () => desktop.updateFeed() });
  const [typed, setTyped] = useState<string>();
  const [told, setTold] = useState<Told>();
  const [isAsking, setAsking] = useState(false);
  const address = typed ?? feed.data ?? '';
  async function keep(): Promise<void> {
    const answer = await desktop.setUpdateFeed(address);
    setTold({ kind: answer === 'kept' ? 'kept' : 'badAddress' });
    if (answer === 'kept') await feed.refetch();
  }
  async function ask(question: () => Promise<UpdateOutcome>): Promise<void> {
    setAsking(true);
    setTold(await question().finally(() => setAsking(false)));
  }
  function sentence(about: Told): string {
    if (about.kind === 'refused') return t(`updates.refused.${about.reason}`);
    if (about.kind === 'found' || about.kind === 'fetched')
      return t(`updates.${about.kind}`, { version: about.version });
    return t(`updates.${about.kind}`);
  }
  return (
    <section aria-label={t('updates')}>
      <SectionTitle>{t('updates')}</SectionTitle>
      <label>
        <span>{t('updates.feed')}</span>
        <Input
          value={address}
          maxLength={300}
          placeholder="https://"
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => void keep()}
        />
      </label>
      <p className="second small-text">{t('updates.note')}</p>
      <div className="own-deed">
        <Button onClick={() => void keep()}>{t('updates.keep')}</Button>
        <Button
          disabled={(feed.data ?? '') === ''}
          loading={isAsking}
          onClick={() => void ask(() => desktop.checkForUpdate())}
        >
          {t('updates.check')}
        </Button>
        {told?.kind === 'found' ? (
          <Button type="primary" loading={isAsking} onClick={() => void ask(() => desktop.fetchUpdate())}>
            {t('updates.fetch', { version: told.version })}
          </Button>
        ) : null}
      </div>
      <p role="status">{told === undefined ? '' : sentence(told)}</p>
    </section>
  );
}
