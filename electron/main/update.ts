import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import type { UpdateOutcome } from '#shared/contract/bridge.ts';
import type { DesktopSettings } from './desktop-settings.ts';

/** The part of electron-updater that is used. Built on NSIS, for which Electron's own updater (Squirrel) is none. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowDowngrade: boolean;
  allowPrerelease: boolean;
  setFeedURL(options: { readonly provider: 'generic'; readonly url: string }): void;
  checkForUpdates(): Promise<{
    readonly isUpdateAvailable: boolean;
    readonly updateInfo: { readonly version: string };
  } | null>;
  downloadUpdate(): Promise<unknown>;
}

/** Loaded only when somebody asks and a feed is set: until then nothing that could ask a server is in memory. */
async function loadUpdater(): Promise<Updater> {
  const { default: updater } = await import('electron-updater');
  return updater.autoUpdater;
}

/** Where newer versions are asked for; empty, as it is at first: nobody is asked, ever. */
export function updateFeed(settings: DesktopSettings): string {
  const address = settings.get('updateFeed');
  return typeof address === 'string' && isFeed(address) ? address : '';
}

/** Empty turns it off. Only https: what comes over it is run. */
export function setUpdateFeed(settings: DesktopSettings, address: string): 'kept' | 'refused' {
  const trimmed = address.trim();
  if (trimmed !== '' && !isFeed(trimmed)) return 'refused';
  settings.set('updateFeed', trimmed);
  return 'kept';
}

function isFeed(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/** The packaged application's note on its updates, with the name of who signs them. */
function updateNote(): string {
  return path.join(process.resourcesPath, 'app-update.yml');
}

/** electron-updater passes over the signature where no name is given; so without one nothing is taken. */
async function saysWhoSigns(note: string): Promise<boolean> {
  const text = await readFile(note, 'utf8').catch(() => '');
  return /^publisherName:\s*(?:\n\s+-\s*)?\S/mu.test(text);
}

export interface UpdateDesk {
  readonly settings: DesktopSettings;
  readonly load?: () => Promise<Updater>;
  readonly note?: string;
}

/** Asks the feed whether there is a newer version; fetches nothing. */
export function checkForUpdate(desk: UpdateDesk): Promise<UpdateOutcome> {
  return withUpdater(desk, async (updater) => {
    const found = await updater.checkForUpdates();
    if (!found?.isUpdateAvailable) return { kind: 'newest' };
    return { kind: 'found', version: found.updateInfo.version };
  });
}

/** Fetches it; it is installed when the application is closed. */
export function fetchUpdate(desk: UpdateDesk): Promise<UpdateOutcome> {
  return withUpdater(desk, async (updater) => {
    const found = await updater.checkForUpdates();
    if (!found?.isUpdateAvailable) return { kind: 'newest' };
    await updater.downloadUpdate();
    return { kind: 'fetched', version: found.updateInfo.version };
  });
}

async function withUpdater(
  { settings, load = loadUpdater, note }: UpdateDesk,
  ask: (updater: Updater) => Promise<UpdateOutcome>,
): Promise<UpdateOutcome> {
  const url = updateFeed(settings);
  if (url === '') return { kind: 'off' };
  if (!app.isPackaged || !(await saysWhoSigns(note ?? updateNote())))
    return { kind: 'refused', reason: 'unsigned' };
  try {
    const updater = await load();
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = true;
    updater.allowDowngrade = false;
    updater.allowPrerelease = false;
    updater.setFeedURL({ provider: 'generic', url });
    return await ask(updater);
  } catch {
    return { kind: 'refused', reason: 'unreachable' };
  }
}
