import { Alert, Button, Modal } from 'antd';
import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ShownFailure, failureOf } from './failure-of.ts';
import { type FailureSentences, useFailureSentences } from './failure-sentence.ts';
import './failure-display.css';

interface FailureAlertProps {
  /** What a call threw. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A refusal where the action was: what, where, why, what to do. Nothing while there is no error. */
export function FailureAlert({ error, onRetry }: FailureAlertProps) {
  const { t } = useTranslation('app');
  const sentences = useFailureSentences();
  if (error === undefined || error === null) return null;
  const said = sentences(failureOf(error));
  return (
    <Alert
      className="failure-alert"
      type="error"
      role="alert"
      title={said.what}
      description={<FailureBody said={said} />}
      action={onRetry === undefined ? null : <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}

function FailureBody({ said }: { readonly said: FailureSentences }) {
  const { t } = useTranslation('app');
  const { t: tf } = useTranslation('failures');
  const [isCopied, setCopied] = useState(false);
  const { reference } = said;
  return (
    <>
      <p>{said.next}</p>
      {said.problems.length === 0 ? null : (
        <ul className="failure-problems" aria-label={tf('problems', { count: said.problems.length })}>
          {said.problems.map(({ place, reason }) => (
            <li key={`${place} ${reason}`}>
              <span className="second">{place}</span> {reason}
            </li>
          ))}
        </ul>
      )}
      {reference === undefined ? null : (
        <p className="failure-reference">
          <code className="mono">{tf('reference', { reference })}</code>
          <Button
            size="small"
            onClick={() => {
              void navigator.clipboard.writeText(reference).then(() => setCopied(true));
            }}
          >
            {isCopied ? t('copied') : t('copy')}
          </Button>
        </p>
      )}
    </>
  );
}

const ShowFailureContext = createContext<(error: unknown) => void>(() => undefined);

/** For refusals that have no place of their own on the screen: `showFailure(error)` opens one dialog. */
export function useShowFailure(): (error: unknown) => void {
  return use(ShowFailureContext);
}

export function FailureProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('app');
  const sentences = useFailureSentences();
  const [failure, setFailure] = useState<ShownFailure>();
  const show = useCallback((error: unknown) => setFailure(failureOf(error)), []);
  const close = () => setFailure(undefined);
  const said = failure === undefined ? undefined : sentences(failure);
  return (
    <ShowFailureContext value={show}>
      {children}
      <Modal
        open={said !== undefined}
        title={said?.what}
        onCancel={close}
        width={480}
        footer={<Button onClick={close}>{t('close')}</Button>}
      >
        {said === undefined ? null : <FailureBody said={said} />}
      </Modal>
    </ShowFailureContext>
  );
}
