import { useQuery } from '@tanstack/react-query';
import { App, Spin } from 'antd';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../api.ts';
import { DragOut } from '../../app/drag-out.tsx';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { shell } from '../../shell/index.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { usePdfFile } from '../../ui/pdf-file.ts';
import { PdfPane } from '../../ui/pdf-pane.tsx';
import { bytesOfFile } from './use-page-bytes.ts';

interface FilePagesProps {
  readonly fileId: string;
  readonly fileName: string;
}

/** A printed file as it was frozen: its pages, and the way to the printer or to a folder. */
export function FilePages({ fileId, fileName }: FilePagesProps) {
  const { t } = useTranslation(['certificates', 'certificatePapers']);
  const { message } = App.useApp();
  const answer = useQuery({
    queryKey: ['file-bytes', fileId],
    queryFn: () => bytesOfFile(fileId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { document, error } = usePdfFile(answer.data);
  const bytes = answer.data;
  async function print(): Promise<void> {
    if (bytes === undefined) return;
    const outcome = await shell.printPdf({ bytes, title: fileName });
    if (outcome.kind === 'refused')
      void message.error(t(`certificatePapers:print.refused.${outcome.reason}`));
  }
  const save = useCommand(() => saveFile(fileId, fileName, bytes));
  return (
    <section className="file-pages" aria-label={t('certificatePapers:print.kept')}>
      <div className="file-tools">
        <DragOut fileId={fileId} fileName={fileName} />
        <span className="second small-text grow">
          {document === undefined ? '' : t('certificatePapers:print.pages', { count: document.numPages })}
        </span>
        <ActionButton
          action={{
            key: 'save',
            label: t('certificatePapers:print.save'),
            icon: <Download aria-hidden="true" />,
            onAct: () => save.run(undefined),
          }}
        />
        <ActionButton
          action={{
            key: 'print',
            label: t('certificatePapers:print.print'),
            icon: <Printer aria-hidden="true" />,
            onAct: () => void print(),
          }}
        />
      </div>
      <FailureAlert error={answer.error ?? error ?? save.error} />
      {document === undefined ? <Spin /> : <PdfPane document={document} label={fileName} isFittedByWidth />}
    </section>
  );
}
