import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startDesk, test } from '../support/desk.ts';
import { startInstitution } from '../support/walk.ts';

const password = '一个很长的密码句子';
const idNumber = '149901199206157034';

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, path);
}

/** The files of the data folder that hold these bytes. */
async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() && (await readFile(path)).includes(text) ? [path] : [];
    }),
  );
  return found.flat();
}

test('what was typed, the language and the theme are found again after the process was killed', async ({
  browser,
  page: next,
}) => {
  test.setTimeout(120_000);
  const first = await startDesk();
  const { dataFolder } = first;
  // A browser profile of its own: it reports the crash, and nothing it keeps can help the second launch.
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(first.url);
    await startInstitution(page);
    await page.getByRole('button', { name: '账户' }).click();
    await page.getByRole('menuitem', { name: '深色' }).click();
    await page.keyboard.press('Escape');
    await go(page, '/trainees/new');
    await page.getByLabel('姓名').first().fill('张示兰');
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/rpc/accounts/keepDraft'));
    await page.getByLabel('证件号码').fill(idNumber);
    await kept;
    await page.getByRole('button', { name: '账户' }).click();
    const chosen = page.waitForResponse((answer) => answer.url().endsWith('/rpc/accounts/keepPreferences'));
    await page.getByRole('menuitem', { name: 'English' }).click();
    await chosen;
    await first.kill();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
    expect(await filesWith(dataFolder, '"theme":"dark"')).toEqual([join(dataFolder, 'preferences.json')]);
    expect(await filesWith(dataFolder, idNumber)).toEqual([]);
    expect(await filesWith(dataFolder, '张示兰')).toEqual([]);

    const second = await startDesk({ dataFolder });
    try {
      await next.goto(second.url);
      // In the language and theme chosen before, ahead of any sign-in; and whoever was here last is proposed.
      await expect(next.getByLabel('Sign-in name')).toHaveValue('wang');
      await expect(next.locator('html')).toHaveAttribute('data-theme', 'dark');
      await next.getByLabel('Password').fill(password);
      await next.keyboard.press('Enter');
      await expect(next.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
      await go(next, '/trainees/new');
      await expect(next.getByLabel('Name', { exact: true })).toHaveValue('张示兰');
      await expect(next.getByLabel('ID number')).toHaveValue(idNumber);
      await next.goto('about:blank');
    } finally {
      await second.stop({ keepsData: true });
    }
  } finally {
    await first.kill();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('what is typed in the last moment before the page closes is kept too', async ({ page, desk }) => {
  test.setTimeout(120_000);
  await page.goto(desk.url);
  await startInstitution(page);
  await go(page, '/trainees/new');
  await page.getByLabel('姓名').first().fill('张示兰');
  await page.reload();
  await expect(page.getByLabel('姓名').first()).toHaveValue('张示兰');
});

test('what was typed into a group of facts is not lost to another group or screen without a question', async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000);
  await page.goto(desk.url);
  await startInstitution(page);
  await go(page, '/settings/institution');
  const dialog = page.getByRole('dialog');
  // A group that is only looked at gives way at once.
  await page.getByRole('button', { name: '修改名称' }).click();
  await page.getByRole('button', { name: '修改登记与联系' }).click();
  await expect(page.getByLabel('电话', { exact: true })).toBeVisible();
  await page.getByLabel('电话', { exact: true }).fill('0354-8800001');
  await page.getByRole('button', { name: '修改名称' }).click();
  await expect(dialog).toContainText('打开另一组后');
  await dialog.getByRole('button', { name: '继续编辑' }).click();
  await expect(page.getByLabel('电话', { exact: true })).toHaveValue('0354-8800001');

  await page.getByRole('link', { name: '学员', exact: true }).click();
  await expect(dialog).toContainText('也不会保留');
  await dialog.getByRole('button', { name: '继续编辑' }).click();
  await expect(page.getByLabel('电话', { exact: true })).toHaveValue('0354-8800001');

  await page.getByRole('button', { name: '修改名称' }).click();
  await dialog.getByRole('button', { name: '放弃修改' }).click();
  await expect(page.getByLabel('电话', { exact: true })).toBeHidden();
  await page.getByLabel('简称', { exact: true }).fill('启明');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('简称', { exact: true })).toBeHidden();

  // Saved, it asks nothing any more.
  await page.getByRole('link', { name: '学员', exact: true }).click();
  await expect(page).toHaveURL(/#\/trainees/u);
  await expect(dialog).toBeHidden();
});
