import { beforeEach, expect, test } from 'vitest';
import { printPdf } from '../../electron/main/print-pdf.ts';
import { startOver, told } from '../support/electron.ts';
import { StandInWindow, windows } from '../support/electron-window.ts';

beforeEach(startOver);

type Parent = Parameters<typeof printPdf>[0];
// Only named as the parent.
const parent = new StandInWindow({}) as unknown as Parent;
const pdf = Buffer.from('%PDF-1.7\n');

test('the PDF is shown in a window of its own with the system’s dialog', async () => {
  expect(await printPdf(parent, { title: '证书', bytes: pdf })).toEqual({ kind: 'handed-over' });
  const window = windows.at(-1);
  expect(window?.webContents.printed).toEqual([{ silent: false, printBackground: true }]);
  expect(window?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
  expect(window?.options.webPreferences?.preload).toBeUndefined();
});

test('its session knows this one document and reaches nothing else', async () => {
  await printPdf(parent, { title: '证书', bytes: pdf });
  const [own] = [...told.sessions.values()];
  const address = windows.at(-1)?.did[1]?.replace('load ', '') ?? '';
  const answer = (url: string): number | undefined => own?.schemes.get('app')?.(new Request(url)).status;
  expect(address).toMatch(/^app:\/\/bundle\/print\/[\w-]+\.pdf$/);
  expect(answer(address)).toBe(200);
  expect(answer('app://bundle/index.html')).toBe(404);
  expect(own?.partition.startsWith('persist:')).toBe(false);
  expect(own?.lets('https://example.com/')).toBe(false);
  expect(own?.lets('file:///etc/passwd')).toBe(false);
  expect(own?.checkHandler?.(null, 'clipboard-read', 'app://bundle')).toBe(false);
});

test('what is not a PDF opens no window', async () => {
  const before = windows.length;
  expect(await printPdf(parent, { title: 'x', bytes: Buffer.from('<html>') })).toEqual({
    kind: 'refused',
    reason: 'unreadable',
  });
  expect(windows).toHaveLength(before);
});
