import type { ReactNode } from 'react';
import './fact-strip.css';

interface FactStripProps {
  readonly facts: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly value: ReactNode;
    /** Left out on narrow screens. */
    readonly isMinor?: boolean;
  }[];
}

/** A few figures in one line under a title: days left, price against ceiling, pages. */
export function FactStrip({ facts }: FactStripProps) {
  return (
    <dl className="fact-strip">
      {facts.map(({ key, label, value, isMinor = false }) => (
        <div key={key} className={isMinor ? 'is-minor' : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
