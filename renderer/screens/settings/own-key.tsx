import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { approvers, keepers } from '#shared/contract/procedure.ts';
import { api, type CallOptions, saveFile } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useMay } from '../../app/use-role.ts';
import { SectionTitle } from '../../ui/section-title.tsx';

interface Made {
  readonly fileId: string;
  readonly fileName: string;
}

type Make<Output extends Made> = (
  input: Record<string, never>,
  options: { readonly context: CallOptions },
) => Promise<Output>;

/** Makes a file and saves it where the clerk says. */
function useHandOut<Output extends Made>(call: Make<Output>, onSaved: (made: Output) => void) {
  const save = useCommand(({ fileId, fileName }: Output) => saveFile(fileId, fileName), {
    onDone: (isSaved, made) => {
      if (isSaved) onSaved(made);
    },
  });
  const make = useCommand(call, { onDone: save.run });
  return {
    run: () => make.run({}),
    again: make.again,
    isRunning: make.isRunning || save.isRunning,
    error: make.error ?? save.error,
  };
}

interface OwnKeyProps {
  readonly own: { readonly keyId: string; readonly fingerprint: string };
}

/** What this institution hands out so that others can prove its certificates: page, key and void certificates. */
export function OwnKey({ own }: OwnKeyProps) {
  const { t } = useTranslation('certificateKeys');
  const { message } = App.useApp();
  const mayExport = useMay(keepers);
  const mayList = useMay(approvers);
  const page = useHandOut(api.certificates.makeVerifyPage, ({ fileName, count }) => {
    void message.success(t('own.page.saved', { name: fileName, count }));
  });
  const key = useHandOut(api.certificates.exportKey, ({ fileName }) => {
    void message.success(t('own.exported', { name: fileName }));
  });
  const voids = useHandOut(api.certificates.exportVoidList, ({ fileName, count }) => {
    void message.success(t('own.voids.saved', { name: fileName, count }));
  });
  const failed = [page, key, voids].find(({ error }) => error !== null);
  const deeds = (
    <>
      {mayList ? (
        <Button size="small" loading={voids.isRunning} onClick={voids.run}>
          {t('own.voids')}
        </Button>
      ) : null}
      <Button size="small" loading={key.isRunning} onClick={key.run}>
        {t('own.export')}
      </Button>
      <Button size="small" loading={page.isRunning} onClick={page.run}>
        {t('own.page')}
      </Button>
    </>
  );
  return (
    <section aria-label={t('own')}>
      <SectionTitle end={mayExport ? <span className="own-key-deeds">{deeds}</span> : null}>
        {t('own')}
      </SectionTitle>
      <p className="small-text second">{t('own.page.explain')}</p>
      <p className="small-text second">{t('own.explain')}</p>
      <p className="small-text second">{t('own.voids.explain')}</p>
      <FailureAlert error={failed?.error ?? null} onRetry={failed?.again ?? (() => undefined)} />
      <dl className="own-key">
        <dt>{t('fingerprint')}</dt>
        <dd className="mono">{own.fingerprint}</dd>
        <dt>{t('keyId')}</dt>
        <dd className="mono">{own.keyId}</dd>
      </dl>
    </section>
  );
}
