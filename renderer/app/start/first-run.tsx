import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { focusAtStart } from './focus-at-start.ts';
import { FailureAlert } from '../failure-display.tsx';
import { useCommand } from '../use-command.ts';
import { NewInstitution } from './new-institution.tsx';
import { RestoreScreen } from './restore-screen.tsx';
import { StartFrame } from './start-frame.tsx';
import { unlessCancelled } from '../use-work.ts';
import { WorkBar } from './work-bar.tsx';

interface FirstRunProps {
  readonly onEnter: (ticket: string) => void;
  readonly onRestored: () => void;
}

/** Nothing here yet: the demo, a new institution, or a backup. */
export function FirstRun({ onEnter, onRestored }: FirstRunProps) {
  const [choice, setChoice] = useState<'none' | 'new' | 'restore'>('none');
  const back = () => setChoice('none');
  if (choice === 'new') return <NewInstitution onBack={back} onEnter={onEnter} />;
  if (choice === 'restore') return <RestoreScreen onBack={back} onDone={onRestored} />;
  return <Choices onEnter={onEnter} onChoose={setChoice} />;
}

interface ChoicesProps {
  readonly onEnter: (ticket: string) => void;
  readonly onChoose: (choice: 'new' | 'restore') => void;
}

function Choices({ onEnter, onChoose }: ChoicesProps) {
  const { t } = useTranslation('safekeeping');
  const demo = useCommand(api.safekeeping.startDemo, { onDone: ({ ticket }) => onEnter(ticket) });
  return (
    <StartFrame title={t('welcome')} note={t('welcome.note')} width="wide" hasEntrances>
      <FailureAlert error={unlessCancelled(demo.error)} />
      <ul className="start-choices">
        <Choice title={t('choice.demo')} body={t('choice.demo.body')}>
          <Button
            type="primary"
            ref={focusAtStart}
            loading={demo.isRunning}
            onClick={() => demo.run(undefined)}
          >
            {t('choice.demo.deed')}
          </Button>
        </Choice>
        <Choice title={t('choice.new')} body={t('choice.new.body')}>
          <Button disabled={demo.isRunning} onClick={() => onChoose('new')}>
            {t('choice.new.deed')}
          </Button>
        </Choice>
        <Choice title={t('choice.restore')} body={t('choice.restore.body')}>
          <Button disabled={demo.isRunning} onClick={() => onChoose('restore')}>
            {t('choice.restore.deed')}
          </Button>
        </Choice>
      </ul>
      {demo.requestId === undefined ? null : (
        <WorkBar label={t('choice.demo.building')} requestId={demo.requestId} />
      )}
    </StartFrame>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}

function Choice({ title, body, children }: ChoiceProps) {
  return (
    <li>
      <h2>{title}</h2>
      <p className="second">{body}</p>
      <div>{children}</div>
    </li>
  );
}
