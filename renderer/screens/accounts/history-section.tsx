import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useWatchedCommand } from '../../app/use-watched-command.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { StateDot } from '../../ui/state-dot.tsx';

type Verdict = Awaited<ReturnType<typeof api.history.verify>>;

/** Enough of the head to tell two apart, short enough to be copied by hand. */
const headLength = 12;

/** Whether the history is as it was written: read from its first entry to its last when somebody asks. */
export function HistorySection() {
  const { t } = useTranslation('safekeeping');
  const [verdict, setVerdict] = useState<Verdict>();
  const check = useWatchedCommand(api.history.verify, setVerdict);
  const { work } = check;
  function begin(): void {
    setVerdict(undefined);
    check.run({});
  }
  return (
    <section aria-label={t('history.title')}>
      <SectionTitle>{t('history.title')}</SectionTitle>
      <FailureAlert error={check.error} onRetry={begin} />
      <p className="second small-text">{t('history.note')}</p>
      <div className="own-deed">
        <Button loading={check.isRunning} onClick={begin}>
          {t('history.verify')}
        </Button>
        <span role="status">
          {verdict?.kind === 'whole' ? (
            <StateDot tone="success">{t('history.whole', { count: verdict.length })}</StateDot>
          ) : null}
        </span>
      </div>
      {check.isRunning ? (
        <ProgressBar
          label={t('history.verify')}
          done={work?.done ?? 0}
          total={work?.total ?? 0}
          onCancel={check.cancel}
        />
      ) : null}
      {verdict?.kind === 'whole' ? <Head digest={verdict.head} /> : null}
      {verdict?.kind === 'broken' ? (
        <p role="alert">
          <StateDot tone="error">{t('history.broken', { seq: verdict.seq })}</StateDot>
        </p>
      ) : null}
    </section>
  );
}

/** What is to be noted outside: the chain alone cannot tell that its end was cut off. */
function Head({ digest }: { readonly digest: string }) {
  const { t } = useTranslation('safekeeping');
  return (
    <>
      <p>
        {t('history.head')} <code className="mono">{digest.slice(0, headLength)}</code>
      </p>
      <p className="second small-text">{t('history.head.note')}</p>
    </>
  );
}
