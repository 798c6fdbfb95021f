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
  page,
}) => {
  test.setTimeout(120_000);
  const first = await startDesk();
  const { dataFolder } = first;
  try {
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
    await page.goto('about:blank');
    expect(await filesWith(dataFolder, '"theme":"dark"')).toEqual([join(dataFolder, 'preferences.json')]);
    expect(await filesWith(dataFolder, idNumber)).toEqual([]);
    expect(await filesWith(dataFolder, '张示兰')).toEqual([]);

    const second = await startDesk({ dataFolder });
    try {
      await page.goto(second.url);
      // In the language and theme chosen before, ahead of any sign-in; and whoever was here last is proposed.
      await expect(page.getByLabel('Sign-in name')).toHaveValue('wang');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.getByLabel('Password').fill(password);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
      await go(page, '/trainees/new');
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('张示兰');
      await expect(page.getByLabel('ID number')).toHaveValue(idNumber);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.goto('about:blank');
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
