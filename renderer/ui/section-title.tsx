import type { ReactNode } from 'react';
import './section-title.css';

interface SectionTitleProps {
  readonly children: ReactNode;
  /** What counts or dates it, smaller beside the title. */
  readonly note?: ReactNode;
  readonly end?: ReactNode;
}

export function SectionTitle({ children, note, end }: SectionTitleProps) {
  return (
    <div className="section-title">
      <h2>{children}</h2>
      <span className="small-text second grow cut">{note}</span>
      {end}
    </div>
  );
}
