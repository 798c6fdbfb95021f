import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { BatchChoice } from './batch-choice.tsx';
import { FilePages } from './file-pages.tsx';
import { MakeFile } from './make-file.tsx';
import { PrintAnswer } from './print-answer.tsx';
import type { Sheet } from './sheet-groups.ts';
import { useBatches } from './use-batches.ts';
import { useWatchedCommand } from '../../app/use-watched-command.ts';
import './print-drawer.css';

interface PrintDrawerProps {
  readonly sheets: readonly Sheet[];
  /** `answer`: the file was made earlier; only the question is asked. */
  readonly start: 'print' | 'answer';
  /** Printed before: a reason is asked for. */
  readonly isReprint?: boolean;
  readonly onClose: () => void;
}

interface Made {
  readonly fileId: string;
  readonly fileName: string;
}

/** From a batch to paper: make the file, look at it, print or save, and say what came out. */
export function PrintDrawer({ sheets: given, start, isReprint = false, onClose }: PrintDrawerProps) {
  const { t } = useTranslation('certificatePapers');
  // Printing moves certificates on; the drawer keeps those it was opened for.
  const [sheets] = useState(given);
  const [made, setMade] = useState<Made>();
  const making = useWatchedCommand(api.certificates.print, setMade);
  const batches = useBatches(sheets, onClose);
  const { current } = batches;
  function next(): void {
    setMade(undefined);
    making.reset();
    batches.finish();
  }
  return (
    <Drawer
      open
      onClose={making.isRunning ? () => undefined : onClose}
      title={t('print.title', { count: sheets.length })}
      size={made === undefined ? 460 : 'min(1180px, 94vw)'}
      className="print-drawer"
    >
      <div className={made === undefined ? 'print-columns' : 'print-columns has-pages'}>
        {made === undefined ? null : <FilePages {...made} />}
        <div className="print-side">
          {start === 'answer' ? <PrintAnswer sheets={sheets} onClose={onClose} /> : null}
          {start === 'print' && made !== undefined ? (
            <PrintAnswer key={current.key} sheets={current.sheets} onClose={next} />
          ) : null}
          {start === 'print' && made === undefined ? (
            <>
              <BatchChoice batches={batches} isLocked={making.isRunning} onChosen={making.reset} />
              <MakeFile key={current.key} sheets={current.sheets} isReprint={isReprint} making={making} />
            </>
          ) : null}
        </div>
      </div>
    </Drawer>
  );
}
