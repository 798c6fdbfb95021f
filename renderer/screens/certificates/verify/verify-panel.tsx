import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import { GivenKey, type KeyFile } from './given-key.tsx';
import { type GivenList, GivenLists } from './given-lists.tsx';
import { PictureDrop } from './picture-drop.tsx';
import { usePicture } from './use-picture-code.ts';
import { VerdictCard } from './verdict-card.tsx';
import './verify.css';

interface Check {
  readonly code: string;
  readonly file: KeyFile | undefined;
  readonly given: readonly GivenList[];
}

/** Pasted text or a picture in, the verdict in words out; nobody need be signed in. */
export function VerifyPanel() {
  const { t } = useTranslation('certificatePapers');
  const [text, setText] = useState('');
  const [key, setKey] = useState<KeyFile>();
  const [lists, setLists] = useState<readonly GivenList[]>([]);
  const checking = useMutation({
    mutationFn: ({ code, file, given }: Check) =>
      api.certificates.verify({
        text: code,
        ...(file !== undefined && { keyText: file.text }),
        voidTexts: given.map((list) => list.text),
      }),
  });
  const reading = useMutation({
    mutationFn: async (file: File): Promise<GivenList> => {
      const given = await file.text();
      const loaded = lists.map((list) => list.text);
      const keyText = key === undefined ? {} : { keyText: key.text };
      return { text: given, read: await api.certificates.readVoidList({ text: given, ...keyText, loaded }) };
    },
    onSuccess: (list) => giveLists([...lists.filter((each) => each.read.keyId !== list.read.keyId), list]),
  });
  const picture = usePicture({ onStart: checking.reset, onCode: check });
  function check(code: string): void {
    setText(code);
    checking.mutate({ code, file: key, given: lists });
  }
  function giveKey(file: KeyFile | undefined): void {
    // A list that only the key file proved goes with it.
    const given = lists.filter((list) => list.read.source !== 'given');
    setKey(file);
    setLists(given);
    checkAgain(file, given);
  }
  function giveLists(given: readonly GivenList[]): void {
    setLists(given);
    checkAgain(key, given);
  }
  function checkAgain(file: KeyFile | undefined, given: readonly GivenList[]): void {
    if (text.trim() === '') checking.reset();
    else checking.mutate({ code: text, file, given });
  }
  function paste(event: React.ClipboardEvent): void {
    const [file] = event.clipboardData.files;
    if (file === undefined) return;
    event.preventDefault();
    picture.take(file);
  }
  return (
    <div className="verify-body" onPaste={paste}>
      <section className="verify-input">
        <label htmlFor="verify-text">{t('verify.text')}</label>
        <Input.TextArea
          id="verify-text"
          rows={7}
          value={text}
          maxLength={4000}
          placeholder={t('verify.text.hint')}
          onChange={(event) => {
            setText(event.target.value);
            // A verdict never stands beside another text.
            checking.reset();
          }}
        />
        <div className="drawer-foot">
          <Button type="primary" disabled={text.trim() === ''} onClick={() => check(text)}>
            {t('verify.deed')}
          </Button>
          <Button
            onClick={() => {
              setText('');
              setKey(undefined);
              setLists([]);
              reading.reset();
              picture.clear();
              checking.reset();
            }}
          >
            {t('verify.clear')}
          </Button>
        </div>
        <PictureDrop state={picture.state} onFile={picture.take} />
        <GivenKey file={key} onFile={giveKey} />
        <GivenLists
          lists={lists}
          isReading={reading.isPending}
          error={reading.error}
          onFile={reading.mutate}
          onRemove={(list) => giveLists(lists.filter((each) => each !== list))}
        />
      </section>
      <section className="verify-answer" aria-live="polite">
        <FailureAlert error={checking.error} />
        {checking.data === undefined ? (
          <p className="second verify-idle">{t('verify.idle')}</p>
        ) : (
          <VerdictCard verdict={checking.data} />
        )}
      </section>
    </div>
  );
}
