import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDesktopSettings, type DesktopSettings } from '../../electron/main/desktop-settings.ts';
import {
  checkForUpdate,
  fetchUpdate,
  setUpdateFeed,
  updateFeed,
  type Updater,
} from '../../electron/main/update.ts';
import { app, startOver } from '../support/electron.ts';

let folder = '';
let note = '';
let settings: DesktopSettings;
let loads = 0;
let did: string[] = [];
let updater: Updater;

beforeEach(() => {
  startOver();
  folder = mkdtempSync(join(tmpdir(), 'peixun-update-'));
  note = join(folder, 'app-update.yml');
  writeFileSync(note, 'provider: generic\npublisherName:\n  - CN=Example\n');
  settings = openDesktopSettings();
  loads = 0;
  did = [];
  updater = {
    autoDownload: true,
    autoInstallOnAppQuit: false,
    allowDowngrade: true,
    allowPrerelease: true,
    setFeedURL: ({ provider, url }) => void did.push(`feed ${provider} ${url}`),
    checkForUpdates() {
      did.push('check');
      return Promise.resolve({ isUpdateAvailable: true, updateInfo: { version: '0.2.0' } });
    },
    downloadUpdate() {
      did.push('download');
      return Promise.resolve([]);
    },
  };
  Object.defineProperty(app, 'isPackaged', { value: true, configurable: true });
});
afterEach(() => {
  Object.defineProperty(app, 'isPackaged', { value: false, configurable: true });
  rmSync(folder, { recursive: true, force: true });
});

function desk() {
  return {
    settings,
    note,
    load() {
      loads += 1;
      return Promise.resolve(updater);
    },
  };
}

describe('while no address is set', () => {
  test('nobody is asked, and nothing that could ask is even loaded', async () => {
    expect(updateFeed(settings)).toBe('');
    expect(await checkForUpdate(desk())).toEqual({ kind: 'off' });
    expect(await fetchUpdate(desk())).toEqual({ kind: 'off' });
    expect({ loads, did }).toEqual({ loads: 0, did: [] });
  });

  test.each(['http://example.com/', 'file:///c:/x', 'javascript:1', 'example.com', 'ftp://a'])(
    '%s is refused as an address and stays out',
    async (address) => {
      expect(setUpdateFeed(settings, address)).toBe('refused');
      expect(updateFeed(settings)).toBe('');
      // Nor is it believed where the file of settings was edited by hand.
      settings.set('updateFeed', address);
      expect(await checkForUpdate(desk())).toEqual({ kind: 'off' });
      expect(loads).toBe(0);
    },
  );

  test('an address that is emptied is off again', () => {
    expect(setUpdateFeed(settings, ' https://example.com/feed ')).toBe('kept');
    expect(updateFeed(settings)).toBe('https://example.com/feed');
    expect(setUpdateFeed(settings, '')).toBe('kept');
    expect(updateFeed(settings)).toBe('');
  });
});

describe('with an address', () => {
  beforeEach(() => void setUpdateFeed(settings, 'https://example.com/feed'));

  test('a check asks there and fetches nothing; never an older version', async () => {
    expect(await checkForUpdate(desk())).toEqual({ kind: 'found', version: '0.2.0' });
    expect(did).toEqual(['feed generic https://example.com/feed', 'check']);
    expect(updater).toMatchObject({ autoDownload: false, allowDowngrade: false, allowPrerelease: false });
  });

  test('what was found is fetched, to be installed at the end', async () => {
    expect(await fetchUpdate(desk())).toEqual({ kind: 'fetched', version: '0.2.0' });
    expect(did.at(-1)).toBe('download');
    expect(updater.autoInstallOnAppQuit).toBe(true);
  });

  test('the newest version is said to be the newest', async () => {
    updater.checkForUpdates = () =>
      Promise.resolve({ isUpdateAvailable: false, updateInfo: { version: '0.1.0' } });
    expect(await fetchUpdate(desk())).toEqual({ kind: 'newest' });
    expect(did).not.toContain('download');
  });

  test.each(['provider: generic\n', 'publisherName:\n', '# publisherName: CN=x\n', undefined])(
    'a build that names nobody who signs (%j) asks nobody: its updates could not be checked',
    async (text) => {
      rmSync(note);
      if (text !== undefined) writeFileSync(note, text);
      expect(await checkForUpdate(desk())).toEqual({ kind: 'refused', reason: 'unsigned' });
      expect(loads).toBe(0);
    },
  );

  test('a run from source takes no update', async () => {
    Object.defineProperty(app, 'isPackaged', { value: false, configurable: true });
    expect(await checkForUpdate(desk())).toEqual({ kind: 'refused', reason: 'unsigned' });
    expect(loads).toBe(0);
  });

  test('an address that does not answer, or a signature that is wrong, is said and changes nothing', async () => {
    updater.downloadUpdate = () => Promise.reject(new Error('not signed by the application owner'));
    expect(await fetchUpdate(desk())).toEqual({ kind: 'refused', reason: 'unreachable' });
  });
});
