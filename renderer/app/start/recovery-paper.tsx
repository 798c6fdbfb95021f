import { Button } from 'antd';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, fetchFile } from '../../api.ts';
import { shell } from '../../shell/index.ts';
import { FailureAlert } from '../failure-display.tsx';
import { usePreferences } from '../preferences.tsx';
import { useCommand } from '../use-command.ts';

/** The recovery key on paper: to the printer, or as a PDF to print elsewhere. */
export function RecoveryPaper({ groups }: { readonly groups: readonly string[] }) {
  const { t } = useTranslation('safekeeping');
  const { language } = usePreferences();
  const draw = useCommand(
    async (deed: 'print' | 'save', options: Parameters<typeof api.safekeeping.drawRecoveryKey>[1]) => {
      const { fileId } = await api.safekeeping.drawRecoveryKey(
        { recoveryKey: groups.join('-'), language },
        options,
      );
      const { name, blob } = await fetchFile(fileId);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      await (deed === 'print'
        ? shell.printPdf({ bytes, title: t('key.title') })
        : shell.saveFile({ fileName: name, bytes }));
    },
  );
  return (
    <>
      <div className="start-buttons">
        <Button
          icon={<Printer className="small" aria-hidden="true" />}
          loading={draw.isRunning}
          onClick={() => draw.run('print')}
        >
          {t('key.print')}
        </Button>
        <Button
          icon={<Download className="small" aria-hidden="true" />}
          disabled={draw.isRunning}
          onClick={() => draw.run('save')}
        >
          {t('key.save')}
        </Button>
      </div>
      <FailureAlert error={draw.error} />
    </>
  );
}
