import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { afterPack } from '../../electron/build/after-pack.mjs';
import { checkFuses, fuses, setFuses } from '../../electron/build/fuses.mjs';

/** How Electron marks the place of its fuses; behind it the version, their number, and one character each. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const defaults = '101100011';

let folder = '';
let executable = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peixun-fuses-'));
  executable = join(folder, 'Peixun Desk.exe');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(states: string): void {
  const wire = Buffer.concat([Buffer.of(1, states.length), Buffer.from(states)]);
  writeFileSync(executable, Buffer.concat([Buffer.alloc(5000), Buffer.from(mark), wire, Buffer.alloc(300)]));
}

test('every fuse is decided, and reads back as it was set', async () => {
  expect(fuses).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  });
  write(defaults);
  await setFuses(executable);
  expect(await checkFuses(executable)).toEqual([]);
});

test('the packager sets them in the executable of each folder it packs', async () => {
  write(defaults);
  await afterPack({ appOutDir: folder, packager: { appInfo: { productFilename: 'Peixun Desk' } } });
  expect(await checkFuses(executable)).toEqual([]);
});

test('an executable as Electron hands it out is refused, fuse by fuse', async () => {
  write(defaults);
  expect(await checkFuses(executable)).toEqual([
    'RunAsNode is not off',
    'EnableCookieEncryption is not on',
    'EnableNodeOptionsEnvironmentVariable is not off',
    'EnableNodeCliInspectArguments is not off',
    'EnableEmbeddedAsarIntegrityValidation is not on',
    'OnlyLoadAppFromAsar is not on',
    'GrantFileProtocolExtraPrivileges is not off',
  ]);
});

test('a fuse that a newer Electron adds stops the build until it is decided', async () => {
  write(`${defaults}0`);
  await expect(setFuses(executable)).rejects.toThrow(/fuse/iu);
  write('010011001');
  expect(await checkFuses(executable)).toEqual([]);
  write('0100110010');
  expect(await checkFuses(executable)).toEqual(['fuse 9 is not decided']);
});
