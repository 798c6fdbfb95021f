import { Button } from 'antd';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../ui/file-drop.tsx';

/** A key file as it was handed in; the core says whether it is one. */
export interface KeyFile {
  readonly name: string;
  readonly text: string;
}

/** A key file has some five hundred bytes. */
export const keyFileLimit = 4000;
export const keyFileEndings = ['.pxkey', '.txt'] as const;

interface GivenKeyProps {
  readonly file: KeyFile | undefined;
  readonly onFile: (file: KeyFile | undefined) => void;
}

/** The key file of another institution, for this one check. */
export function GivenKey({ file, onFile }: GivenKeyProps) {
  const { t } = useTranslation('certificateKeys');
  if (file === undefined) {
    return (
      <FileDrop
        label={t('given.file')}
        hint={t('given.hint')}
        endings={keyFileEndings}
        limit={keyFileLimit}
        onFiles={([chosen]) => {
          if (chosen) void chosen.text().then((text) => onFile({ name: chosen.name, text }));
        }}
      />
    );
  }
  return (
    <div className="given-key">
      <KeyRound className="small" aria-hidden="true" />
      <span>
        <span className="given-key-name">{file.name}</span>
        <small className="second">{t('given.one')}</small>
      </span>
      <Button size="small" onClick={() => onFile(undefined)}>
        {t('given.remove')}
      </Button>
    </div>
  );
}
