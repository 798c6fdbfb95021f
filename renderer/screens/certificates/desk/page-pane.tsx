import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { Eye, EyeOff, Minus, Plus, Scan } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newRequestId } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useShortcut } from '../../../app/shortcuts.tsx';
import { PdfPane } from '../../../ui/pdf-pane.tsx';
import { usePdfFile } from '../../../ui/pdf-file.ts';
import { PersonName } from '../../trainees/person-name.tsx';
import { bytesOfFile, useSettled } from '../use-page-bytes.ts';
import type { Listed } from './desk-people.ts';
import type { DeskState } from './use-desk-state.ts';

const steps = [0.25, 0.33, 0.5, 0.61, 0.75, 1, 1.25, 1.5, 2, 3];

/** What a preview is asked for; the same question again is the same page. */
function questionOf(state: DeskState, person: Listed) {
  const { enrolmentId } = person.candidate;
  return { enrolmentId, language: state.language, issuedOn: state.desk.issuedOn, ahead: person.ahead };
}
type Question = ReturnType<typeof questionOf>;

async function drawnPage(question: Question, isFull: boolean): Promise<Uint8Array> {
  const { fileId } = isFull
    ? await api.certificates.showPreview(question, { context: { requestId: newRequestId() } })
    : await api.certificates.preview(question);
  return bytesOfFile(fileId);
}

/** The page of the person under the cursor; the whole number only for whom it was asked. */
function useDrawnPage(question: Question | undefined) {
  const [full, setFull] = useState<number>();
  const settled = useSettled(question, 120);
  const isFull = settled !== undefined && settled.enrolmentId === full;
  const answer = useQuery({
    queryKey: ['certificate-page', settled, isFull],
    queryFn: () => {
      if (settled === undefined) throw new Error('nobody is chosen');
      return drawnPage(settled, isFull);
    },
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    // Each drawing of a whole number is logged, so it is not asked for again by itself.
    ...(isFull
      ? { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false }
      : { staleTime: 30_000 }),
  });
  return { answer, isFull, setFull };
}

function useZoom() {
  const { t } = useTranslation('certificates');
  const [zoom, setZoom] = useState<number>();
  const [scale, setScale] = useState(0.5);
  const zoomIn = () => setZoom(steps.find((each) => each > scale + 0.005) ?? scale);
  const zoomOut = () => setZoom(steps.findLast((each) => each < scale - 0.005) ?? scale);
  const fit = () => setZoom(undefined);
  useShortcut({ keys: '+', label: t('zoom.in'), onPress: zoomIn });
  useShortcut({ keys: '=', label: t('zoom.in'), onPress: zoomIn });
  useShortcut({ keys: '-', label: t('zoom.out'), onPress: zoomOut });
  useShortcut({ keys: '0', label: t('keys.fit'), onPress: fit });
  return { zoom, scale, setScale, zoomIn, zoomOut, fit };
}

/** Middle: the real page of the person under the cursor, drawn by the core. */
export function PagePane({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation('certificates');
  const { current } = state;
  const question = current === undefined ? undefined : questionOf(state, current);
  // The same values are the same question, whichever object holds them.
  const [asked, setAsked] = useState(question);
  if (JSON.stringify(asked) !== JSON.stringify(question)) setAsked(question);
  const { answer, isFull, setFull } = useDrawnPage(asked);
  const { document, error, isOpening } = usePdfFile(answer.data);
  const view = useZoom();
  if (current === undefined) return <div className="page-pane" />;
  const { name, enrolmentId } = current.candidate;
  const isStale = answer.isPlaceholderData;
  return (
    <section className="page-pane" aria-label={t('desk.page', { name })}>
      <PaneHead
        state={state}
        person={current}
        isFull={isFull}
        onFull={(isOn) => setFull(isOn ? enrolmentId : undefined)}
      />
      {answer.error !== null && !isStale ? (
        <div className="page-trouble">
          <FailureAlert error={answer.error} onRetry={() => void answer.refetch()} />
        </div>
      ) : document === undefined ? (
        <div className="page-trouble">{error === undefined ? <Spin /> : <FailureAlert error={error} />}</div>
      ) : (
        <PdfPane
          document={document}
          label={t('desk.page', { name })}
          zoom={view.zoom}
          onScale={view.setScale}
          isStale={isStale || isOpening}
        />
      )}
      <PaneFoot view={view} />
    </section>
  );
}

interface PaneHeadProps {
  readonly state: DeskState;
  readonly person: Listed;
  readonly isFull: boolean;
  readonly onFull: (isOn: boolean) => void;
}

function PaneHead({ state, person, isFull, onFull }: PaneHeadProps) {
  const { t } = useTranslation('certificates');
  const { candidate, group } = person;
  const members = state.people.filter((each) => each.group === group);
  const at = members.indexOf(person) + 1;
  return (
    <header className="pane-head">
      <span className="cut">
        <PersonName name={candidate.name} pinyin={candidate.pinyin} />
        <span className="pane-at">{t('desk.of', { at, count: members.length })}</span>
      </span>
      <span className="second cut pane-paper">{t('desk.paper')}</span>
      <span className="grow" />
      <span className={isFull ? 'tone-warning cut pane-paper' : 'second cut pane-paper'}>
        {t(isFull ? 'desk.shown' : 'desk.masked')}
      </span>
      <button type="button" className="plain-button pane-show" onClick={() => onFull(!isFull)}>
        {isFull ? (
          <EyeOff className="small" aria-hidden="true" />
        ) : (
          <Eye className="small" aria-hidden="true" />
        )}
        {t(isFull ? 'desk.mask' : 'desk.show')}
      </button>
    </header>
  );
}

function PaneFoot({ view }: { readonly view: ReturnType<typeof useZoom> }) {
  const { t } = useTranslation('certificates');
  const buttons = [
    { key: 'out', label: t('zoom.out'), Icon: Minus, onClick: view.zoomOut },
    { key: 'in', label: t('zoom.in'), Icon: Plus, onClick: view.zoomIn },
    { key: 'fit', label: t('keys.fit'), Icon: Scan, onClick: view.fit },
  ];
  return (
    <footer className="pane-foot">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('keys.person')}
      </span>
      <span>
        <kbd>Space</kbd> {t('keys.select')}
      </span>
      <span>
        <kbd>+</kbd> <kbd>−</kbd> {t('keys.zoom', { percent: Math.round(view.scale * 100) })}
      </span>
      {buttons.map(({ key, label, Icon, onClick }) => (
        <Button
          key={key}
          type="text"
          size="small"
          aria-label={label}
          title={label}
          icon={<Icon className="small" aria-hidden="true" />}
          onClick={onClick}
        />
      ))}
    </footer>
  );
}
