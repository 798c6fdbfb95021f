import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { KeptPreferences } from '#shared/contract/preferences.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
let file: string;
beforeEach(async () => {
  desk = await startTestHouse({ isEmpty: true });
  file = path.join(desk.folder, 'preferences.json');
});
afterEach(() => desk.stop());

const keep = (chosen: KeptPreferences) => desk.api.accounts.keepPreferences(chosen);
const kept = () => desk.api.accounts.preferences();

it('language, theme and columns are kept before anybody signed in, each beside the others', async () => {
  expect(await kept()).toEqual({});
  await keep({ language: 'en', theme: 'dark' });
  await keep({ columns: { trainees: ['name', 'phone'] } });
  await keep({ theme: 'light' });
  const all = { language: 'en', theme: 'light', columns: { trainees: ['name', 'phone'] } };
  expect(await kept()).toEqual(all);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(all);
});

it('choices made at the same moment are all kept, and nothing is left beside the file', async () => {
  await Promise.all([
    keep({ language: 'en' }),
    keep({ theme: 'dark' }),
    keep({ columns: { trainees: ['sex'] } }),
  ]);
  expect(await kept()).toEqual({ language: 'en', theme: 'dark', columns: { trainees: ['sex'] } });
  const names = (await readdir(desk.folder)).filter((name) => name.startsWith('preferences'));
  expect(names).toEqual(['preferences.json']);
});

it.each([
  ['cut off', '{"theme":"da'],
  ['of another shape', '{"theme":7}'],
  ['grown beyond measure', `{"theme":"dark"${' '.repeat(70_000)}}`],
])('a file %s counts as never chosen, and the next choice mends it', async (_what, text) => {
  await writeFile(file, text);
  expect(await kept()).toEqual({});
  await keep({ theme: 'dark' });
  expect(await kept()).toEqual({ theme: 'dark' });
});

it('nothing that somebody typed fits in', async () => {
  const typed: readonly unknown[] = [
    { name: '张示兰' },
    { language: '149901199206157034' },
    { columns: { trainees: ['149901199206157034'] } },
    { columns: { 张示兰: ['name'] } },
    { columns: { trainees: Array.from({ length: 41 }, () => 'name') } },
  ];
  // A page of another kind could send any of these.
  for (const each of typed)
    expect((await refusalOf(keep(each as KeptPreferences))).code).toBe('INVALID_INPUT');
  expect(await kept()).toEqual({});
});
