import type { ReactNode } from 'react';
import './key-hints.css';

/** A key combination as keys. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return <kbd>{keys.join(' ')}</kbd>;
}

export interface KeyHint {
  /** Each entry is one key or combination: `['↑', '↓']`, `['Ctrl Z']`. */
  readonly keys: readonly string[];
  readonly label: string;
}

interface KeyHintsProps {
  readonly hints: readonly KeyHint[];
  /** At the right end, such as how much is done. */
  readonly end?: ReactNode;
}

/** The thin line beneath a grid that names its keys. */
export function KeyHints({ hints, end }: KeyHintsProps) {
  return (
    <div className="key-hints">
      {hints.map(({ keys, label }) => (
        <span key={keys.join(' ')}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {label}
        </span>
      ))}
      <span className="grow" />
      {end}
    </div>
  );
}
