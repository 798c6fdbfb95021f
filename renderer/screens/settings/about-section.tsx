import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { shell } from '../../shell/index.ts';
import { SectionTitle } from '../../ui/section-title.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { UpdatesPanel } from './updates-panel.tsx';

/** The version, whose work is inside, and where newer ones come from. */
export function AboutSection() {
  const { t } = useTranslation(['about', 'app']);
  return (
    <SettingsFrame section="about">
      <div className="people-section">
        <div className="people-list">
          <SectionTitle>{t('app:name')}</SectionTitle>
          <p>{t('version', { version: import.meta.env['PEIXUN_VERSION'] ?? '' })}</p>
          <p className="second">
            {t('licence')} {t('local')}
          </p>
          <Notices />
        </div>
        {shell.desktop === undefined ? null : (
          <aside className="people-side">
            <UpdatesPanel desktop={shell.desktop} />
          </aside>
        )}
      </div>
    </SettingsFrame>
  );
}

/** Beside the page, so that they are there without a network and cost nothing until they are read. */
async function readNotices(): Promise<string> {
  const response = await fetch(new URL('third-party-notices.txt', location.href.split('#')[0]));
  if (!response.ok) throw new Error(`notices: ${response.status}`);
  return response.text();
}

function Notices() {
  const { t } = useTranslation('about');
  const { data, error } = useQuery({
    queryKey: ['third-party-notices'],
    queryFn: readNotices,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section aria-label={t('notices')}>
      <SectionTitle>{t('notices')}</SectionTitle>
      <p className="second small-text">{t('notices.note')}</p>
      {error === null ? null : <p role="alert">{t('notices.missing')}</p>}
      {data === undefined ? (
        error === null && <Spin />
      ) : (
        // A field, so that it can be scrolled with the keyboard.
        <textarea className="notices" lang="en" readOnly rows={24} value={data} aria-label={t('notices')} />
      )}
    </section>
  );
}
