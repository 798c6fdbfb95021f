import { Button } from 'antd';
import type { Action } from './action.ts';
import './action-button.css';

interface ActionButtonProps {
  readonly action: Action;
  /** `primary`: the next step, one a page; `quiet`: in a line of tools; `small`: inside a row. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'small';
}

export function ActionButton({ action, look = 'plain' }: ActionButtonProps) {
  return (
    <Button
      className="action-button"
      type={look === 'primary' ? 'primary' : look === 'quiet' ? 'text' : 'default'}
      size={look === 'small' ? 'small' : 'middle'}
      danger={action.isDangerous ?? false}
      loading={action.isWorking ?? false}
      icon={action.icon}
      onClick={action.onAct}
    >
      {action.label}
      {action.keys === undefined ? null : <kbd aria-hidden="true">{action.keys}</kbd>}
    </Button>
  );
}
