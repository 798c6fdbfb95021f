import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newRequestId, sendFile } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { isTextField } from '../../../ui/key-event.ts';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { cancelWork, useWork } from '../../../app/use-work.ts';
import { DraftList } from './draft-list.tsx';
import type { Wizard } from './use-wizard.ts';

const endings = ['.xlsx', '.xls', '.csv', '.xlsm'];
const largestRoster = 64 * 1024 * 1024;

/** The first step: drop, choose or paste a roster, or go on with an unfinished one. */
export function StepFile({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation('rosterWizard');
  const [work, setWork] = useState<{ readonly requestId: string; readonly name: string }>();
  const progress = useWork(work?.requestId);
  const open = useMutation({
    mutationFn: async (file: File) => {
      const requestId = newRequestId();
      setWork({ requestId, name: file.name });
      const fileId = await sendFile(file.name, file);
      return api.rosters.open({ fileId }, { context: { requestId } });
    },
    onSuccess: wizard.open,
    onSettled: () => setWork(undefined),
  });
  usePastedRoster(t('pasted'), (file) => open.mutate(file));
  return (
    <div className="import-file">
      <div className="import-file-main">
        <FailureAlert error={open.error} />
        <FileDrop
          label={t('drop')}
          hint={t('drop.hint')}
          endings={endings}
          limit={largestRoster}
          isBusy={open.isPending}
          isStart
          onFiles={([file]) => file !== undefined && open.mutate(file)}
        />
        {work === undefined ? null : (
          <ProgressBar
            label={t('drop.reading', { name: work.name })}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            onCancel={() => cancelWork(work.requestId)}
          />
        )}
        <section className="import-before" aria-label={t('before.title')}>
          <h2>{t('before.title')}</h2>
          <ul>
            <li>{t('before.one')}</li>
            <li>{t('before.two')}</li>
            <li>{t('before.three')}</li>
          </ul>
        </section>
      </div>
      <DraftList onResume={wizard.resume} />
    </div>
  );
}

/** Ctrl V anywhere on the page: a copied file, or a table copied in a spreadsheet. */
function usePastedRoster(name: string, onFile: (file: File) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (isTextField(event.target) || event.clipboardData === null) return;
    const [file] = event.clipboardData.files;
    const text = event.clipboardData.getData('text/plain');
    if (file !== undefined) onFile(file);
    else if (text.includes('\t')) onFile(csvOfPasted(text, name));
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => take(event);
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

function quoted(cell: string): string {
  if (!/[",\n]/.test(cell) || cell.startsWith('"')) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}

/** What a spreadsheet puts on the clipboard, tab by tab, as a csv file. */
export function csvOfPasted(text: string, name: string): File {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.split('\t').map(quoted).join(','));
  return new File([`\uFEFF${lines.join('\r\n')}`], `${name}.csv`, { type: 'text/csv' });
}
