import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import type { Sheet } from './sheet-groups.ts';

interface PrintAnswerProps {
  readonly sheets: readonly Sheet[];
  readonly onClose: () => void;
}

/** "Did it come out?": all of it, or which sheets are spoilt. */
export function PrintAnswer({ sheets, onClose }: PrintAnswerProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const { message } = App.useApp();
  const [spoilt, setSpoilt] = useState<ReadonlySet<number>>(new Set());
  const recording = useCommand(api.certificates.recordPrints, {
    onDone() {
      void message.success(t('certificatePapers:print.recorded'));
      onClose();
    },
  });
  function toggle(id: number, isOn: boolean): void {
    setSpoilt((before) => {
      const after = new Set(before);
      if (isOn) after.add(id);
      else after.delete(id);
      return after;
    });
  }
  const good = sheets.filter((sheet) => !spoilt.has(sheet.id)).map((sheet) => sheet.id);
  const deed =
    spoilt.size === 0
      ? t('certificatePapers:print.allGood', { count: sheets.length })
      : t('certificatePapers:print.some', { good: good.length, spoilt: spoilt.size });
  return (
    <section className="print-answer" aria-label={t('certificatePapers:print.question')}>
      <h2>{t('certificatePapers:print.question')}</h2>
      <p className="second small-text">{t('certificatePapers:print.answer')}</p>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.id}>
            <Checkbox
              checked={spoilt.has(sheet.id)}
              aria-label={t('certificatePapers:print.spoilt', { name: sheet.name })}
              onChange={(event) => toggle(sheet.id, event.target.checked)}
            >
              <bdi>{sheet.name}</bdi>
            </Checkbox>
            <span className="mono second">{sheet.number}</span>
          </li>
        ))}
      </ul>
      <FailureAlert error={recording.error} />
      <div className="drawer-foot">
        <Button onClick={onClose}>{t('certificatePapers:print.later')}</Button>
        <span className="grow" />
        <Button
          type="primary"
          loading={recording.isRunning}
          onClick={() => recording.run({ good, spoilt: [...spoilt] })}
        >
          {deed}
        </Button>
      </div>
    </section>
  );
}
