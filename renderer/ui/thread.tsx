import { useTranslation } from 'react-i18next';
import './thread.css';

export type StepState = 'done' | 'now' | 'later' | 'trouble';

export interface ThreadStep {
  readonly key: string;
  readonly label: string;
  readonly state: StepState;
  /** Dates and what happened or is due, in a few words. */
  readonly note?: string;
  /** Where this step is worked on. */
  readonly href?: string;
}

interface ThreadProps {
  readonly label: string;
  readonly steps: readonly ThreadStep[];
}

/** The whole thread of a record with its dates. On low screens only the words of the steps stay. */
export function Thread({ label, steps }: ThreadProps) {
  const { t } = useTranslation('ui');
  return (
    <ol className="thread" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={`step-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <b>{step.href === undefined ? step.label : <a href={step.href}>{step.label}</a>}</b>
          <span className="aloud">{t(`step.${step.state}`)}</span>
          <span className="step-note cut">{step.note}</span>
        </li>
      ))}
    </ol>
  );
}

interface ThreadDotsProps extends ThreadProps {
  /** The word beside the dots; the label of the present step where it is not given. */
  readonly word?: string;
}

/** The same thread as dots and one word, for rows of a list. */
export function ThreadDots({ label, steps, word }: ThreadDotsProps) {
  const { t } = useTranslation('ui');
  const at = steps.findIndex((step) => step.state === 'now' || step.state === 'trouble');
  const present = steps[at === -1 ? steps.length - 1 : at];
  const number = at === -1 ? steps.length : at + 1;
  return (
    <span className="thread-dots">
      <span role="img" aria-label={`${label}: ${t('steps.of', { number, total: steps.length })}`}>
        {steps.map((step) => (
          <i key={step.key} className={`dot-${step.state}`} />
        ))}
      </span>
      {word ?? present?.label}
    </span>
  );
}
