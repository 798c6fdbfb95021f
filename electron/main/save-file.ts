import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { SaveOutcome, SaveRequest } from '#shared/contract/bridge.ts';
import type { DesktopSettings } from './desktop-settings.ts';

/** Asks where, starting in the folder this kind of file was last saved to, and writes the file whole or not at all. */
export async function saveFile(
  window: BrowserWindow,
  settings: DesktopSettings,
  request: SaveRequest,
): Promise<SaveOutcome> {
  const folder = rememberedFolder(settings, request.fileName) ?? app.getPath('documents');
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(folder, safeFileName(request.fileName)),
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return { kind: 'cancelled' };
  try {
    await writeWhole(filePath, request.bytes);
  } catch (error) {
    return { kind: 'refused', reason: reasonFor(error) };
  }
  rememberFolder(settings, request.fileName, path.dirname(filePath));
  return { kind: 'saved' };
}

/** Written beside and renamed over, so that a full disk leaves the earlier file as it was. */
async function writeWhole(filePath: string, bytes: Uint8Array): Promise<void> {
  const beside = `${filePath}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, filePath);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A device of DOS, which Windows opens instead of a file whatever its ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A proposal for a name that every file system takes; the clerk can still change it. */
export function safeFileName(name: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 150);
  if (plain === '') return '_';
  return device.test(plain) ? `_${plain}` : plain;
}

/** Folders are remembered per ending, so that certificates and exports do not pull each other about. */
function rememberedFolder(settings: DesktopSettings, fileName: string): string | undefined {
  const folders = settings.get('folders');
  if (typeof folders !== 'object' || folders === null) return undefined;
  const folder: unknown = Reflect.get(folders, endingOf(fileName));
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

const reasons: Readonly<Record<string, 'disk-full' | 'in-use'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'in-use',
  // Windows answers EPERM when the file is open in another program.
  EPERM: 'in-use',
};

function reasonFor(error: unknown): 'disk-full' | 'in-use' | 'no-access' {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return (typeof code === 'string' ? reasons[code] : undefined) ?? 'no-access';
}
