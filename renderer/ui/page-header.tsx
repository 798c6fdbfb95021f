import { Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './action-button.tsx';
import type { Action } from './action.ts';
import { StateDot, type Tone } from './state-dot.tsx';
import './page-header.css';

export interface PageHeaderProps {
  readonly title: string;
  readonly state?: { readonly tone: Tone; readonly word: string };
  /** A number of the record, in the monospaced face. */
  readonly number?: string | undefined;
  /** What else places it: money, owner, dates; cut where it does not fit. */
  readonly facts?: ReactNode;
  /** The next step on the thread; one a page. */
  readonly primary?: Action | undefined;
  readonly secondary?: readonly Action[];
  readonly menu?: readonly Action[];
  /** A thread, facts or anything that belongs under the title. */
  readonly children?: ReactNode;
}

export function PageHeader(props: PageHeaderProps) {
  const { title, state, number, facts, primary, secondary = [], menu = [], children } = props;
  return (
    <header className="page-header">
      <div className="page-title">
        <h1 className="cut">{title}</h1>
        {state === undefined ? null : <StateDot tone={state.tone}>{state.word}</StateDot>}
        {number === undefined ? null : <span className="second mono">{number}</span>}
        <span className="second cut grow">{facts}</span>
        {secondary.map((action) => (
          <ActionButton key={action.key} action={action} />
        ))}
        <MoreMenu actions={menu} />
        {primary === undefined ? null : <ActionButton action={primary} look="primary" />}
      </div>
      {children}
    </header>
  );
}

interface MoreMenuProps {
  readonly actions: readonly Action[];
  /** Whose deeds they are, where several menus stand on one screen. */
  readonly label?: string;
  readonly look?: 'plain' | 'quiet';
}

/** Deeds that are rarely wanted, behind three dots. */
export function MoreMenu({ actions, label, look = 'plain' }: MoreMenuProps) {
  const { t } = useTranslation('ui');
  if (actions.length === 0) return null;
  const items = actions.map(({ isDangerous = false, onAct, ...action }) => ({
    key: action.key,
    label: action.label,
    icon: action.icon,
    danger: isDangerous,
    onClick: onAct,
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button
        icon={<Ellipsis className="small" aria-hidden="true" />}
        aria-label={label ?? t('more')}
        {...(look === 'quiet' && { type: 'text', size: 'small' })}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}
