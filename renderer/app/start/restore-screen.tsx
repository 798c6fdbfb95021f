import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { backupEnding } from '#shared/contract/file-limits.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { focusAtStart } from './focus-at-start.ts';
import { FailureAlert } from '../failure-display.tsx';
import { BackupContentFacts } from './backup-content-facts.tsx';
import { RecoveryKeyForm } from './recovery-key-form.tsx';
import { StartFrame } from './start-frame.tsx';
import { WorkBar } from './work-bar.tsx';
import { useRestore } from './use-restore.ts';

interface RestoreScreenProps {
  readonly onBack: () => void;
  readonly onDone: () => void;
  /** Something lies there already and is set aside. */
  readonly isOverTrouble?: boolean;
}

/** Choose a backup, give its key where asked, read in words what it holds, restore it. */
export function RestoreScreen({ onBack, onDone, isOverTrouble = false }: RestoreScreenProps) {
  const { t } = useTranslation('safekeeping');
  const { step, fileName, error, isWorking, work, take, giveKey, restore, again } = useRestore(onDone);
  return (
    <StartFrame title={t('restore.title')} note={fileName}>
      {step.kind === 'choose' ? (
        <div className="start-form">
          <FileDrop
            label={t('restore.file')}
            hint={step.isChecking ? t('restore.checking') : t('restore.hint')}
            endings={[backupEnding]}
            isBusy={step.isChecking}
            onFiles={([file]) => file && take(file)}
          />
        </div>
      ) : null}
      {step.kind === 'key' ? (
        <RecoveryKeyForm
          why={t('restore.key.why')}
          deed={t('restore.open')}
          isRunning={isWorking}
          onKey={giveKey}
        />
      ) : null}
      {step.kind === 'found' ? (
        <BackupContentFacts content={step.content} isOverTrouble={isOverTrouble} />
      ) : null}
      {work === undefined ? null : <WorkBar label={t(work.label)} requestId={work.requestId} />}
      <FailureAlert error={error} />
      <div className="start-buttons is-end">
        <Button onClick={onBack} disabled={isWorking}>
          {t('choice.back')}
        </Button>
        {fileName === undefined ? null : (
          <Button onClick={again} disabled={isWorking}>
            {t('restore.other')}
          </Button>
        )}
        {step.kind === 'found' ? (
          <Button type="primary" ref={focusAtStart} loading={isWorking} onClick={restore}>
            {t('restore.deed')}
          </Button>
        ) : null}
      </div>
    </StartFrame>
  );
}
