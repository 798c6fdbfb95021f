import { expect, test } from '../support/desk.ts';

test('the page opens under a strict policy, and the token leaves the address', async ({ page, desk }) => {
  const answer = await page.goto(desk.url);
  expect(answer?.headers()['content-security-policy']).toMatch(/default-src 'none'.*'nonce-[\w-]{20,}'/);
  await expect(page.locator('body')).not.toBeEmpty();
  await expect.poll(() => page.url()).not.toContain('token');
});

test('somebody without the token of this launch gets the empty page and nothing else', async ({
  desk,
  request,
}) => {
  const { origin } = new URL(desk.url);
  for (const token of ['', 'Bearer', 'Bearer wrong']) {
    const answer = await request.post(`${origin}/rpc/accounts/list`, {
      headers: { authorization: token },
      data: {},
    });
    expect(answer.status()).toBe(401);
  }
});
