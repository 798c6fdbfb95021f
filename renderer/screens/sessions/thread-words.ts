import { useTranslation } from 'react-i18next';
import type { SessionRecord, SessionSummary } from '#shared/contract/sessions.ts';
import { sessions } from '../../text/sessions.ts';
import type { Tone } from '../../ui/state-dot.tsx';
import type { ThreadStep } from '../../ui/thread.tsx';
import { useDeedWords } from '../today/deed-words.ts';

type Missing = SessionSummary['missing'][number];
type StepName = SessionSummary['thread'][number]['step'];

const stepOfCode: Readonly<Record<string, StepName>> = {
  'no-trainees': 'plan',
  'few-trainees': 'plan',
  'too-many-trainees': 'plan',
  'no-trainer': 'plan',
  'no-venue': 'plan',
  'level-not-filed': 'plan',
  'not-filed': 'file',
  'filing-late': 'file',
  'started-unfiled': 'file',
  'no-evaluation': 'evaluate',
  'evaluation-late': 'evaluate',
  'marks-missing': 'evaluate',
  'not-confirmed': 'evaluate',
};

const urgent: ReadonlySet<string> = new Set([
  'started-unfiled',
  'filing-late',
  'evaluation-late',
  'marks-missing',
  'settlement-late',
]);

export function toneOf({ code }: Missing): 'error' | 'warning' {
  return urgent.has(code) ? 'error' : 'warning';
}

/** What to do next: what the present step lacks, else whatever is missing. */
export function firstMissing(session: SessionSummary): Missing | undefined {
  const own = session.missing.find(({ code }) => (stepOfCode[code] ?? 'certify') === session.next);
  return own ?? session.missing[0];
}

/** Where something missing is put right. */
export function wayTo({ code }: Missing, session: SessionRecord): string {
  const { id } = session;
  if (code.endsWith('-trainees')) return `/sessions/${id}/people`;
  if (code === 'no-trainer' || code === 'no-venue') return `/sessions/${id}?edit=plan`;
  if (code === 'level-not-filed') return '/settings/evaluation-body';
  if (stepOfCode[code] === 'file') return `/sessions/${id}?edit=filing`;
  const latest = session.evaluations.at(-1);
  if (code === 'marks-missing' || code === 'not-confirmed') return `/evaluations/${latest?.id ?? ''}`;
  if (stepOfCode[code] === 'evaluate') {
    return latest === undefined || latest.isConfirmed
      ? `/sessions/${id}/evaluations?plan=next`
      : `/evaluations/${latest.id}`;
  }
  return `/certificates/desk/${id}`;
}

export interface ThreadWords {
  readonly steps: (session: SessionSummary) => readonly ThreadStep[];
  readonly deed: (missing: Missing) => string;
  /** The deed as a button says it. */
  readonly go: (missing: Missing) => string;
  readonly next: (session: SessionSummary) => string;
  readonly state: (session: SessionSummary) => { readonly tone: Tone; readonly word: string };
}

/** The thread of a session in the present language. */
export function useThreadWords(): ThreadWords {
  const { t } = useTranslation('sessions');
  const { t: tt } = useTranslation('today');
  const words = useDeedWords();
  function noteOf({ step, note }: SessionSummary['thread'][number], session: SessionSummary): string {
    if (note !== null) return words.note(note);
    const span = `${words.day(session.startsOn)} – ${words.day(session.endsOn)}`;
    return step === 'teach' ? span : '';
  }
  return {
    steps: (session) =>
      session.thread.map((step) => ({
        key: step.step,
        label: tt(`step.${step.step}`),
        state: step.state,
        note: noteOf(step, session),
      })),
    deed: words.deed,
    go: (missing) => {
      const key = `go.${missing.code}`;
      // Looked up just now; codes of areas not built yet say their deed.
      return Object.hasOwn(sessions, key) ? t(key as 'go.to-issue') : words.deed(missing);
    },
    next(session) {
      if (session.isCancelled) return t('cancelled');
      const missing = firstMissing(session);
      if (missing !== undefined) return words.deed(missing);
      const step = session.thread.find((each) => each.step === session.next);
      if (step?.step === 'settle' || step === undefined) return '';
      return step.note === null ? tt(`step.${step.step}`) : words.note(step.note);
    },
    state(session) {
      if (session.isCancelled) return { tone: 'hollow', word: t('cancelled') };
      if (session.next === null || session.next === 'settle')
        return { tone: 'success', word: t('state.settle') };
      const step = session.thread.find((each) => each.step === session.next);
      return { tone: step?.state === 'trouble' ? 'error' : 'running', word: t(`state.${session.next}`) };
    },
  };
}
