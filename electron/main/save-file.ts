import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { HandOut, SaveOutcome } from '#shared/contract/bridge.ts';
import { nextFileName, safeFileNameIn } from '#shared/rules/files/safe-file-name.ts';
import type { CoreLink } from './core-link.ts';
import type { DesktopSettings } from './desktop-settings.ts';
import { menuWords, type MenuLanguage } from './menu-words.ts';

export interface SaveDesk {
  readonly window: BrowserWindow;
  readonly settings: DesktopSettings;
  readonly core: Pick<CoreLink, 'writeOut'>;
  readonly language: () => MenuLanguage;
}

/**
 * Asks where, starting in the folder this kind of file was last saved to, and lets the core write there. A place
 * that cannot be written to (WPS or Excel holds the file, the disk is full) is said, and another one offered.
 */
export async function saveFile(desk: SaveDesk, request: HandOut): Promise<SaveOutcome> {
  const { settings, core } = desk;
  let folder = rememberedFolder(settings, request.fileName) ?? app.getPath('documents');
  let fileName = request.fileName;
  for (;;) {
    const place = await askPlace(desk.window, folder, fileName);
    if (place === undefined) return { kind: 'cancelled' };
    const { fileId, ticket } = request;
    const outcome = await core.writeOut({ fileId, place, ticket });
    if (outcome.kind === 'saved') rememberFolder(settings, request.fileName, path.dirname(place));
    if (outcome.kind !== 'refused' || !(await wantsAnother(desk, place, outcome.reason))) return outcome;
    folder = path.dirname(place);
    fileName = nextFileName(path.basename(place));
  }
}

async function askPlace(window: BrowserWindow, folder: string, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(folder, safeFileNameIn(folder, name)),
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

async function wantsAnother(
  { window, language }: SaveDesk,
  place: string,
  reason: 'disk-full' | 'in-use' | 'no-access',
): Promise<boolean> {
  const words = menuWords[language()];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words[`save-${reason}`],
    detail: `${path.basename(place)}\n${words[`save-${reason}-next`]}`,
    buttons: [words.saveElsewhere, words.giveUp],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Folders are remembered per ending: certificates, lists, backups and keys do not pull each other about. */
function rememberedFolder(settings: DesktopSettings, fileName: string): string | undefined {
  const folders = settings.get('folders');
  if (typeof folders !== 'object' || folders === null) return undefined;
  const ending = endingOf(fileName);
  const folder: unknown = Object.hasOwn(folders, ending) ? Reflect.get(folders, ending) : undefined;
  return typeof folder === 'string' && path.isAbsolute(folder) ? folder : undefined;
}

function rememberFolder(settings: DesktopSettings, fileName: string, folder: string): void {
  const folders = settings.get('folders');
  const known = typeof folders === 'object' && folders !== null ? folders : {};
  settings.set('folders', { ...known, [endingOf(fileName)]: folder });
}

function endingOf(fileName: string): string {
  return path.extname(fileName).slice(1).toLowerCase() || 'none';
}
