import type { ReactNode } from 'react';
import './link-tabs.css';

export interface LinkTab {
  readonly key: string;
  readonly label: string;
  /** How many stand behind it, or `21/23`. */
  readonly count?: number | string | undefined;
  readonly href: string;
}

interface LinkTabsProps {
  readonly label: string;
  readonly tabs: readonly LinkTab[];
  readonly active: string;
  readonly end?: ReactNode;
}

/** Parts of a record or saved views of a list: each has an address of its own. */
export function LinkTabs({ label, tabs, active, end }: LinkTabsProps) {
  return (
    <nav className="link-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <a href={tab.href} aria-current={tab.key === active ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <em>{tab.count}</em>}
            </a>
          </li>
        ))}
      </ul>
      {end}
    </nav>
  );
}
