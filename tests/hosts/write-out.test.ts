import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeOut } from '#hosts/write-out.ts';
import { NotWritten, refuse, writeWhole } from '#hosts/write-whole.ts';
import { startTestHouse, type TestHouse } from '../support/house.ts';

const mebi = 1024 * 1024;
let test: TestHouse;
let folder = '';

beforeAll(async () => {
  test = await startTestHouse();
});
afterAll(() => test.stop());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'peixun-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ticket = () => test.as().context.ticket;

async function made(bytes: Uint8Array, isOnce = false): Promise<string> {
  const file = { name: 'a.pdf', mediaType: 'application/pdf', bytes, isOnce };
  return (await test.house.passingFiles.add(file)).id;
}

describe('a file that the core writes where the clerk chose', () => {
  it('is there byte for byte, over the one before, with nothing beside it', async () => {
    const bytes = randomBytes(3 * mebi + 5);
    const place = path.join(folder, '证书.pdf');
    writeFileSync(place, 'earlier');
    const fileId = await made(bytes);
    expect(await writeOut(test.house, { fileId, place, ticket: ticket() })).toEqual({ kind: 'saved' });
    expect(readFileSync(place).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['证书.pdf']);
    await test.house.passingFiles.drop(fileId);
  });

  it('made for one fetch goes when it is written, and stays while it could not be', async () => {
    const fileId = await made(Buffer.from('key'), true);
    const nowhere = path.join(folder, 'missing', 'a.pdf');
    const refused = await writeOut(test.house, { fileId, place: nowhere, ticket: ticket() });
    expect(refused).toEqual({ kind: 'refused', reason: 'no-access' });
    const place = path.join(folder, 'a.pdf');
    expect(await writeOut(test.house, { fileId, place, ticket: ticket() })).toEqual({ kind: 'saved' });
    expect(test.house.passingFiles.find(fileId)).toBeUndefined();
  });

  it('is refused without a sign-in, and one that is gone is said as a call says it', async () => {
    const fileId = await made(Buffer.from('x'));
    const place = path.join(folder, 'a.pdf');
    expect(await writeOut(test.house, { fileId, place })).toMatchObject({
      kind: 'failed',
      code: 'SIGNED_OUT',
    });
    const gone = { fileId: 'p-0000000000000000', place, ticket: ticket() };
    expect(await writeOut(test.house, gone)).toMatchObject({ kind: 'failed', code: 'NOT_FOUND' });
    expect(readdirSync(folder)).toEqual([]);
    await test.house.passingFiles.drop(fileId);
  });

  it('shows how far it is where it is large, and stops when it is told to, leaving the earlier file', async () => {
    const place = path.join(folder, 'b.pxbackup');
    writeFileSync(place, 'earlier');
    const fileId = await made(new Uint8Array(20 * mebi));
    const writing = writeOut(test.house, { fileId, place, ticket: ticket() });
    const running = () => test.house.activities.list().find(({ state }) => state === 'running');
    await expect.poll(() => running()?.done, { interval: 1 }).toBeGreaterThan(0);
    const shown = running();
    expect(shown).toMatchObject({ procedure: 'files.save', stage: 'save', total: 20 * mebi });
    // Written in pieces to a name of its own meanwhile.
    expect(readdirSync(folder).some((name) => name.endsWith('.part'))).toBe(true);
    test.house.activities.cancel(shown?.id ?? '');
    expect(await writing).toEqual({ kind: 'cancelled' });
    expect(readdirSync(folder)).toEqual(['b.pxbackup']);
    expect(readFileSync(place, 'utf8')).toBe('earlier');
    await test.house.passingFiles.drop(fileId);
  });
});

describe('a file that another program holds', () => {
  // Linux refuses to write to a program that runs; it stands for a workbook that Excel has open.
  it.runIf(process.platform === 'linux')('is in use, before a byte is written', async () => {
    const place = path.join(folder, 'held');
    copyFileSync('/bin/sleep', place);
    const held = spawn(place, ['30']);
    await once(held, 'spawn');
    let isAsked = false;
    async function* content() {
      isAsked = true;
      yield new Uint8Array(1);
    }
    await expect(writeWhole(place, content())).rejects.toMatchObject({ reason: 'in-use' });
    expect(isAsked).toBe(false);
    held.kill('SIGKILL');
    await once(held, 'exit');
    expect(readdirSync(folder)).toEqual(['held']);
  });

  it('a folder of this name is no file to write over', async () => {
    mkdirSync(path.join(folder, 'a.pdf'));
    await expect(writeWhole(path.join(folder, 'a.pdf'), [new Uint8Array(1)])).rejects.toMatchObject({
      reason: 'in-use',
    });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it.each([
    ['EBUSY', 'no-access', 'in-use'],
    ['EPERM', 'in-use', 'in-use'],
    ['EACCES', 'in-use', 'in-use'],
    ['EACCES', 'no-access', 'no-access'],
    ['EPERM', 'no-access', 'no-access'],
    ['ENOSPC', 'in-use', 'disk-full'],
    ['EFBIG', 'no-access', 'disk-full'],
    ['EROFS', 'in-use', 'no-access'],
    ['ENOENT', 'in-use', 'no-access'],
  ] as const)('%s where a refusal means %s is %s', (code, meaning, reason) => {
    const error = Object.assign(new Error(code), { code });
    expect(() => refuse(error, meaning)).toThrow(new NotWritten(reason, error));
  });

  it('content that breaks off leaves the earlier file and no half one', async () => {
    const place = path.join(folder, 'a.pdf');
    writeFileSync(place, 'earlier');
    async function* broken() {
      yield new Uint8Array(mebi);
      throw new Error('altered');
    }
    await expect(writeWhole(place, broken())).rejects.toThrow('altered');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
    expect(readFileSync(place, 'utf8')).toBe('earlier');
  });
});
