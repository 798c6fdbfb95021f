import { Button } from 'antd';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, fetchFile, saveFile } from '../../api.ts';
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
      const { fileId, fileName } = await api.safekeeping.drawRecoveryKey(
        { recoveryKey: groups.join('-'), language },
        options,
      );
      if (deed === 'save') {
        await saveFile(fileId, fileName);
        return;
      }
      const { blob } = await fetchFile(fileId);
      await shell.printPdf({ bytes: new Uint8Array(await blob.arrayBuffer()), title: t('key.title') });
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
