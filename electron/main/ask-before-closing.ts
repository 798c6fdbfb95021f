import { type BrowserWindow, dialog } from 'electron';
import { menuWords, type MenuLanguage } from './menu-words.ts';

/** Asks before the window takes unsaved edits with it. Answers what tells it whether there are any. */
export function askBeforeClosing(
  window: BrowserWindow,
  language: () => MenuLanguage,
): (hasUnsaved: boolean) => void {
  let hasUnsaved = false;
  window.on('close', (event) => {
    if (!hasUnsaved) return;
    const words = menuWords[language()];
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: words.unsaved,
      detail: words.unsavedDetail,
      buttons: [words.stay, words.close],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 0) event.preventDefault();
  });
  return (value) => {
    hasUnsaved = value;
  };
}
