import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inUseCode } from '../../electron/hosts/already-running.ts';
import { openDesktop, prepare } from '../../electron/main/start-desktop.ts';
import { coreChannel, portsChannel, shellChannel } from '../../shared/contract/bridge.ts';
import { app, fromOurPage, ipcMain, startOver, told, type StandInChild } from '../support/electron.ts';
import { preventable, windows, type StandInWindow } from '../support/electron-window.ts';

let folder = '';

beforeEach(() => {
  startOver();
  folder = mkdtempSync(join(tmpdir(), 'peixun-main-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<title>x</title>');
  vi.stubEnv('PEIXUN_DATA', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('the folder is set before the lock that belongs to it, and the sandbox before anything is ready', () => {
  expect(prepare()).toBe(true);
  expect(told.order).toEqual([
    'setPath userData',
    'setPath sessionData',
    'id cn.peixun.desk',
    'lock',
    'setPath crashDumps',
    'crashReporter',
    'enableSandbox',
    'registerSchemes',
  ]);
  expect(told.paths.get('userData')).toBe(join(folder, 'desktop'));
  expect(app.listenerCount('web-contents-created')).toBe(1);
});

test('a second start goes no further', () => {
  told.isFirst = false;
  expect(prepare()).toBe(false);
  expect(told.order).not.toContain('enableSandbox');
});

interface Opened {
  readonly window: StandInWindow;
  readonly child: StandInChild;
  readonly said: readonly string[];
}

async function open(): Promise<Opened> {
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const opening = openDesktop(join(folder, 'page'));
  await expect.poll(() => windows.length).toBe(1);
  const [window] = windows;
  const [child] = told.children;
  if (!window || !child) throw new Error('nothing opened');
  child.emit('message', { kind: 'ready' });
  expect(said).toEqual([]);
  ipcMain.emit(shellChannel, fromOurPage(window.webContents), 'announceReady');
  await opening;
  write.mockRestore();
  return { window, child, said };
}

test('the launcher hears ready only when the core runs and the first screen stands', async () => {
  const { said, window } = await open();
  expect(said).toEqual(['ready\n']);
  expect(window.did).toContain('load app://bundle/index.html');
});

test('the window has every security value, written out', async () => {
  const { window } = await open();
  const { session, preload, additionalArguments, ...values } = window.options.webPreferences ?? {};
  expect(values).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: true,
  });
  expect(preload).toMatch(/preload.index\.cjs$/);
  expect(additionalArguments).toEqual(['--peixun-version=0.1.0']);
  expect(session).toBe(told.sessions.get('app'));
  expect([...told.sessions.keys()].filter((name) => name.startsWith('persist:'))).toEqual([]);
});

test('ports of our page reach the core; those of anybody else are closed', async () => {
  const { window, child } = await open();
  const closed: string[] = [];
  const ports = ['calls', 'files'].map((name) => ({ name, close: () => closed.push(name) }));
  ipcMain.emit(portsChannel, { ...fromOurPage(window.webContents), ports });
  await expect.poll(() => child.posted.at(-1)?.message).toEqual({ kind: 'ports' });
  ipcMain.emit(portsChannel, { sender: window.webContents, senderFrame: null, ports });
  expect(closed).toEqual(['calls', 'files']);
});

test('a second start brings the window to the front and is not listened to', async () => {
  const { window } = await open();
  app.emit('second-instance', {}, ['--evil']);
  expect(window.did.slice(-2)).toEqual(['restore', 'focus']);
});

test('the window is asked about unsaved edits before it closes', async () => {
  const { window } = await open();
  const closing = preventable({});
  ipcMain.emit(shellChannel, fromOurPage(window.webContents), 'setUnsaved', true);
  window.emit('close', closing);
  expect(closing.isPrevented).toBe(true);
  told.messageBoxChoice = 1;
  const again = preventable({});
  window.emit('close', again);
  expect(again.isPrevented).toBe(false);
});

test('quitting waits until the core has closed its database', async () => {
  const { child } = await open();
  const quitting = preventable({});
  app.emit('will-quit', quitting);
  expect(quitting.isPrevented).toBe(true);
  expect(child.posted.at(-1)?.message).toEqual({ kind: 'stop' });
  child.emit('message', { kind: 'stopped' });
  await expect.poll(() => told.order.at(-1)).toBe('quit');
  const last = preventable({});
  app.emit('will-quit', last);
  expect(last.isPrevented).toBe(false);
});

test('a core that stops by itself is told to the page with its reference, and its successor too', async () => {
  const { child, window } = await open();
  child.emit('exit', 11);
  const [channel, state] = window.webContents.sent[0] ?? [];
  expect(channel).toBe(coreChannel);
  expect(state).toMatchObject({ kind: 'lost' });
  const reference = String(Reflect.get(Object(state), 'reference'));
  expect(readFileSync(join(folder, 'logs', 'desktop.log'), 'utf8')).toContain(
    `${reference} core ended: code 11`,
  );
  await expect.poll(() => told.children.length).toBe(2);
  told.children[1]?.emit('message', { kind: 'ready' });
  expect(window.webContents.sent[1]).toEqual([coreChannel, { kind: 'back' }]);
  expect(told.exits).toEqual([]);
});

test('a core that cannot even start is said aloud and ends with an error, so that the browser takes over', async () => {
  const opening = openDesktop(join(folder, 'page'));
  await expect.poll(() => told.children.length).toBe(1);
  told.children[0]?.emit('exit', 11);
  await expect(opening).rejects.toThrow('ended with 11');
  expect(told.errors[0]).toMatch(/编号：[0-9a-f]{8}$/u);
  expect(told.exits).toEqual([1]);
});

test('a page that ends by itself is loaded again with a reference, but not for ever', async () => {
  const { window } = await open();
  const loads = () => window.did.filter((deed) => deed.startsWith('load')).length;
  for (let time = 1; time <= 3; time += 1) {
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
    expect(loads()).toBe(1 + time);
  }
  expect(told.messages[0]?.message).toMatch(/编号：[0-9a-f]{8}$/u);
  expect(told.exits).toEqual([]);
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  expect(loads()).toBe(4);
  expect(told.exits).toEqual([1]);
});

test('a page that closes as it should is left alone, and a helper that ends is only logged', async () => {
  const { window } = await open();
  window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  expect(window.did.filter((deed) => deed.startsWith('load'))).toHaveLength(1);
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 3 });
  expect(readFileSync(join(folder, 'logs', 'desktop.log'), 'utf8')).toContain('helper ended: GPU crashed 3');
  expect({ exits: told.exits, messages: told.messages }).toEqual({ exits: [], messages: [] });
});

test('copies that an earlier launch handed out are gone when the application is open, and at its end', async () => {
  mkdirSync(join(folder, 'desktop', 'handed-out', 'left'), { recursive: true });
  prepare();
  const { child } = await open();
  expect(existsSync(join(folder, 'desktop', 'handed-out'))).toBe(false);
  mkdirSync(join(folder, 'desktop', 'handed-out', 'now'), { recursive: true });
  app.emit('will-quit', preventable({}));
  child.emit('message', { kind: 'stopped' });
  await expect.poll(() => told.order.at(-1)).toBe('quit');
  expect(existsSync(join(folder, 'desktop', 'handed-out'))).toBe(false);
});

test('a data folder that another start uses is said aloud, and told to the launcher by the exit code', async () => {
  const { child } = await open();
  child.emit('message', { kind: 'in-use' });
  expect(told.errors[0]).toContain('已在运行');
  expect(told.exits).toEqual([inUseCode]);
});
