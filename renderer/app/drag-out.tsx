import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { prepareDrag } from '../api.ts';
import { shell } from '../shell/index.ts';

interface DragOutProps {
  readonly fileId: string;
  readonly fileName: string;
}

/** A file's name; in the desktop it can be dragged out of the window. The copy is made when the pointer comes near. */
export function DragOut({ fileId, fileName }: DragOutProps) {
  const { t } = useTranslation('about');
  const ready = useRef<{ readonly fileId: string; readonly token: Promise<string | undefined> }>(undefined);
  const token = useRef<string>(undefined);
  if (shell.openedIn === 'browser') return <b className="cut">{fileName}</b>;
  function prepare(): void {
    if (ready.current?.fileId === fileId) return;
    token.current = undefined;
    const preparing = prepareDrag(fileId, fileName);
    ready.current = { fileId, token: preparing };
    // A file that is not handed out is simply not dragged; saving it says why.
    const note = async (): Promise<void> => {
      const given = await preparing.catch(() => undefined);
      if (ready.current?.token === preparing) token.current = given;
    };
    void note();
  }
  return (
    <b
      className="cut"
      draggable
      title={t('drag')}
      onPointerEnter={prepare}
      onDragStart={(event) => {
        event.preventDefault();
        if (token.current !== undefined) shell.startDrag(token.current);
      }}
    >
      {fileName}
    </b>
  );
}
