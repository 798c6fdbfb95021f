import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesktopSettings } from '../../electron/main/desktop-settings.ts';
import { safeFileName, saveFile } from '../../electron/main/save-file.ts';
import { startOver, told } from '../support/electron.ts';
import { StandInWindow } from '../support/electron-window.ts';

type Window = Parameters<typeof saveFile>[0];
// Only handed on to the dialog.
const window = new StandInWindow({}) as unknown as Window;
const bytes = Buffer.from('PK');
let folder = '';

beforeEach(() => {
  startOver();
  folder = mkdtempSync(join(tmpdir(), 'peixun-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a saved file is whole, leaves nothing beside it, and its folder is remembered for this kind', async () => {
  const settings = openDesktopSettings();
  told.saveDialog = { canceled: false, filePath: join(folder, 'register.xlsx') };
  expect(await saveFile(window, settings, { fileName: 'a.xlsx', bytes })).toEqual({ kind: 'saved' });
  expect(readFileSync(join(folder, 'register.xlsx'), 'utf8')).toBe('PK');
  expect(readdirSync(folder)).toEqual(['register.xlsx']);
  await saveFile(window, settings, { fileName: 'b.xlsx', bytes });
  expect(told.saveOptions.at(-1)?.defaultPath).toBe(join(folder, 'b.xlsx'));
  await saveFile(window, settings, { fileName: 'b.pdf', bytes });
  expect(told.saveOptions.at(-1)?.defaultPath).not.toContain(folder);
});

test('cancelling writes nothing', async () => {
  expect(await saveFile(window, openDesktopSettings(), { fileName: 'a.pdf', bytes })).toEqual({
    kind: 'cancelled',
  });
});

test('names of people are not left in the system’s list of recent files', async () => {
  await saveFile(window, openDesktopSettings(), { fileName: 'a.pdf', bytes });
  expect(told.saveOptions[0]?.properties).toContain('dontAddToRecent');
});

test('a folder that cannot be written to is refused, and an earlier file stays as it was', async () => {
  writeFileSync(join(folder, 'file'), 'earlier');
  told.saveDialog = { canceled: false, filePath: join(folder, 'file', 'inside.pdf') };
  expect(await saveFile(window, openDesktopSettings(), { fileName: 'a.pdf', bytes })).toEqual({
    kind: 'refused',
    reason: 'no-access',
  });
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('earlier');
});

test.each([
  ['../../evil.exe', '.._.._evil.exe'],
  ['CON.xlsx', '_CON.xlsx'],
  ['COM¹', '_COM¹'],
  ['a:b.pdf', 'a_b.pdf'],
  ['name. ', 'name'],
  ['张‮gpj.exe', '张_gpj.exe'],
  ['', '_'],
  ['证书 2026.pdf', '证书 2026.pdf'],
])('the proposed name %j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});
