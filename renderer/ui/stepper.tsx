import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './stepper.css';

interface StepperProps {
  readonly label: string;
  readonly steps: readonly { readonly key: string; readonly label: string }[];
  readonly current: string;
}

/** Where we are in work of a few steps. */
export function Stepper({ label, steps, current }: StepperProps) {
  const { t } = useTranslation('ui');
  const at = steps.findIndex((step) => step.key === current);
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={index < at ? 'is-done' : index === at ? 'is-now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <i aria-hidden="true">{index < at ? <Check className="small" /> : index + 1}</i>
          {step.label}
          {index < at ? <span className="aloud">{t('step.done')}</span> : null}
        </li>
      ))}
    </ol>
  );
}
