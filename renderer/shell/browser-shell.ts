import type { PrintOutcome, PrintRequest, SaveOutcome } from '#shared/contract/bridge.ts';
import { safeFileName } from '#shared/rules/files/safe-file-name.ts';
import { pickFiles } from './pick-files.ts';
import type { Shell } from './shell.ts';

/** Follows a link to these bytes as a click would: a download, or a tab of its own. */
function follow(blob: Blob, how: { readonly download: string } | { readonly target: '_blank' }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  Object.assign(link, how);
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A download: the browser asks where, or puts it into its folder. */
function saveBlob(fileName: string, blob: Blob): Promise<SaveOutcome> {
  follow(blob, { download: safeFileName(fileName) });
  return Promise.resolve({ kind: 'saved' });
}

/** Opens the PDF in a tab of its own, whose viewer prints: the strict policy allows no frame here. */
function printPdf({ bytes }: PrintRequest): Promise<PrintOutcome> {
  follow(new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' }), { target: '_blank' });
  return Promise.resolve({ kind: 'handed-over' });
}

let hasUnsavedEdits = false;

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (hasUnsavedEdits) event.preventDefault();
}

function setUnsaved(hasUnsaved: boolean): void {
  hasUnsavedEdits = hasUnsaved;
  // Listening only while needed keeps the page in the browser's back-forward cache.
  if (hasUnsaved) addEventListener('beforeunload', askBeforeLeaving);
  else removeEventListener('beforeunload', askBeforeLeaving);
}

export const browserShell: Shell = {
  openedIn: 'browser',
  pickFiles,
  saveBlob,
  printPdf,
  prepareDrag: () => Promise.resolve(undefined),
  startDrag: () => undefined,
  desktop: undefined,
  setUnsaved,
  setLanguage: () => undefined,
  announceReady: () => undefined,
};
