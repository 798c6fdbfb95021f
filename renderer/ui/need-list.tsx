import type { ReactNode } from 'react';
import './need-list.css';

export interface Need {
  readonly key: string;
  readonly tone: 'error' | 'warning' | 'hollow';
  /** What is missing, or what comes after. */
  readonly what: ReactNode;
  /** Who is to do it and by when. */
  readonly who?: ReactNode;
  readonly action?:
    | { readonly kind: 'link'; readonly label: string; readonly href: string }
    | { readonly kind: 'deed'; readonly label: string; readonly onAct: () => void }
    | undefined;
}

/** What is missing for the next step: one line each, with who, by when and the way there. */
export function NeedList({ needs, label }: { readonly needs: readonly Need[]; readonly label: string }) {
  return (
    <ul className="need-list" aria-label={label}>
      {needs.map(({ key, tone, what, who, action }) => (
        <li key={key} className={`need-${tone}`}>
          <span>{what}</span>
          {action === undefined ? <span /> : <NeedAction action={action} />}
          <small>{who}</small>
        </li>
      ))}
    </ul>
  );
}

function NeedAction({ action }: { readonly action: NonNullable<Need['action']> }) {
  if (action.kind === 'link') {
    return (
      <a className="small-text" href={action.href}>
        {action.label}
      </a>
    );
  }
  return (
    <button type="button" className="plain-button small-text need-deed" onClick={action.onAct}>
      {action.label}
    </button>
  );
}
