import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupLength, isRecoveryGroup, tidyRecoveryKey } from '#shared/rules/safekeeping/recovery-key.ts';
import { focusAtStart } from './focus-at-start.ts';

interface RecoveryKeyFormProps {
  readonly why: string;
  readonly deed: string;
  readonly isRunning: boolean;
  readonly onKey: (recoveryKey: string) => void;
}

/** Groups of five as they are typed, for the eye. */
function grouped(text: string): string {
  return (
    tidyRecoveryKey(text)
      .slice(0, 8 * groupLength)
      .match(/.{1,5}/gu) ?? []
  ).join('-');
}

/** Whole groups that cannot be as they were printed, from 1. */
function wrongGroups(text: string): readonly number[] {
  return text
    .split('-')
    .flatMap((group, at) => (group.length === groupLength && !isRecoveryGroup(group, at) ? [at + 1] : []));
}

/** Takes the recovery key from its paper; a mistyped group is named while the next one is typed. */
export function RecoveryKeyForm({ why, deed, isRunning, onKey }: RecoveryKeyFormProps) {
  const { t } = useTranslation('safekeeping');
  const id = useId();
  const [typed, setTyped] = useState('');
  const wrong = wrongGroups(typed);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed !== '') onKey(typed);
  }
  return (
    <form className="start-form" onSubmit={submit} autoComplete="off">
      <p>{why}</p>
      <label htmlFor={id} className="start-text second">
        {t('restore.key')}
      </label>
      <Input.TextArea
        id={id}
        className="mono"
        ref={focusAtStart}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        status={wrong.length === 0 ? '' : 'error'}
        value={typed}
        onChange={(event) => setTyped(grouped(event.target.value))}
        onPressEnter={submit}
      />
      <p className="small-text tone-error" role="alert">
        {wrong.map((number) => t('key.wrong', { number })).join(' ')}
      </p>
      <div className="start-buttons">
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {deed}
        </Button>
      </div>
    </form>
  );
}
