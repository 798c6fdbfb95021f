import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidyRecoveryKey } from '#shared/rules/safekeeping/recovery-key.ts';
import { api } from '../../api.ts';
import { Note } from '../../ui/note.tsx';
import { FailureAlert } from '../failure-display.tsx';
import { useCommand } from '../use-command.ts';
import { RecoveryPaper } from './recovery-paper.tsx';
import { StartFrame } from './start-frame.tsx';

interface RecoveryKeyStepProps {
  readonly groups: readonly string[];
  readonly onDone: () => void;
}

/** Two different groups, the smaller first. */
function twoPlaces(count: number): readonly [number, number] {
  const [first = 0, step = 0] = crypto.getRandomValues(new Uint32Array(2));
  const one = first % count;
  const other = (one + 1 + (step % (count - 1))) % count;
  return [Math.min(one, other), Math.max(one, other)];
}

/** Shows the recovery key once and goes on when two of its groups were typed back from the paper. */
export function RecoveryKeyStep({ groups, onDone }: RecoveryKeyStepProps) {
  const { t } = useTranslation('safekeeping');
  return (
    <StartFrame title={t('key.title')} note={t('key.why')} width="wide">
      <RecoveryKeyProof groups={groups} onDone={onDone} />
    </StartFrame>
  );
}

/** The groups, the paper, and the proof that it was kept. */
export function RecoveryKeyProof({ groups, onDone }: RecoveryKeyStepProps) {
  const { t } = useTranslation('safekeeping');
  const [places] = useState(() => twoPlaces(groups.length));
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [isTried, setTried] = useState(false);
  const confirm = useCommand(api.safekeeping.confirmRecoveryKey, { onDone });
  const isRight = (at: 0 | 1) => tidyRecoveryKey(typed[at]) === groups[places[at]];
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (isRight(0) && isRight(1)) confirm.run({ recoveryKey: groups.join('-') });
  }
  return (
    <form className="recovery-proof" onSubmit={submit} autoComplete="off">
      <ol className="recovery-groups">
        {groups.map((group, at) => (
          <li key={group}>
            <span className="second small-text">{at + 1}</span>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <p className="small-text second">{t('key.lines')}</p>
      <RecoveryPaper groups={groups} />
      <Note>{t('key.loss')}</Note>
      <p className="start-text">{t('key.again', { first: places[0] + 1, second: places[1] + 1 })}</p>
      <div className="recovery-again">
        {([0, 1] as const).map((at) => (
          <GroupField
            key={at}
            number={places[at] + 1}
            value={typed[at]}
            isWrong={isTried && !isRight(at)}
            onChange={(value) => setTyped(at === 0 ? [value, typed[1]] : [typed[0], value])}
          />
        ))}
      </div>
      <FailureAlert error={confirm.error} />
      <div className="start-buttons is-end">
        <Button type="primary" htmlType="submit" loading={confirm.isRunning}>
          {t('key.deed')}
        </Button>
      </div>
    </form>
  );
}

interface GroupFieldProps {
  readonly number: number;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

function GroupField({ number, value, isWrong, onChange }: GroupFieldProps) {
  const { t } = useTranslation('safekeeping');
  const label = t('key.group', { number });
  return (
    <div>
      <Input
        className="mono"
        aria-label={label}
        placeholder={label}
        maxLength={12}
        spellCheck={false}
        autoComplete="off"
        value={value}
        status={isWrong ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="small-text tone-error" role="alert">
        {isWrong ? t('key.wrong', { number }) : ''}
      </p>
    </div>
  );
}
