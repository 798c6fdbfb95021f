import { beforeEach, expect, test } from 'vitest';
import type { SaveOutcome } from '#shared/contract/bridge.ts';
import type { WriteOut } from '../../electron/hosts/write-out.ts';
import { openDesktopSettings } from '../../electron/main/desktop-settings.ts';
import { saveFile, type SaveDesk } from '../../electron/main/save-file.ts';
import { startOver, told } from '../support/electron.ts';
import { StandInWindow } from '../support/electron-window.ts';

let asked: WriteOut[] = [];
let answers: SaveOutcome[] = [];
let desk: SaveDesk;
const request = { fileId: 'p-1', fileName: '证书.pdf', ticket: 'ticket' };

beforeEach(() => {
  startOver();
  told.paths.set('documents', '/documents');
  asked = [];
  answers = [];
  desk = {
    // Only handed on to dialogs.
    window: new StandInWindow({}) as unknown as SaveDesk['window'],
    settings: openDesktopSettings(),
    language: () => 'zh-CN',
    core: {
      writeOut(wanted) {
        asked.push(wanted);
        return Promise.resolve(answers.shift() ?? { kind: 'saved' });
      },
    },
  };
});

function choose(...places: readonly string[]): void {
  told.saveDialogs = places.map((filePath) => ({ canceled: false, filePath }));
}

test('the core writes where the clerk chose, for the sign-in that asked', async () => {
  choose('/docs/证书.pdf');
  expect(await saveFile(desk, request)).toEqual({ kind: 'saved' });
  expect(asked).toEqual([{ fileId: 'p-1', place: '/docs/证书.pdf', ticket: 'ticket' }]);
});

test('the next save of this kind starts in the same folder, of another kind in the documents', async () => {
  choose('/certificates/a.pdf');
  await saveFile(desk, request);
  await saveFile(desk, { ...request, fileName: 'b.pdf' });
  await saveFile(desk, { ...request, fileName: 'b.xlsx' });
  expect(told.saveOptions.map(({ defaultPath }) => defaultPath)).toEqual([
    '/documents/证书.pdf',
    '/certificates/b.pdf',
    '/documents/b.xlsx',
  ]);
});

test('a clerk who gives up has saved nothing, and no folder is remembered', async () => {
  expect(await saveFile(desk, request)).toEqual({ kind: 'cancelled' });
  expect(asked).toEqual([]);
  expect(desk.settings.get('folders')).toBeUndefined();
});

test('a file that WPS or Excel holds open is said, and another name proposed beside it', async () => {
  choose('/lists/名册.xlsx', '/lists/名册 (2).xlsx');
  answers = [{ kind: 'refused', reason: 'in-use' }];
  expect(await saveFile(desk, { ...request, fileName: '名册.xlsx' })).toEqual({ kind: 'saved' });
  expect(told.messages).toHaveLength(1);
  expect(told.messages[0]?.message).toContain('WPS');
  expect(told.messages[0]?.buttons).toEqual(['换一个名字保存', '不保存']);
  expect(told.saveOptions[1]?.defaultPath).toBe('/lists/名册 (2).xlsx');
  expect(asked.map(({ place }) => place)).toEqual(['/lists/名册.xlsx', '/lists/名册 (2).xlsx']);
});

test.each(['disk-full', 'no-access'] as const)(
  '%s is said, and a clerk who stops there is asked no more',
  async (reason) => {
    choose('/full/a.pdf');
    answers = [{ kind: 'refused', reason }];
    told.messageBoxChoice = 1;
    expect(await saveFile(desk, request)).toEqual({ kind: 'refused', reason });
    expect(told.messages).toHaveLength(1);
    expect(told.saveOptions).toHaveLength(1);
    expect(desk.settings.get('folders')).toBeUndefined();
  },
);

test('what the core will not hand out is the page’s to say', async () => {
  choose('/docs/a.pdf');
  answers = [{ kind: 'failed', code: 'SIGNED_OUT', data: {} }];
  expect(await saveFile(desk, request)).toEqual({ kind: 'failed', code: 'SIGNED_OUT', data: {} });
  expect(told.messages).toEqual([]);
});

test('a name that Windows refuses is not proposed, and names of people stay out of the recent files', async () => {
  await saveFile(desk, { ...request, fileName: 'CON.pdf' });
  await saveFile(desk, { ...request, fileName: '../a:b.pdf ' });
  expect(told.saveOptions.map(({ defaultPath }) => defaultPath)).toEqual([
    '/documents/_CON.pdf',
    '/documents/.._a_b.pdf',
  ]);
  expect(told.saveOptions[0]?.properties).toEqual([
    'showOverwriteConfirmation',
    'createDirectory',
    'dontAddToRecent',
  ]);
});
