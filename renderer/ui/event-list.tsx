import type { ReactNode } from 'react';
import './event-list.css';

export interface EventEntry {
  readonly key: string;
  readonly when: string;
  readonly what: ReactNode;
}

/** What happened, newest first. */
export function EventList({
  events,
  label,
}: {
  readonly events: readonly EventEntry[];
  readonly label: string;
}) {
  return (
    <ul className="event-list" aria-label={label}>
      {events.map(({ key, when, what }) => (
        <li key={key}>
          <time>{when}</time>
          <span>{what}</span>
        </li>
      ))}
    </ul>
  );
}
