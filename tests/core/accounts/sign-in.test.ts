import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secondsToWait } from '#core/accounts/sign-in.ts';
import {
  refusalOf,
  startTestHouse,
  testInstant,
  testInstitution,
  type TestHouse,
} from '../../support/house.ts';

let test: TestHouse;
let now: Date;
const { password } = testInstitution;

beforeEach(async () => {
  now = testInstant;
  test = await startTestHouse({ clock: () => now });
});
afterEach(() => test.stop());

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const right = () => test.api.accounts.signIn({ signInName: 'wang', password });
const wrong = () => refusalOf(test.api.accounts.signIn({ signInName: 'wang', password: 'wrong password' }));

describe('the wait after wrong passwords', () => {
  it.each([
    [0, null, 0],
    [4, 0, 0],
    [5, 0, 30],
    [5, 29.5, 1],
    [5, 30, 0],
    [6, 0, 60],
    [8, 100, 140],
    [12, 0, 3600],
    [99, 0, 3600],
    // A clock set back two years does not lock anybody out for two years.
    [5, -63_072_000, 30],
  ])('after %i tries, the last %s s ago, is %i s', (count, ago, wait) => {
    const latest = ago === null ? null : new Date(testInstant.getTime() - ago * 1000).toISOString();
    expect(secondsToWait(count, latest, testInstant)).toBe(wait);
  });
});

