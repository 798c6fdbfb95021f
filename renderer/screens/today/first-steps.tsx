import { Button } from 'antd';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface FirstStepsProps {
  readonly start: { readonly hasProfile: boolean; readonly hasCourse: boolean; readonly hasPeople: boolean };
}

/** What a new institution does first; each step is ticked by the data, never by hand. */
export function FirstSteps({ start }: FirstStepsProps) {
  const { t } = useTranslation('today');
  const steps = [
    { key: 'profile', isDone: start.hasProfile, href: '#/settings/institution' },
    { key: 'course', isDone: start.hasCourse, href: '#/settings/courses/new' },
    { key: 'people', isDone: start.hasPeople, href: '#/trainees/import' },
  ] as const;
  const next = steps.find(({ isDone }) => !isDone)?.key;
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('start.title')}</h2>
      <p className="second">{t('start.body')}</p>
      <ol>
        {steps.map(({ key, isDone, href }, index) => (
          <li key={key} className={isDone ? 'is-done' : undefined}>
            <i aria-hidden="true">{isDone ? <Check className="small" /> : index + 1}</i>
            <div className="grow">
              <b>{t(`start.${key}`)}</b>
              <p className="small-text second">{t(`start.${key}.why`)}</p>
            </div>
            {isDone ? (
              <span className="tone-success">{t('start.done')}</span>
            ) : (
              <Button type={key === next ? 'primary' : 'default'} href={href}>
                {t(`start.${key}.do`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
