import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from './format.ts';
import './file-drop.css';

interface FileDropProps {
  /** What to hand over: "the roster". */
  readonly label: string;
  /** What is accepted, in words. */
  readonly hint?: string;
  /** Endings such as `.xlsx`; empty takes every kind. */
  readonly endings: readonly string[];
  /** The largest file in bytes. */
  readonly limit?: number;
  readonly isMany?: boolean;
  readonly isBusy?: boolean;
  /** The page begins here: Enter chooses a file at once. */
  readonly isStart?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** One function for all drawings, so that React calls it only when the button comes up. */
export function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** Hands over a file by choosing or by dropping it; what cannot be taken is named with its reason. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, endings, limit, isMany = false, isBusy = false, isStart = false, onFiles } = props;
  const { t } = useTranslation('ui');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();

  function problemOf(file: File): string | undefined {
    const name = file.name;
    if (endings.length > 0 && !endings.some((ending) => name.toLowerCase().endsWith(ending))) {
      return t('files.kind', { name, kinds: endings.join(' ') });
    }
    if (limit === undefined || file.size <= limit) return undefined;
    return t('files.large', { name, size: fileSize(file.size), limit: fileSize(limit) });
  }
  function take(list: FileList | null): void {
    const files = [...(list ?? [])].slice(0, isMany ? undefined : 1);
    const found = files.map(problemOf).find((each) => each !== undefined);
    setProblem(found);
    if (found === undefined && files.length > 0) onFiles(files);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!isBusy) take(event.dataTransfer.files);
  }
  return (
    <div
      className={isOver ? 'file-drop is-over' : 'file-drop'}
      role="presentation"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp aria-hidden="true" />
      <b id={`${id}-label`}>{label}</b>
      <span className="file-drop-ways">
        <button
          ref={isStart ? focusOnce : undefined}
          type="button"
          disabled={isBusy}
          onClick={() => input.current?.click()}
          aria-describedby={`${id}-label ${id}`}
        >
          {t('files.choose')}
        </button>
        {t('files.drop')}
      </span>
      <span id={id} className="small-text second">
        {hint}
      </span>
      <span role="alert" className="small-text tone-error">
        {problem}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept={endings.join(',')}
        multiple={isMany}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
    </div>
  );
}