describe('signing in', () => {
  it('opens with the right password and refuses a wrong one and an unknown name alike', async () => {
    expect(await right()).toMatchObject({ person: { displayName: '王示宁', role: 'administrator' } });
    expect(await wrong()).toMatchObject({ code: 'SIGN_IN_REFUSED', status: 401 });
    const unknown = { signInName: 'nobody', password: 'wrong password' };
    expect(await refusalOf(test.api.accounts.signIn(unknown))).toMatchObject({
      code: 'SIGN_IN_REFUSED',
      status: 401,
    });
  });

  it('is proposed to whoever came last, and to nobody whose password was wrong', async () => {
    const proposed = async () => {
      const state = await test.api.safekeeping.state();
      return state.kind === 'open' ? state.lastSignInName : state.kind;
    };
    const li = { signInName: 'li', password: 'another password' };
    await test.api.accounts.add({ ...li, displayName: '李示安', role: 'clerk' }, test.as());
    expect(await proposed()).toBe('wang');
    await test.api.accounts.signIn(li);
    expect(await proposed()).toBe('li');
    await wrong();
    expect(await proposed()).toBe('li');
    await right();
    expect(await proposed()).toBe('wang');
  });

  it('takes a password typed through another input method as the same', async () => {
    const [composed, decomposed] = ['résumé-lampe', 'résumé-lampe'.normalize('NFD')];
    const input = { signInName: 'li', displayName: '李示安', role: 'clerk' } as const;
    await test.api.accounts.add({ ...input, password: composed }, test.as());
    const signedIn = await test.api.accounts.signIn({ signInName: 'li', password: decomposed });
    expect(signedIn.person.displayName).toBe('李示安');
  });

  it('pauses after five wrong passwords, also for the right one, and goes on after the wait', async () => {
    for (let count = 0; count < 5; count += 1) await wrong();
    expect(await refusalOf(right())).toMatchObject({
      code: 'SIGN_IN_LOCKED',
      status: 429,
      data: { params: { seconds: 30 } },
    });
    later(31);
    await right();
    // The right one ends the count.
    expect(await wrong()).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });

  it('pauses just so when all tries come at once', async () => {
    const tries = await Promise.all(Array.from({ length: 9 }, wrong));
    expect(tries.map((refusal) => refusal.code)).toEqual([
      ...Array.from({ length: 5 }, () => 'SIGN_IN_REFUSED'),
      ...Array.from({ length: 4 }, () => 'SIGN_IN_LOCKED'),
    ]);
  });

  it('keeps the pause over a restart, because tries are written down', async () => {
    for (let count = 0; count < 5; count += 1) await wrong();
    const tries = await test.house.institution!.database.reader('sign_in').where('is_accepted', 0);
    expect(tries).toHaveLength(5);
  });

  it('ends the pause when an administrator sets a new password', async () => {
    const person = { signInName: 'li', displayName: '李示安', role: 'clerk' } as const;
    await test.api.accounts.add({ ...person, password: 'another password' }, test.as());
    const attempt = (typed: string) => test.api.accounts.signIn({ signInName: 'li', password: typed });
    for (let count = 0; count < 5; count += 1) await refusalOf(attempt('wrong'));
    expect(await refusalOf(attempt('another password'))).toMatchObject({ code: 'SIGN_IN_LOCKED' });
    later(1);
    const { displayName, role } = person;
    await test.api.accounts.change(
      { id: 2, displayName, role, isActive: true, password: 'a fresh password' },
      test.as(),
    );
    expect(await attempt('a fresh password')).toMatchObject({ person: { id: 2 } });
  });

  it('refuses an account that was deactivated, and ends its open windows', async () => {
    const person = { displayName: '李示安', role: 'clerk' } as const;
    await test.api.accounts.add({ ...person, signInName: 'li', password: 'another password' }, test.as());
    const { ticket } = await test.api.accounts.signIn({ signInName: 'li', password: 'another password' });
    await test.api.accounts.change({ ...person, id: 2, isActive: false }, test.as());
    expect(await refusalOf(test.api.accounts.whoAmI(undefined, { context: { ticket } }))).toMatchObject({
      code: 'SIGNED_OUT',
    });
    const again = test.api.accounts.signIn({ signInName: 'li', password: 'another password' });
    expect(await refusalOf(again)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });

  it('ends by itself after the institution’s idle minutes', async () => {
    const { ticket } = await right();
    const options = { context: { ticket } };
    await test.api.accounts.changeRules({ idleMinutes: 10 }, options);
    later(9 * 60);
    await test.api.accounts.whoAmI(undefined, options);
    later(9 * 60);
    await test.api.accounts.whoAmI(undefined, options);
    later(11 * 60);
    expect(await refusalOf(test.api.accounts.whoAmI(undefined, options))).toMatchObject({
      code: 'SIGNED_OUT',
    });
  });
});

describe('accounts', () => {
  it('never lose their last administrator, by role or by state', async () => {
    const change = (part: object) =>
      refusalOf(
        test.api.accounts.change(
          { id: 1, displayName: '王示宁', role: 'administrator', isActive: true, ...part },
          test.as(),
        ),
      );
    for (const part of [{ role: 'clerk' }, { isActive: false }]) {
      expect(await change(part)).toMatchObject({
        code: 'WRONG_STATE',
        data: { params: { reason: 'last-administrator' } },
      });
    }
    expect((await test.api.accounts.list(undefined, test.as())).accounts).toMatchObject([
      { role: 'administrator', isActive: true },
    ]);
  });

  it('lose what an administrator gives up at once, also in open windows', async () => {
    await test.api.accounts.add(
      { signInName: 'li', displayName: '李示安', role: 'administrator', password: 'another password' },
      test.as(),
    );
    const { ticket } = await right();
    const options = { context: { ticket } };
    await test.api.accounts.change({ id: 1, displayName: '王示宁', role: 'clerk', isActive: true }, options);
    expect(await refusalOf(test.api.accounts.list(undefined, options))).toMatchObject({ code: 'SIGNED_OUT' });
  });

  it('let everybody change their own password, knowing the present one', async () => {
    const change = (current: string) =>
      test.api.accounts.changeOwnPassword({ current, next: 'a fresh password' }, test.as());
    expect(await refusalOf(change('not it'))).toMatchObject({
      code: 'SIGN_IN_REFUSED',
      data: { place: { field: 'current' } },
    });
    await change(password);
    later(1);
    await test.api.accounts.signIn({ signInName: 'wang', password: 'a fresh password' });
    expect(await refusalOf(right())).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });

  it('show when somebody signed in last', async () => {
    later(3600);
    const { ticket } = await right();
    const { accounts } = await test.api.accounts.list(undefined, { context: { ticket } });
    expect(accounts[0]?.lastSignInAt).toBe('2026-11-24T10:30:00.000+08:00');
  });
});
