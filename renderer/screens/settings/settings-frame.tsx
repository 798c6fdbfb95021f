import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCrumbs } from '../../app/trail.tsx';
import { useLabel } from '../../app/use-label.ts';
import type { Action } from '../../ui/action.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { type SectionKey, sections } from './sections.ts';
import './settings.css';

interface SettingsFrameProps {
  readonly section: SectionKey;
  readonly primary?: Action | undefined;
  readonly children: ReactNode;
}

/** One part of the settings under the tabs of all parts. */
export function SettingsFrame({ section, primary, children }: SettingsFrameProps) {
  const { t } = useTranslation('institution');
  const label = useLabel();
  const tabs = sections.map((each) => ({
    key: each.key,
    label: label(each.label),
    href: `#${each.path}`,
  }));
  const here = sections.find((each) => each.key === section);
  useCrumbs([
    { label: t('settings'), path: '/settings' },
    ...(here === undefined ? [] : [{ label: label(here.label) }]),
  ]);
  return (
    <>
      <PageHeader title={t('settings')} primary={primary} />
      <LinkTabs label={t('sections')} tabs={tabs} active={section} />
      {children}
    </>
  );
}
