import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { minute } from '../../ui/format.ts';
import { NeedList } from '../../ui/need-list.tsx';
import { Note } from '../../ui/note.tsx';
import { SectionTitle } from '../../ui/section-title.tsx';
import { RecordHistory } from '../../app/record-history.tsx';
import { useMarkWords } from './mark-words.ts';
import { missingParts } from './spots.ts';

interface MarksSideProps {
  readonly record: EvaluationRecord;
  readonly rows: readonly MarkRow[];
  readonly mayKeep: boolean;
  readonly isLocked: boolean;
  readonly onGo: (row: MarkRow) => void;
}

/** Beside the sheet: what is worth a look, who is not complete, and what the batch is. */
export function MarksSide({ record, rows, mayKeep, isLocked, onGo }: MarksSideProps) {
  const { t } = useTranslation('evaluations');
  const words = useMarkWords();
  const odd = rows.filter((row) => row.odd.length > 0);
  const open = rows.filter((row) => row.reasons.length > 0);
  return (
    <>
      <LeftOut record={record} mayKeep={mayKeep} />
      <SectionTitle note={t('look.count', { count: odd.length })}>{t('look')}</SectionTitle>
      {odd.length === 0 ? <p className="second small-text">{t('look.none')}</p> : null}
      <NeedList
        label={t('look')}
        needs={odd.map((row) => ({
          key: String(row.enrolmentId),
          tone: 'warning',
          what: <Who row={row} />,
          who: words.odds(row.odd),
          action: { kind: 'deed', label: t('go'), onAct: () => onGo(row) },
        }))}
      />
      <SectionTitle note={t('missing.count', { count: open.length })}>{t('missing')}</SectionTitle>
      {open.length === 0 ? <p className="second small-text">{t('allComplete')}</p> : null}
      <NeedList
        label={t('missing')}
        needs={open.map((row) => ({
          key: String(row.enrolmentId),
          tone: 'hollow',
          what: <Who row={row} />,
          who: t(missingParts(row).length > 1 ? 'missing.all' : 'missing.some', {
            parts: words.parts(missingParts(row)),
          }),
          ...(isLocked
            ? {}
            : { action: { kind: 'deed' as const, label: t('enter'), onAct: () => onGo(row) } }),
        }))}
      />
      <Facts title={t('about')} isNarrow items={useFacts(record)} />
      <RecordHistory table="evaluation" id={record.id} />
    </>
  );
}

function useFacts(record: EvaluationRecord): readonly Fact[] {
  const { t } = useTranslation('evaluations');
  const confirmed =
    record.confirmedAt === null ? '' : `${record.confirmedByName ?? ''} ${minute(record.confirmedAt)}`;
  return [
    { key: 'number', label: t('number'), value: <span className="mono">{record.number}</span> },
    { key: 'attempt', label: t('attempt'), value: t(`attempt.${record.attempt}`) },
    { key: 'heldOn', label: t('heldOn'), value: record.heldOn },
    { key: 'evaluators', label: t('evaluators'), value: record.evaluators },
    { key: 'confirmed', label: t('confirmedBy'), value: confirmed },
    {
      key: 'certificates',
      label: t('certificates'),
      value: record.certificateCount === 0 ? '' : t('certificates.count', { count: record.certificateCount }),
    },
    { key: 'note', label: t('note'), value: record.note },
  ];
}

/** People enrolled after the batch was planned. */
function LeftOut({ record, mayKeep }: { readonly record: EvaluationRecord; readonly mayKeep: boolean }) {
  const { t } = useTranslation('evaluations');
  const takeIn = useCommand(api.evaluations.takeIn);
  const count = record.leftOutCount;
  if (count === 0) return null;
  return (
    <div className="left-out">
      <Note>
        {t('leftOut', { count })}{' '}
        {mayKeep && !record.isConfirmed && !record.isSessionCancelled ? (
          <Button size="small" loading={takeIn.isRunning} onClick={() => takeIn.run({ id: record.id })}>
            {t('takeIn', { count })}
          </Button>
        ) : null}
      </Note>
      <FailureAlert error={takeIn.error} />
    </div>
  );
}

function Who({ row }: { readonly row: MarkRow }) {
  return (
    <>
      {row.position} <bdi>{row.name}</bdi>
    </>
  );
}
