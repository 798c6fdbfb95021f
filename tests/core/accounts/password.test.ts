import { expect, it } from 'vitest';
import { digestPassword, isPassword, passwordCost } from '#core/accounts/password.ts';

it('costs a guess what is advised for scrypt, and says so beside the digest', async () => {
  const digest = await digestPassword('a long password', passwordCost);
  expect(digest).toMatch(/^scrypt\$131072\$8\$1\$/u);
  expect(await isPassword('a long password', digest)).toBe(true);
  expect(await isPassword('a long passwore', digest)).toBe(false);
});

it('takes one password typed in two ways as the same, and two digests of it as different', async () => {
  const cheap = { N: 2 ** 10, r: 8, p: 1 };
  const first = await digestPassword('caf\u00e9 12345', cheap);
  expect(await isPassword('cafe\u0301 12345', first)).toBe(true);
  expect(await digestPassword('caf\u00e9 12345', cheap)).not.toBe(first);
});
