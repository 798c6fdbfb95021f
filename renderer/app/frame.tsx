import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { StatusLine } from '../ui/status-line.tsx';
import type { Area } from './area.ts';
import { useDesk } from './desk.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { usePalette } from './palette.tsx';
import { useShortcutSheet } from './shortcut-sheet.tsx';
import { useRoutedLinks } from './routed-links.ts';
import { SideNavigation } from './side-navigation.tsx';
import { TitleLine } from './title-line.tsx';
import { useOver } from './use-over.ts';
import './frame.css';

/** What stands still while screens change: navigation, title line, status line. */
export function Frame({ areas }: { readonly areas: readonly Area[] }) {
  const { t } = useTranslation('app');
  const { status } = useDesk();
  const { pathname } = useLocation();
  useRoutedLinks();
  const over = useOver();
  const palette = usePalette(areas, over('palette'));
  const sheet = useShortcutSheet(over('sheet'));
  const keys = (
    <button type="button" className="plain-button" onClick={sheet.open}>
      {t('status.keys')} <kbd aria-hidden="true">F1</kbd>
    </button>
  );
  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          // The address after # belongs to the router.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('skipToContent')}
      </a>
      <SideNavigation areas={areas} />
      <TitleLine onSearch={palette.open} />
      <main id="content" className="screen" tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <StatusLine
        label={t('status')}
        items={status}
        end={[
          { key: 'local', text: t('status.local'), isMinor: true },
          { key: 'keys', text: keys },
        ]}
      />
      {palette.element}
      {sheet.element}
    </div>
  );
}
