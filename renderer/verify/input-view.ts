import { certificatePapers } from '../text/certificate-papers.ts';
import { verifyPage } from '../text/verify-page.ts';
import { hasCamera } from './camera.ts';
import { element } from './element.ts';
import type { Say } from './say.ts';

interface Deeds {
  readonly onPicture: (file: File) => void;
  readonly onText: (text: string) => void;
  /** The text was changed by hand: a verdict never stands beside another text. */
  readonly onChange: () => void;
  readonly onClear: () => void;
  readonly onCamera: () => void;
}

export interface InputParts {
  readonly root: HTMLElement;
  readonly text: HTMLTextAreaElement;
  readonly video: HTMLVideoElement;
  readonly camera: HTMLButtonElement;
  /** Where it says how reading stands. */
  readonly status: HTMLElement;
}

function button(words: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { class: className, set: { type: 'button' } }, words);
  made.addEventListener('click', onClick);
  return made;
}

/** A button that opens the system's choice of files; the field itself stays out of sight. */
export function fileButton(
  words: string,
  accept: string,
  onFiles: (files: readonly File[]) => void,
): HTMLElement {
  const field = element('input', {
    class: 'aloud',
    set: { type: 'file', accept, multiple: accept.startsWith('.px') },
    attributes: { 'aria-label': words },
  });
  field.addEventListener('change', () => {
    const files = Array.from(field.files ?? []);
    // The same file may be chosen again.
    field.value = '';
    if (files.length > 0) onFiles(files);
  });
  return element('label', { class: 'button' }, words, field);
}

function pictureBlock(say: Say, deeds: Deeds, camera: HTMLButtonElement): HTMLElement {
  const buttons = element(
    'div',
    { class: 'buttons' },
    fileButton(say(verifyPage['picture.choose']), 'image/*', ([file]) => file && deeds.onPicture(file)),
    hasCamera() ? camera : undefined,
  );
  return element(
    'div',
    { class: 'drop' },
    element('h2', {}, say(verifyPage.code)),
    buttons,
    element('p', { class: 'second small-text' }, say(verifyPage['code.paste'])),
    hasCamera() ? undefined : element('p', { class: 'note small-text' }, say(verifyPage['camera.none'])),
  );
}

/** Ways to hand over a code: picture, camera, text. */
export function inputView(say: Say, deeds: Deeds): InputParts {
  const camera = button(say(verifyPage['camera.start']), 'button', deeds.onCamera);
  const video = element('video', { set: { muted: true, playsInline: true, hidden: true } });
  const status = element('div', { class: 'status', attributes: { role: 'status' } });
  const text = element('textarea', {
    set: { id: 'text', rows: 6, maxLength: 4000, spellcheck: false },
    attributes: { placeholder: say(certificatePapers['verify.text.hint']), autocomplete: 'off' },
  });
  text.addEventListener('input', deeds.onChange);
  const root = element(
    'section',
    { class: 'input no-print', attributes: { 'aria-label': say(verifyPage.code) } },
    pictureBlock(say, deeds, camera),
    video,
    status,
    element('label', { set: { htmlFor: 'text' } }, say(verifyPage['text.label'])),
    text,
    element(
      'div',
      { class: 'buttons' },
      button(say(certificatePapers['verify.deed']), 'button primary', () => deeds.onText(text.value)),
      button(say(certificatePapers['verify.clear']), 'button', deeds.onClear),
    ),
  );
  return { root, text, video, camera, status };
}
