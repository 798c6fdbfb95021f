import { Search } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActivityTray } from './activity-tray.tsx';
import { useDesk } from './desk.tsx';
import { useTrail } from './trail.tsx';
import { UserMenu } from './user-menu.tsx';
import './title-line.css';

/** Where we are, the way to everywhere else, what is running, and who works here. */
export function TitleLine({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation('app');
  const { work, onCancelWork } = useDesk();
  return (
    <header className="title-line">
      <Trail />
      <button type="button" className="palette-button" onClick={onSearch} aria-keyshortcuts="Control+K">
        <Search className="small" aria-hidden="true" />
        <span>{t('search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <ActivityTray work={work} onCancel={onCancelWork} />
      <UserMenu />
    </header>
  );
}

function Trail() {
  const { t } = useTranslation('app');
  const trail = useTrail();
  return (
    <nav className="trail" aria-label={t('trail')}>
      {trail.map(({ label, path }, index) => (
        <Fragment key={`${path ?? ''}${label}`}>
          {index === 0 ? null : <i aria-hidden="true">/</i>}
          {path === undefined ? <span aria-current="page">{label}</span> : <Link to={path}>{label}</Link>}
        </Fragment>
      ))}
    </nav>
  );
}
