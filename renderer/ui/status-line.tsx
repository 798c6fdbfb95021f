import type { ReactNode } from 'react';
import { StateDot, type Tone } from './state-dot.tsx';
import './status-line.css';

export interface StatusItem {
  readonly key: string;
  readonly text: ReactNode;
  readonly tone?: Tone;
  /** Left out where the line gets narrow. */
  readonly isMinor?: boolean;
}

interface StatusLineProps {
  readonly label: string;
  readonly items: readonly StatusItem[];
  /** At the right end. */
  readonly end?: readonly StatusItem[];
}

/** The truth about saving, backup and work in progress, in one line. */
export function StatusLine({ label, items, end = [] }: StatusLineProps) {
  return (
    <footer className="status-line" aria-label={label}>
      {items.map(statusItem)}
      <span className="grow" />
      {end.map(statusItem)}
    </footer>
  );
}

function statusItem(item: StatusItem) {
  return (
    <span key={item.key} className={item.isMinor === true ? 'status-minor' : undefined}>
      {item.tone === undefined ? item.text : <StateDot tone={item.tone}>{item.text}</StateDot>}
    </span>
  );
}
