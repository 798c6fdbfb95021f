import { beforeEach, describe, expect, test } from 'vitest';
import { openDesktopSettings } from '../../electron/main/desktop-settings.ts';
import { answerShellCalls } from '../../electron/main/shell-calls.ts';
import { shellChannel } from '../../shared/contract/bridge.ts';
import { fromOurPage, ipcMain, startOver, told } from '../support/electron.ts';
import { StandInContents, StandInWindow } from '../support/electron-window.ts';

type Shell = Parameters<typeof answerShellCalls>[0];
const settings = openDesktopSettings();
let readyCount = 0;
let unsaved: boolean[] = [];

beforeEach(() => {
  startOver();
  readyCount = 0;
  unsaved = [];
  answerShellCalls({
    // Only handed on to dialogs.
    window: new StandInWindow({}) as unknown as Shell['window'],
    settings,
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
    expect(await call('saveFile', { fileName: 'a.xlsx', bytes })).toEqual({ kind: 'cancelled' });
  });

  test.each([
    ['another frame', { sender: new StandInContents(), senderFrame: { origin: 'app://bundle' } }],
    ['a frame that is gone', { sender: new StandInContents(), senderFrame: null }],
  ])('%s is refused aloud', async (_name, event) => {
    await expect(call('saveFile', { fileName: 'a.xlsx', bytes }, event)).rejects.toThrow('refused: sender');
  });

  test.each(['toString', '__proto__', 'constructor', 'setUnsaved', 7, undefined])(
    'no call %j',
    async (name) => {
      await expect(call(name, {})).rejects.toThrow('refused: call');
    },
  );

  test.each([
    [undefined, 'fileName'],
    [{ fileName: 5, bytes }, 'fileName'],
    [{ fileName: 'x'.repeat(301), bytes }, 'fileName'],
    [{ fileName: 'a', bytes: 'text' }, 'bytes'],
    [{ fileName: 'a' }, 'bytes'],
    [Object.create({ fileName: 'a', bytes }), 'fileName'],
  ])('a malformed request is refused by its field', async (request, field) => {
    await expect(call('saveFile', request)).rejects.toThrow(`refused: ${field}`);
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
    notice('announceReady', undefined, { sender: new StandInContents(), senderFrame: null });
    expect({ readyCount, unsaved, menus: told.menus }).toEqual({ readyCount: 0, unsaved: [], menus: [] });
  });
});
