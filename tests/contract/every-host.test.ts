import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Activity } from '#shared/contract/activity.ts';
import { failureStatus } from '#shared/contract/failures.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../support/house.ts';
import { type Door, hosts } from './hosts.ts';

const clerk = {
  signInName: 'li',
  displayName: '李示安',
  role: 'clerk',
  password: 'another long password',
} as const;

async function entryCount(test: TestHouse): Promise<number> {
  const { entries } = await test.api.history.list({ limit: 200 }, test.as());
  return entries.length;
}

describe.each(hosts)('through $name', (host) => {
  let test: TestHouse;
  let door: Door;
  let clerkTicket: string;
  beforeAll(async () => {
    test = await startTestHouse();
    door = await host.open(test.house);
    await door.api.accounts.add(clerk, test.as());
    clerkTicket = (await door.api.accounts.signIn({ signInName: 'li', password: clerk.password })).ticket;
  });
  afterAll(async () => {
    await door.close();
    await test.stop();
  });

  it('a query answers what is there', async () => {
    expect(await door.api.accounts.whoAmI(undefined, test.as())).toEqual({
      id: 1,
      displayName: '王示宁',
      role: 'administrator',
    });
  });

  it('input that breaks the contract is refused with the place of each fault, and changes nothing', async () => {
    const before = await entryCount(test);
    const refusal = await refusalOf(
      door.api.accounts.add({ ...clerk, signInName: '', password: 'short' }, test.as()),
    );
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', status: 422, defined: true });
    expect(refusal.data.problems?.map((problem) => problem['place'])).toEqual([
      { field: 'signInName' },
      { field: 'password' },
    ]);
    // A key the contract does not know is refused, not passed over.
    const extra = { ...clerk, signInName: 'zhao', isOwner: true };
    expect(await refusalOf(door.api.accounts.add(extra, test.as()))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await entryCount(test)).toBe(before);
  });

  it('a call without a sign-in, or with one that ended, is SIGNED_OUT', async () => {
    expect(await refusalOf(door.api.accounts.list())).toMatchObject({ code: 'SIGNED_OUT', status: 401 });
    const { ticket } = await door.api.accounts.signIn({ signInName: 'li', password: clerk.password });
    await door.api.accounts.signOut(undefined, { context: { ticket } });
    const later = door.api.accounts.whoAmI(undefined, { context: { ticket } });
    expect(await refusalOf(later)).toMatchObject({ code: 'SIGNED_OUT' });
  });

  it('a role that may not is NOT_ALLOWED, for queries and commands alike', async () => {
    const context = { ticket: clerkTicket };
    const list = await refusalOf(door.api.accounts.list(undefined, { context }));
    expect(list).toMatchObject({ code: 'NOT_ALLOWED', status: 403, data: { params: { role: 'clerk' } } });
    const add = door.api.accounts.add({ ...clerk, signInName: 'zhou' }, { context });
    expect(await refusalOf(add)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('the same request id gives the same answer and changes nothing the second time', async () => {
    const options = test.as();
    const person = { ...clerk, signInName: 'sun', displayName: '孙示言' };
    const first = await door.api.accounts.add(person, options);
    const before = await entryCount(test);
    expect(await door.api.accounts.add(person, options)).toEqual(first);
    expect(await entryCount(test)).toBe(before);
  });

  it('the same request id for something else is REQUEST_REUSED', async () => {
    const options = test.as();
    await door.api.accounts.add({ ...clerk, signInName: 'qian' }, options);
    const other = door.api.accounts.add({ ...clerk, signInName: 'wu' }, options);
    expect(await refusalOf(other)).toMatchObject({ code: 'REQUEST_REUSED', status: 409 });
  });

  it('a refusal by the trade carries its params and place', async () => {
    const taken = await refusalOf(door.api.accounts.add(clerk, test.as()));
    expect(taken).toMatchObject({
      code: 'ALREADY_EXISTS',
      data: { params: { what: 'sign-in-name', value: 'li' }, place: { field: 'signInName' } },
    });
    const missing = { id: 999, displayName: '无', role: 'clerk', isActive: true } as const;
    expect(await refusalOf(door.api.accounts.change(missing, test.as()))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a fault of the application tells its reference and nothing else', async () => {
    const { reader } = test.house.institution!.database;
    // A broken reader stands for any fault below a use case.
    Object.assign(test.house.institution!.database, {
      reader: () => {
        throw new Error('SELECT secret FROM account');
      },
    });
    const refusal = await refusalOf(door.api.accounts.list(undefined, test.as()));
    Object.assign(test.house.institution!.database, { reader });
    expect(refusal).toMatchObject({ code: 'INTERNAL', status: 500 });
    expect(refusal.data.params['reference']).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.stringify(refusal)).not.toContain('secret');
  });

  it('progress is watched and work is cancelled by its request id', async () => {
    const abort = new AbortController();
    const seen: Activity[][] = [];
    const stream = await door.api.activity.watch(undefined, { ...test.as(), signal: abort.signal });
    const running = test.house.activities.begin('work-1', 'trainees.importRoster', '2026-11-24');
    running.step(10, 100, 'rows');
    const reading = (async () => {
      for await (const list of stream) {
        seen.push(list);
        if (list.some((one) => one.state === 'cancelled')) break;
      }
    })();
    await expect.poll(() => seen.flat().map((one) => one.done)).toContain(10);
    expect(await door.api.activity.cancel({ id: 'work-1' }, test.as())).toEqual({ wasRunning: true });
    expect(() => running.step(20, 100, 'rows')).toThrow('CANCELLED');
    running.end('cancelled');
    await reading;
    abort.abort();
    expect(await door.api.activity.cancel({ id: 'work-1' }, test.as())).toEqual({ wasRunning: false });
  });

  it('work is watched by visitors only under its id, which only its caller knows', async () => {
    const first = async (input: { id: string } | undefined, options: { signal: AbortSignal }) => {
      for await (const list of await door.api.activity.watch(input, options)) return list;
      return undefined;
    };
    const abort = new AbortController();
    const running = test.house.activities.begin('of-a-visitor', 'safekeeping.startDemo', '2026-11-24');
    running.step(1, 3, 'demo-people');
    expect(await refusalOf(first(undefined, abort))).toMatchObject({ code: 'SIGNED_OUT' });
    expect(await first({ id: 'of-a-visitor' }, abort)).toMatchObject([{ id: 'of-a-visitor', done: 1 }]);
    expect(await first({ id: 'of-somebody' }, abort)).toEqual([]);
    abort.abort();
    running.end('finished');
  });

  it('files go in and come out by id, with their name', async () => {
    const { ticket } = test.as().context;
    const fileId = await door.put('名册 2026.txt', '姓名,身份证号', ticket);
    expect(fileId).toMatch(/^p-[\w-]{16}$/);
    const file = await door.get(fileId, ticket);
    expect(file).toEqual({ name: '名册 2026.txt', mediaType: 'text/plain', text: '姓名,身份证号' });
    expect(await refusalOf(door.put('x', 'x'))).toMatchObject({ code: 'SIGNED_OUT' });
    expect(await refusalOf(door.get(fileId))).toMatchObject({ code: 'SIGNED_OUT' });
    // Handed in for work, so it stays; what was made to be fetched once goes with its last byte.
    expect(await door.get(fileId, ticket)).toEqual(file);
    const bytes = Buffer.from('made');
    const made = await test.house.passingFiles.add({ name: 'x', mediaType: 'x/y', bytes, isOnce: true });
    expect(await door.get(made.id, ticket)).toMatchObject({ text: 'made' });
    await expect.poll(() => test.house.passingFiles.find(made.id)).toBeUndefined();
    expect(await refusalOf(door.get(made.id, ticket))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(door.get('p-0000000000000000', ticket))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(door.get('../institution.db', ticket))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('nothing was logged but the one fault, and every refusal had a status of the list', () => {
    expect(test.faults).toHaveLength(1);
    expect(failureStatus.NOT_ALLOWED).toBe(403);
  });
});

describe('without an institution', () => {
  it.each(hosts)(
    'calls through $name are NO_INSTITUTION, and the start state says first run',
    async (host) => {
      const test = await startTestHouse({ isEmpty: true });
      const door = await host.open(test.house);
      expect(await door.api.safekeeping.state()).toEqual({ kind: 'first-run' });
      const signIn = door.api.accounts.signIn({ signInName: 'wang', password: 'x' });
      expect(await refusalOf(signIn)).toMatchObject({ code: 'NO_INSTITUTION', status: 409 });
      await door.close();
      await test.stop();
    },
  );
});

describe('between hosts', () => {
  it('the same question has the same answer, byte for byte, and the same refusal', async () => {
    const test = await startTestHouse();
    const doors = await Promise.all(hosts.map((host) => host.open(test.house)));
    const answers = async (ask: (door: Door) => Promise<unknown>) =>
      new Set(await Promise.all(doors.map(async (door) => JSON.stringify(await ask(door)))));
    expect(await answers((door) => door.api.accounts.list(undefined, test.as()))).toHaveProperty('size', 1);
    expect(await answers((door) => door.api.history.list({ limit: 9 }, test.as()))).toHaveProperty('size', 1);
    expect(await answers((door) => door.api.safekeeping.state())).toHaveProperty('size', 1);
    const wrong = await answers((door) =>
      refusalOf(door.api.history.list({ limit: 0 }, test.as())).then((refusal) => ({ ...refusal })),
    );
    expect(wrong).toHaveProperty('size', 1);
    for (const door of doors) await door.close();
    await test.stop();
  });
});
