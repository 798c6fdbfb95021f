import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DraftKeeper, DraftStore } from '../../../renderer/app/draft-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What the core keeps of one account, and every write that reached it. */
function account(kept: Record<string, string> = {}) {
  const writes: string[] = [];
  const state = { isRefusing: false };
  const keeper: DraftKeeper = {
    readAll: () => Promise.resolve(Object.entries(kept).map(([key, content]) => ({ key, content }))),
    async write(key, content) {
      writes.push(`${key}=${content ?? 'dropped'}`);
      await Promise.resolve();
      if (state.isRefusing) throw new Error('signed out');
      if (content === undefined) Reflect.deleteProperty(kept, key);
      else kept[key] = content;
    },
  };
  return { keeper, kept, writes, state };
}

test('a draft is found at once and kept after a pause in typing, as it stands then', async () => {
  const wang = account({ 'marks:7': 'from yesterday' });
  const store = new DraftStore();
  await store.open(wang.keeper);
  expect(store.read('marks:7')).toBe('from yesterday');
  for (const typed of ['张', '张示', '张示兰']) {
    store.write('trainees:new', typed);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(store.read('trainees:new')).toBe('张示兰');
  expect(wang.writes).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(wang.writes).toEqual(['trainees:new=张示兰']);
});

test('what was saved is dropped at once, and an edit that had not been kept yet never is', async () => {
  const wang = account();
  const store = new DraftStore();
  await store.open(wang.keeper);
  store.write('trainees:new', '张示兰');
  store.write('trainees:new', undefined);
  await vi.advanceTimersByTimeAsync(1000);
  expect(wang.writes).toEqual(['trainees:new=dropped']);
  expect(store.read('trainees:new')).toBeUndefined();
});

test('a closing page hands over what was typed in the last moment', async () => {
  const wang = account();
  const store = new DraftStore();
  await store.open(wang.keeper);
  store.write('trainees:new', '张示兰');
  await store.flush();
  expect(wang.kept).toEqual({ 'trainees:new': '张示兰' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(wang.writes).toHaveLength(1);
});

test('behind a lock drafts wait for the same person, in their newest state', async () => {
  const wang = account();
  const store = new DraftStore();
  await store.open(wang.keeper);
  wang.state.isRefusing = true;
  store.write('trainees:new', '张');
  await vi.advanceTimersByTimeAsync(300);
  store.rest();
  store.write('trainees:new', '张示兰');
  await vi.advanceTimersByTimeAsync(1000);
  expect(wang.writes).toEqual(['trainees:new=张']);
  wang.state.isRefusing = false;
  await store.open(wang.keeper);
  expect(wang.kept).toEqual({ 'trainees:new': '张示兰' });
  expect(store.read('trainees:new')).toBe('张示兰');
});

test('whoever comes next finds nothing of theirs, and a late refusal brings nothing back', async () => {
  const [wang, li] = [account(), account({ 'new-session': 'of Li' })];
  const store = new DraftStore();
  await store.open(wang.keeper);
  wang.state.isRefusing = true;
  store.write('trainees:new', '张示兰');
  const late = store.flush();
  store.write('marks:7', '{}');
  store.close();
  await late;
  await store.open(li.keeper);
  await vi.advanceTimersByTimeAsync(1000);
  expect([store.read('trainees:new'), store.read('marks:7')]).toEqual([undefined, undefined]);
  expect(store.read('new-session')).toBe('of Li');
  expect(li.kept).toEqual({ 'new-session': 'of Li' });
  expect(li.writes).toEqual([]);
});

test('where drafts cannot be read the desk opens all the same', async () => {
  const store = new DraftStore();
  const { keeper } = account();
  await store.open({ ...keeper, readAll: () => Promise.reject(new Error('gone')) });
  store.write('trainees:new', '张');
  expect(store.read('trainees:new')).toBe('张');
});
