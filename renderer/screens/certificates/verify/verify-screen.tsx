import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { useCrumbs } from '../../../app/trail.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Note } from '../../../ui/note.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { readCode } from './read-code.ts';
import { VerdictCard } from './verdict-card.tsx';
import './verify.css';

type PictureState = 'idle' | 'reading' | 'no-code' | 'no-picture';

/** Checks a certificate's code offline: pasted text or a picture in, the verdict in words out. */
export function VerifyScreen() {
  const { t } = useTranslation(['certificates', 'certificatePapers', 'app']);
  const [text, setText] = useState('');
  const [picture, setPicture] = useState<PictureState>('idle');
  const checking = useMutation({ mutationFn: (code: string) => api.certificates.verify({ text: code }) });
  useCrumbs([
    { label: t('app:nav.certificates'), path: '/certificates' },
    { label: t('certificates:verify') },
  ]);
  function check(code: string): void {
    setText(code);
    checking.mutate(code);
  }
  function take(file: File | undefined): void {
    if (file === undefined) return;
    setPicture('reading');
    checking.reset();
    void read(file);
  }
  async function read(file: File): Promise<void> {
    try {
      const code = await readCode(file);
      setPicture(code === undefined ? 'no-code' : 'idle');
      if (code !== undefined) check(code);
    } catch {
      setPicture('no-picture');
    }
  }
  function paste(event: React.ClipboardEvent): void {
    const [file] = event.clipboardData.files;
    if (file === undefined) return;
    event.preventDefault();
    take(file);
  }
  return (
    <div className="verify-screen" onPaste={paste}>
      <PageHeader title={t('certificates:verify')} facts={t('certificatePapers:verify.offline')} />
      <div className="verify-body">
        <section className="verify-input">
          <label htmlFor="verify-text">{t('certificatePapers:verify.text')}</label>
          <Input.TextArea
            id="verify-text"
            rows={7}
            value={text}
            maxLength={4000}
            placeholder={t('certificatePapers:verify.text.hint')}
            onChange={(event) => {
              setText(event.target.value);
              // A verdict never stands beside another text.
              checking.reset();
            }}
          />
          <div className="drawer-foot">
            <Button type="primary" disabled={text.trim() === ''} onClick={() => check(text)}>
              {t('certificatePapers:verify.deed')}
            </Button>
            <Button
              onClick={() => {
                setText('');
                setPicture('idle');
                checking.reset();
              }}
            >
              {t('certificatePapers:verify.clear')}
            </Button>
          </div>
          <FileDrop
            label={t('certificatePapers:verify.picture')}
            hint={t('certificatePapers:verify.picture.hint')}
            endings={['.png', '.jpg', '.jpeg', '.webp', '.bmp', '.gif']}
            isBusy={picture === 'reading'}
            onFiles={(files) => take(files[0])}
          />
          {picture === 'idle' ? null : (
            <div role="status">
              {picture === 'reading' ? (
                <p className="second">{t('certificatePapers:verify.reading')}</p>
              ) : (
                <Note>
                  {t(
                    picture === 'no-code'
                      ? 'certificatePapers:verify.noCode'
                      : 'certificatePapers:verify.noPicture',
                  )}
                </Note>
              )}
            </div>
          )}
        </section>
        <section className="verify-answer" aria-live="polite">
          <FailureAlert error={checking.error} />
          {checking.data === undefined ? (
            <p className="second verify-idle">{t('certificatePapers:verify.idle')}</p>
          ) : (
            <VerdictCard verdict={checking.data} />
          )}
        </section>
      </div>
    </div>
  );
}
