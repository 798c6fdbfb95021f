import { expect, test } from '../support/desk.ts';

test('the demo leads to a certificate on the screen in two clicks', async ({ page, desk }) => {
  test.setTimeout(180_000);
  await page.goto(desk.url);
  await page.getByRole('button', { name: '打开演示机构' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 150_000 });
  await page
    .getByRole('link', { name: /^去打印/u })
    .first()
    .click();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
});
