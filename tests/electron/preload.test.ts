import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
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
    'printPdf',
    'saveFile',
    'setLanguage',
    'setUnsaved',
    'version',
  ]);
  expect(bridge.version).toBe('0.1.0');
});

test('calls go out on the one shell channel', async () => {
  bridge.setUnsaved(true);
  await bridge.printPdf({ title: 'x', bytes: new Uint8Array() });
  expect(told.sent).toEqual([
    [shellChannel, 'setUnsaved', true],
    [shellChannel, 'printPdf', { title: 'x', bytes: new Uint8Array() }],
  ]);
});

test('only ports that the page posts to itself under the agreed name are handed on', () => {
  post({}, portsMessage);
  post(page, 'something else');
  expect(told.sent).toEqual([]);
  post(page, portsMessage);
  expect(told.sent).toEqual([[portsChannel, null, ['calls', 'files']]]);
});
