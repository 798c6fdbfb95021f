import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
});
afterAll(() => desk.stop());

const idNumber = '149901199206157034';
const keep = (key: string, content: string, options = desk.as()) =>
  desk.api.accounts.keepDraft({ key, content }, options);
const mine = async (options = desk.as()) => (await desk.api.accounts.drafts(undefined, options)).drafts;

/** Somebody else at this computer. */
async function another(signInName: string, role: 'clerk' | 'auditor') {
  const password = 'another password';
  await desk.api.accounts.add({ signInName, displayName: '李示安', role, password }, desk.as());
  const { ticket } = await desk.api.accounts.signIn({ signInName, password });
  return { context: { ticket } };
}

it('an edit is found again as it was typed last, until it is saved', async () => {
  await keep('trainees:new', '{"name":"张"}');
  await keep('new-session', '{}');
  await keep('trainees:new', '{"name":"张示兰"}');
  expect(await mine()).toEqual([
    { key: 'new-session', content: '{}' },
    { key: 'trainees:new', content: '{"name":"张示兰"}' },
  ]);
  await desk.api.accounts.dropDraft({ key: 'trainees:new' }, desk.as());
  await desk.api.accounts.dropDraft({ key: 'new-session' }, desk.as());
  expect(await mine()).toEqual([]);
  // Once more does no harm.
  await desk.api.accounts.dropDraft({ key: 'new-session' }, desk.as());
});

it('nobody finds, changes or drops the edits of another account', async () => {
  const [clerk, auditor] = [await another('li', 'clerk'), await another('cheng', 'auditor')];
  await keep('trainees:new', 'of the administrator');
  expect(await mine(clerk)).toEqual([]);
  await keep('trainees:new', 'of the clerk', clerk);
  await keep('filter', 'of the auditor', auditor);
  await desk.api.accounts.dropDraft({ key: 'trainees:new' }, auditor);
  expect(await mine()).toEqual([{ key: 'trainees:new', content: 'of the administrator' }]);
  expect(await mine(clerk)).toEqual([{ key: 'trainees:new', content: 'of the clerk' }]);
  expect(await mine(auditor)).toEqual([{ key: 'filter', content: 'of the auditor' }]);
  await desk.api.accounts.dropDraft({ key: 'trainees:new' }, desk.as());
});

it('before sign-in nothing is kept and nothing is shown', async () => {
  const nobody = { context: {} };
  const calls = [
    () => keep('trainees:new', '{}', nobody),
    () => mine(nobody),
    () => desk.api.accounts.dropDraft({ key: 'trainees:new' }, nobody),
  ];
  for (const call of calls) expect((await refusalOf(call())).code).toBe('SIGNED_OUT');
});

it('a draft too large or with a key of no screen is refused, and the earlier one stays', async () => {
  await keep('marks:7', 'before');
  expect((await refusalOf(keep('marks:7', 'x'.repeat(256 * 1024 + 1)))).code).toBe('INVALID_INPUT');
  expect((await refusalOf(keep('../marks', 'x'))).code).toBe('INVALID_INPUT');
  expect(await mine()).toEqual([{ key: 'marks:7', content: 'before' }]);
  await keep('marks:7', 'x'.repeat(256 * 1024));
  await desk.api.accounts.dropDraft({ key: 'marks:7' }, desk.as());
});

it('beyond a hundred the edit untouched longest gives way, and only of the same account', async () => {
  const clerk = await another('zhao', 'clerk');
  await keep('trainees:new', 'of the clerk', clerk);
  for (let index = 0; index < 100; index += 1) await keep(`marks:${index}`, '{}');
  await keep('marks:0', 'touched again');
  await keep('marks:100', '{}');
  const keys = (await mine()).map((draft) => draft.key);
  expect(keys).toHaveLength(100);
  expect(keys).toContain('marks:0');
  expect(keys).not.toContain('marks:1');
  expect(await mine(clerk)).toHaveLength(1);
});

it('what is typed leaves nothing in the history and is nowhere in the clear', async () => {
  const { reader } = desk.house.institution!.database;
  const counts = async () => [
    await reader('history_entry').count({ count: '*' }).first(),
    await reader('change_row').count({ count: '*' }).first(),
    await reader('request').count({ count: '*' }).first(),
  ];
  const before = await counts();
  await keep('trainees:new', JSON.stringify({ idNumber }));
  await desk.api.accounts.dropDraft({ key: 'trainees:new' }, desk.as());
  await keep('trainees:new', JSON.stringify({ idNumber }));
  expect(await counts()).toEqual(before);
  const entries = await readdir(desk.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  expect(files.map((file) => file.name)).toContain('institution.db');
  for (const file of files) {
    const bytes = await readFile(path.join(file.parentPath, file.name));
    expect(bytes.includes(idNumber), file.name).toBe(false);
  }
});
