import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  coreChannel,
  portsChannel,
  portsMessage,
  shellChannel,
  type DesktopBridge,
} from '../../shared/contract/bridge.ts';
import { startOver, told } from '../support/electron.ts';

type Listener = (event: { source: unknown; data: unknown; ports: readonly string[] }) => void;
const page = {
  listeners: new Array<Listener>(),
  addEventListener: (_type: string, listener: Listener) => page.listeners.push(listener),
};
let bridge: DesktopBridge;

beforeAll(async () => {
  vi.stubGlobal('window', page);
  process.argv.push('--peixun-version=0.1.0');
  await import('../../electron/preload/index.ts');
  process.argv.pop();
  // What the preload exposed under this name.
  bridge = told.exposed.get('peixun') as DesktopBridge;
});
beforeEach(startOver);

function post(source: unknown, data: unknown): void {
  for (const listener of page.listeners) listener({ source, data, ports: ['calls', 'files'] });
}

test('the page gets named calls and nothing of Electron', () => {
  expect(Object.keys(bridge).toSorted()).toEqual([
    'announceReady',
    'checkForUpdate',
    'choosePrinter',
    'fetchUpdate',
    'onCore',
    'prepareDrag',
    'printPdf',
    'printers',
    'saveFile',
    'setLanguage',
    'setUnsaved',
    'setUpdateFeed',
    'startDrag',
    'updateFeed',
    'version',
  ]);
  expect(bridge.version).toBe('0.1.0');
});

const file = { fileId: 'p-1', fileName: 'a.pdf' };

test.each([
  ['setUnsaved', (made: DesktopBridge) => made.setUnsaved(true), [true]],
  ['setLanguage', (made: DesktopBridge) => made.setLanguage('en'), ['en']],
  ['startDrag', (made: DesktopBridge) => made.startDrag('t'), ['t']],
  ['choosePrinter', (made: DesktopBridge) => made.choosePrinter('HP'), ['HP']],
  ['announceReady', (made: DesktopBridge) => made.announceReady(), []],
  ['saveFile', (made: DesktopBridge) => made.saveFile(file), [file]],
  ['prepareDrag', (made: DesktopBridge) => made.prepareDrag(file), [file]],
  ['printers', (made: DesktopBridge) => made.printers(), []],
  ['updateFeed', (made: DesktopBridge) => made.updateFeed(), []],
  ['setUpdateFeed', (made: DesktopBridge) => made.setUpdateFeed('https://x/'), ['https://x/']],
  ['checkForUpdate', (made: DesktopBridge) => made.checkForUpdate(), []],
  ['fetchUpdate', (made: DesktopBridge) => made.fetchUpdate(), []],
])('%s goes out on the one shell channel', (name, call, values) => {
  void call(bridge);
  expect(told.sent).toEqual([[shellChannel, name, ...values]]);
});

test('the page hears of its core without Electron’s event', () => {
  const heard: unknown[][] = [];
  bridge.onCore((...values) => heard.push(values));
  told.heard.get(coreChannel)?.({ sender: 'electron' }, { kind: 'back' });
  expect(heard).toEqual([[{ kind: 'back' }]]);
});

test('only ports that the page posts to itself under the agreed name are handed on', () => {
  post({}, portsMessage);
  post(page, 'something else');
  expect(told.sent).toEqual([]);
  post(page, portsMessage);
  expect(told.sent).toEqual([[portsChannel, null, ['calls', 'files']]]);
});
