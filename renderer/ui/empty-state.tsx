import { ActionButton } from './action-button.tsx';
import type { Action } from './action.ts';
import './empty-state.css';

interface EmptyStateProps {
  /** One sentence: what would stand here and how it comes. */
  readonly sentence: string;
  readonly action?: Action | undefined;
}

export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{sentence}</p>
      {action === undefined ? null : <ActionButton action={action} />}
    </div>
  );
}
