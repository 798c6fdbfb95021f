import type { ReactNode } from 'react';
import './note.css';

/** A framed remark that a person should read before going on. */
export function Note({
  tone = 'warning',
  children,
}: {
  readonly tone?: 'warning' | 'error' | 'success';
  readonly children: ReactNode;
}) {
  return <div className={`note note-${tone}`}>{children}</div>;
}
