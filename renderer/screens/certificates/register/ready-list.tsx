import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadySession } from '#shared/contract/certificate-records.ts';
import { queries } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { StateDot, type Tone } from '../../../ui/state-dot.tsx';

const folded = 3;

/** Sessions with something to do at the desk, above the register; the first few, the rest on request. */
export function ReadyList() {
  const { t } = useTranslation('certificates');
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery(queries.certificates.ready.queryOptions({ input: {} }));
  const sessions = data?.sessions ?? [];
  const hidden = Math.max(0, sessions.length - folded);
  if (error !== null) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (sessions.length === 0) return null;
  return (
    <section className="ready-list" aria-label={t('ready.title')}>
      <ul>
        {sessions.slice(0, isOpen ? undefined : folded).map((session) => (
          <ReadyLine key={session.sessionId} session={session} />
        ))}
      </ul>
      {hidden === 0 ? null : (
        <button type="button" className="plain-button small-text ready-more" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('ready.less') : t('ready.more', { count: hidden })}
        </button>
      )}
    </section>
  );
}

function ReadyLine({ session }: { readonly session: ReadySession }) {
  const { t } = useTranslation('certificates');
  const parts: readonly {
    readonly key: string;
    readonly count: number;
    readonly tone: Tone;
    readonly words: string;
  }[] = [
    {
      key: 'issue',
      count: session.toIssue,
      tone: 'warning',
      words: t('ready.issue', { count: session.toIssue }),
    },
    {
      key: 'waiting',
      count: session.waiting,
      tone: 'hollow',
      words: t('ready.waiting', { count: session.waiting }),
    },
    {
      key: 'print',
      count: session.toPrint,
      tone: 'running',
      words: t('ready.print', { count: session.toPrint }),
    },
    {
      key: 'hand',
      count: session.toHandOver,
      tone: 'running',
      words: t('ready.handOver', { count: session.toHandOver }),
    },
  ];
  return (
    <li>
      <a href={`#/certificates/desk/${session.sessionId}`} className="cut">
        {session.sessionName}
      </a>
      <span className="second cut ready-kind">{t(`kind.${session.kind}.short`)}</span>
      {parts.map(({ key, count, tone, words }) =>
        count === 0 ? null : (
          <StateDot key={key} tone={tone}>
            {words}
          </StateDot>
        ),
      )}
    </li>
  );
}
