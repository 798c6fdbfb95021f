import { App, Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstitutionKey } from '#shared/contract/certificate-keys.ts';
import { api } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { useCommand } from '../../app/use-command.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useName } from '../courses/level-words.ts';

/** A key file has some five hundred bytes. */
const limit = 4000;

/** Takes another institution's key file in, once its fingerprint was compared. */
export function TrustKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['certificateKeys', 'app']);
  const { message } = App.useApp();
  const name = useName();
  const [isCompared, setCompared] = useState(false);
  const [found, setFound] = useState<{ readonly key: InstitutionKey; readonly text: string }>();
  const read = useCommand(
    async (file: File) => {
      const text = await file.text();
      return { text, key: await api.certificates.readKey({ text }) };
    },
    { onDone: setFound },
  );
  const trust = useCommand(api.certificates.trustKey, {
    onDone: () => {
      if (found) void message.success(t('add.done', { name: name(found.key.nameZh, found.key.nameEn) }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('add.title')}
      width={520}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('app:cancel')}</Button>
          <Button
            type="primary"
            disabled={!isCompared}
            loading={trust.isRunning}
            onClick={() => {
              if (found) trust.run({ text: found.text });
            }}
          >
            {t('add.keep')}
          </Button>
        </>
      }
    >
      {found === undefined ? (
        <FileDrop
          label={t('add.file')}
          hint={t('add.hint')}
          endings={['.pxkey', '.txt']}
          limit={limit}
          isBusy={read.isRunning}
          onFiles={([file]) => file && read.run(file)}
        />
      ) : (
        <FoundKey found={found.key} isCompared={isCompared} onCompared={setCompared} />
      )}
      <FailureAlert error={trust.error ?? read.error} />
    </Modal>
  );
}

interface FoundKeyProps {
  readonly found: InstitutionKey;
  readonly isCompared: boolean;
  readonly onCompared: (isCompared: boolean) => void;
}

function FoundKey({ found, isCompared, onCompared }: FoundKeyProps) {
  const { t } = useTranslation('certificateKeys');
  const name = useName()(found.nameZh, found.nameEn);
  return (
    <>
      <p>
        <b>{name}</b> <span className="second">{found.day}</span>
      </p>
      <ol className="fingerprint" aria-label={t('fingerprint')}>
        {found.fingerprint.split(' ').map((group, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two groups may be the same; their place tells them apart
          <li key={at}>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <p>{t('add.compare', { name })}</p>
      <Checkbox
        className="warning-read"
        checked={isCompared}
        onChange={(event) => onCompared(event.target.checked)}
      >
        {t('add.compared')}
      </Checkbox>
    </>
  );
}
