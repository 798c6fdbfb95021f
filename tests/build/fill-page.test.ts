import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { givenElement } from '#shared/rules/certificates/verify-page.ts';
import { makePage } from '../../electron/build/fill-page.mjs';
import { startSigning } from '../rules/certificates/proving.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'peixun-fill-'));
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, text);
  return place;
}

const school = startSigning();
const blank = await file('blank.html', `<script type="application/json" id="${givenElement}">null</script>`);
const keys = await file('a.pxkey', school.keyFile);
const more = await file('b.pxkey', startSigning().keyFile);
const list = school.voidList('2020-01-06T09:30:00.000+08:00', []);
const revocations = await file('a.pxvoid', list);
const out = path.join(folder, 'out.html');

test('puts keys and lists into the page as they were handed out', async () => {
  const args = ['--keys', keys, more, '--revocations', revocations, '--out', out];
  expect(await makePage(blank, args)).toBe(out);
  const [, data = ''] = /<script[^>]*>(.*)<\/script>/su.exec(await readFile(out, 'utf8')) ?? [];
  expect(JSON.parse(data)).toEqual({
    madeOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u),
    keys: [school.keyFile, await readFile(more, 'utf8')],
    lists: [list],
  });
});

test('without anything makes the page that asks for the key file', async () => {
  await makePage(blank, ['--out', out]);
  expect(await readFile(out, 'utf8')).toContain('"keys":[],"lists":[]');
});

test.each([
  [
    'a changed key file',
    async () => ['--keys', await file('x.pxkey', school.keyFile.replace('学校', '学院'))],
    'key-file-altered',
  ],
  ['a list without its key', async () => ['--revocations', revocations], 'void-list-unknown-key'],
  ['a list for a key', async () => ['--keys', revocations], 'not-a-key-file'],
])('%s is refused by name, and no page is written', async (_what, args, reason) => {
  await rm(out, { force: true });
  await expect(makePage(blank, [...(await args()), '--out', out])).rejects.toThrow(reason);
  await expect(readFile(out)).rejects.toThrow('ENOENT');
});
