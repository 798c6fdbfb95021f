import { beforeEach, describe, expect, test } from 'vitest';
import { HandedOut } from '../../electron/main/handed-out.ts';
import { openDesktopSettings } from '../../electron/main/desktop-settings.ts';
import { answerShellCalls } from '../../electron/main/shell-calls.ts';
import { shellChannel } from '../../shared/contract/bridge.ts';
import { fromOurPage, ipcMain, startOver, told } from '../support/electron.ts';
import { StandInContents, StandInWindow, windows } from '../support/electron-window.ts';

type Shell = Parameters<typeof answerShellCalls>[0];
const settings = openDesktopSettings();
const core: Shell['core'] = {
  writeOut: () => Promise.reject(new Error('nothing is written in these tests')),
};
let window: StandInWindow;
let readyCount = 0;
let unsaved: boolean[] = [];

beforeEach(() => {
  startOver();
  readyCount = 0;
  unsaved = [];
  window = new StandInWindow({});
  answerShellCalls({
    // Only handed on to dialogs.
    window: window as unknown as Shell['window'],
    settings,
    core,
    handedOut: new HandedOut('/nowhere/handed-out', core),
    language: () => 'en',
    onReady: () => {
      readyCount += 1;
    },
    onUnsaved: (hasUnsaved) => unsaved.push(hasUnsaved),
  });
});

async function call(name: unknown, request: unknown, event: unknown = fromOurPage()): Promise<unknown> {
  return ipcMain.handlers.get(shellChannel)?.(event, name, request);
}

const bytes = new Uint8Array([1]);

describe('calls', () => {
  test('a save asks the clerk', async () => {
    expect(await call('saveFile', { fileId: 'p-1', fileName: 'a.xlsx' })).toEqual({ kind: 'cancelled' });
  });

  test.each([
    ['another frame', { sender: new StandInContents(), senderFrame: { origin: 'app://bundle' } }],
    ['a frame that is gone', { sender: new StandInContents(), senderFrame: null }],
  ])('%s is refused aloud', async (_name, event) => {
    await expect(call('saveFile', { fileId: 'p-1', fileName: 'a.xlsx' }, event)).rejects.toThrow(
      'refused: sender',
    );
  });

  test.each(['toString', '__proto__', 'constructor', 'setUnsaved', 7, undefined])(
    'no call %j',
    async (name) => {
      await expect(call(name, {})).rejects.toThrow('refused: call');
    },
  );

  test.each([
    ['saveFile', undefined, 'fileId'],
    ['saveFile', { fileId: 5, fileName: 'a' }, 'fileId'],
    ['saveFile', { fileId: 'p', fileName: 'x'.repeat(301) }, 'fileName'],
    ['saveFile', { fileId: 'p', fileName: 'a', ticket: 7 }, 'ticket'],
    ['saveFile', Object.create({ fileId: 'p', fileName: 'a' }), 'fileId'],
    ['prepareDrag', { fileName: 'a' }, 'fileId'],
    ['printPdf', { title: 'a', bytes: 'text' }, 'bytes'],
    ['printPdf', { bytes }, 'title'],
    ['setUpdateFeed', { address: 'https://x/' }, 'address'],
    ['setUpdateFeed', `https://${'x'.repeat(300)}/`, 'address'],
  ])('a malformed %s is refused by its field', async (name, request, field) => {
    // A refusal may come at once or as a promise.
    await expect(call(name, request)).rejects.toThrow(`refused: ${field}`);
  });

  test('the printers of this computer are listed, and the chosen one is remembered', async () => {
    window.webContents.printers = [{ name: 'HP' }, { name: '佳能' }];
    expect(await call('printers', undefined)).toEqual({ names: ['HP', '佳能'], chosen: '' });
    ipcMain.emit(shellChannel, fromOurPage(), 'choosePrinter', '佳能');
    expect(await call('printers', undefined)).toMatchObject({ chosen: '佳能' });
    await call('printPdf', { title: 'x', bytes: Buffer.from('%PDF-1.7') });
    expect(windows.at(-1)?.webContents.printed[0]).toMatchObject({ silent: false, deviceName: '佳能' });
    ipcMain.emit(shellChannel, fromOurPage(), 'choosePrinter', '');
  });

  test('the address of updates is empty until somebody sets it', async () => {
    expect(await call('updateFeed', undefined)).toBe('');
    expect(await call('setUpdateFeed', 'http://x/')).toBe('refused');
    expect(await call('checkForUpdate', undefined)).toEqual({ kind: 'off' });
    expect(await call('fetchUpdate', undefined)).toEqual({ kind: 'off' });
    expect(await call('setUpdateFeed', 'https://x/')).toBe('kept');
    expect(await call('updateFeed', undefined)).toBe('https://x/');
    await call('setUpdateFeed', '');
  });
});

describe('notices', () => {
  const notice = (name: unknown, value?: unknown, event: unknown = fromOurPage()): void => {
    ipcMain.emit(shellChannel, event, name, value);
  };

  test('the first screen, unsaved edits and the language arrive', () => {
    notice('announceReady');
    notice('setUnsaved', true);
    notice('setLanguage', 'en');
    expect(readyCount).toBe(1);
    expect(unsaved).toEqual([true]);
    expect(settings.get('language')).toBe('en');
    expect(told.menus.at(-1)?.[0]?.label).toBe('&File');
  });

  test('nonsense and strangers change nothing', () => {
    notice('setUnsaved', 'yes');
    notice('setLanguage', 'fr');
    notice('saveFile', {});
    notice('startDrag', 'no token');
    notice('startDrag', { file: '/etc/passwd' });
    notice('choosePrinter', 7);
    expect(window.webContents.dragged).toEqual([]);
    expect(settings.get('printer') ?? '').toBe('');
    notice('announceReady', undefined, { sender: new StandInContents(), senderFrame: null });
    expect({ readyCount, unsaved, menus: told.menus }).toEqual({ readyCount: 0, unsaved: [], menus: [] });
  });
});
