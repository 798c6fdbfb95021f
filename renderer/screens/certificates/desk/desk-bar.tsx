import { Check, FileInput, Handshake, ListChecks, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../ui/action-button.tsx';
import type { Action } from '../../../ui/action.ts';
import { StateDot } from '../../../ui/state-dot.tsx';
import { useReasonWords } from '../reason-words.ts';
import { backlogOf } from './desk-people.ts';
import type { DeskState } from './use-desk-state.ts';

export type DeskDeed = 'issue' | 'numbers' | 'print' | 'answer' | 'handOver';

interface DeskBarProps {
  readonly state: DeskState;
  readonly onDeed: (deed: DeskDeed) => void;
}

/** The deeds that can be done now, the next step first. */
export function openDeeds(state: DeskState): readonly DeskDeed[] {
  const { waiting, toPrint, unanswered, toHandOver } = backlogOf(state.desk);
  const open: Readonly<Record<DeskDeed, boolean>> = {
    issue: state.selected.length > 0 && state.obstacles.length === 0,
    numbers: waiting.length > 0,
    print: toPrint.length > 0,
    answer: unanswered.length > 0,
    handOver: toHandOver.length > 0,
  };
  return (['issue', 'numbers', 'print', 'answer', 'handOver'] as const).filter((deed) => open[deed]);
}

/** Bottom: what the desk stands on, what comes next, and the deed. */
export function DeskBar({ state, onDeed }: DeskBarProps) {
  const { t } = useTranslation('certificates');
  const reason = useReasonWords();
  const actions = useDeedActions(state, onDeed);
  const [next, ...others] = openDeeds(state);
  const { obstacles } = state;
  const isDone = state.desk.candidates.some(({ certificate }) => certificate?.state === 'handed-over');
  const sentence = next === undefined ? restSentence(state, isDone) : (`bar.next.${next}` as const);
  return (
    <footer className="desk-bar">
      {obstacles.length > 0 ? (
        obstacles.map((obstacle) => (
          <StateDot key={obstacle.code} tone="error">
            {reason(obstacle)}
          </StateDot>
        ))
      ) : (
        <Standing state={state} />
      )}
      <span className="grow" />
      <span className="second cut desk-next">{t(sentence)}</span>
      {others.slice(0, 2).map((deed) => (
        <ActionButton key={deed} action={actions[deed]} />
      ))}
      {next === undefined ? null : <ActionButton action={actions[next]} look="primary" />}
    </footer>
  );
}

function restSentence(state: DeskState, isDone: boolean) {
  if (state.people.some((person) => person.group === 'eligible')) return 'bar.next.select';
  return isDone ? 'bar.done' : 'bar.next.nobody';
}

function Standing({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation('certificates');
  const { desk } = state;
  const { code, filedUntil } = desk.issuer;
  return (
    <>
      {desk.heldOn === null ? null : desk.hasOpenMarks ? (
        <StateDot tone="warning">{t('bar.openMarks')}</StateDot>
      ) : (
        <StateDot tone="success">{t('bar.confirmed')}</StateDot>
      )}
      {code === null ? null : (
        <StateDot tone="success">
          {filedUntil === null ? t('bar.filedOpen') : t('bar.filed', { date: filedUntil })}
        </StateDot>
      )}
    </>
  );
}

function useDeedActions(
  state: DeskState,
  onDeed: (deed: DeskDeed) => void,
): Readonly<Record<DeskDeed, Action>> {
  const { t } = useTranslation('certificates');
  const { toPrint, unanswered, toHandOver } = backlogOf(state.desk);
  const act = (deed: DeskDeed, label: string, icon: React.ReactNode): Action => ({
    key: deed,
    label,
    icon,
    onAct: () => onDeed(deed),
  });
  return {
    issue: act('issue', t('deed.issue', { count: state.selected.length }), <Check aria-hidden="true" />),
    numbers: act('numbers', t('numbers.import'), <FileInput aria-hidden="true" />),
    print: act('print', t('deed.print', { count: toPrint.length }), <Printer aria-hidden="true" />),
    answer: act('answer', t('deed.answer', { count: unanswered.length }), <ListChecks aria-hidden="true" />),
    handOver: act(
      'handOver',
      t('deed.handOver', { count: toHandOver.length }),
      <Handshake aria-hidden="true" />,
    ),
  };
}
