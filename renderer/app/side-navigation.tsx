import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Area } from './area.ts';
import { useDesk } from './desk.tsx';
import { useLabel } from './use-label.ts';
import './side-navigation.css';

export function SideNavigation({ areas }: { readonly areas: readonly Area[] }) {
  const { t } = useTranslation('app');
  const label = useLabel();
  const { institution, counts } = useDesk();
  return (
    <nav className="side-navigation" aria-label={t('navigation')}>
      <div className="brand">
        <BrandMark />
        <span>{t('name')}</span>
      </div>
      <ul>
        {areas.map(({ name, navigation }) => {
          if (navigation === undefined) return null;
          const Icon = navigation.icon;
          const count = counts[name] ?? 0;
          return (
            <li key={name} className={navigation.isApart === true ? 'is-apart' : undefined}>
              <NavLink to={navigation.path}>
                <Icon aria-hidden="true" />
                <span>{label(navigation.label)}</span>
                {count > 0 ? <em>{count}</em> : null}
              </NavLink>
            </li>
          );
        })}
      </ul>
      {institution === '' ? null : <div className="institution">{institution}</div>}
    </nav>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <rect width="18" height="18" rx="3" fill="#0958d9" />
      <path d="M4 6h10M4 9h10M4 12h6" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
