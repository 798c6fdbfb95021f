import { Spin } from 'antd';
import { Ban, Printer } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { CertificateRecord } from '#shared/contract/certificate-records.ts';
import { approvers, keepers } from '#shared/contract/procedure.ts';
import { queries } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { RecordHistory } from '../../../app/record-history.tsx';
import { useCrumbs } from '../../../app/trail.tsx';
import { useMay } from '../../../app/use-role.ts';
import type { Action } from '../../../ui/action.ts';
import { Note } from '../../../ui/note.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SplitView } from '../../../ui/split-view.tsx';
import { Thread } from '../../../ui/thread.tsx';
import { HandOverDialog } from '../hand-over-dialog.tsx';
import { PrintDrawer } from '../print-drawer.tsx';
import { sheetOf } from '../sheet-groups.ts';
import { stateTones } from '../state-words.tsx';
import { useCertificateThread } from './certificate-thread.ts';
import { CodeText, RecordFacts } from './record-facts.tsx';
import { RecordPrints } from './record-prints.tsx';
import { VoidDialog } from './void-dialog.tsx';
import './record.css';

/** One certificate: what it says, where it stands, every print of it, and what happened. */
export function CertificateRecordScreen() {
  const { t } = useTranslation(['certificates', 'certificatePapers', 'app']);
  const id = Number(useParams()['id']);
  const { data, error, refetch } = useQuery(queries.certificates.get.queryOptions({ input: { id } }));
  useCrumbs([
    { label: t('app:nav.certificates'), path: '/certificates' },
    { label: data?.number ?? data?.name ?? '' },
  ]);
  if (error !== null) {
    return (
      <div className="padded">
        <FailureAlert error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return data === undefined ? <Spin className="padded" /> : <Record record={data} />;
}

type Deed = 'print' | 'answer' | 'handOver' | 'void';

function Record({ record }: { readonly record: CertificateRecord }) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const [deed, setDeed] = useState<Deed>();
  const steps = useCertificateThread(record);
  const { primary, secondary, menu } = useRecordActions(record, setDeed);
  const close = () => setDeed(undefined);
  return (
    <>
      <PageHeader
        title={record.name}
        state={{ tone: stateTones[record.state], word: t(`state.${record.state}`) }}
        number={record.number ?? undefined}
        facts={t(`kind.${record.kind}`)}
        primary={primary}
        secondary={secondary}
        menu={menu}
      >
        <Thread label={t('certificatePapers:record.thread')} steps={steps} />
      </PageHeader>
      <SplitView
        sideTitle={t('certificatePapers:record.side')}
        side={<RecordHistory table="certificate" id={record.id} />}
      >
        <div className="scrolls padded certificate-record">
          {record.voidedAt === null ? null : (
            <Note tone="error">
              {t('certificatePapers:record.voided', {
                date: record.voidedAt.slice(0, 10),
                reason: record.voidReason,
              })}
            </Note>
          )}
          <RecordFacts record={record} />
          <RecordPrints record={record} />
          <CodeText text={record.qrText} />
        </div>
      </SplitView>
      {deed === 'print' || deed === 'answer' ? (
        <PrintDrawer
          sheets={[sheetOf(record)]}
          start={deed}
          isReprint={record.state !== 'numbered'}
          onClose={close}
        />
      ) : null}
      <HandOverDialog isOpen={deed === 'handOver'} certificates={[record]} onClose={close} />
      <VoidDialog record={record} isOpen={deed === 'void'} onClose={close} />
    </>
  );
}

/** The next step as the primary deed; a reprint and voiding beside it. */
function useRecordActions(record: CertificateRecord, onDeed: (deed: Deed) => void) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const navigate = useNavigate();
  const mayKeep = useMay(keepers);
  const mayApprove = useMay(approvers);
  const { state } = record;
  const act = (deed: Deed, label: string): Action => ({ key: deed, label, onAct: () => onDeed(deed) });
  const isUnanswered = record.prints[0]?.outcome === 'unknown' && state === 'printed';
  const print = {
    ...act(
      'print',
      t(state === 'numbered' ? 'certificatePapers:record.print' : 'certificatePapers:record.reprint'),
    ),
    icon: <Printer aria-hidden="true" />,
  };
  const desk: Action = {
    key: 'desk',
    label: t('certificatePapers:record.atDesk'),
    onAct: () => void navigate(`/certificates/desk/${record.sessionId}`),
  };
  const isPrinted = state === 'printed' || state === 'handed-over';
  const next: Action | undefined =
    state === 'waiting'
      ? desk
      : state === 'numbered'
        ? print
        : state === 'printed'
          ? act('handOver', t('deed.handOver', { count: 1 }))
          : undefined;
  const voiding: Action = {
    ...act('void', t('certificatePapers:record.void')),
    icon: <Ban className="small" aria-hidden="true" />,
    isDangerous: true,
  };
  return {
    primary: mayKeep ? next : undefined,
    secondary: mayKeep
      ? [
          ...(isUnanswered ? [act('answer', t('deed.answer', { count: 1 }))] : []),
          ...(isPrinted ? [print] : []),
          ...(state === 'waiting' ? [] : [desk]),
        ]
      : [],
    menu: mayApprove && state !== 'voided' ? [voiding] : [],
  };
}
