import type { Page } from '@playwright/test';

/** A screen before or around the desk, reached from the one before it, in either language. */
export interface Entrance {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

const password = '一个很长的密码句子';

async function press(page: Page, label: RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).click();
}

async function chooseInMenu(page: Page, label: RegExp): Promise<void> {
  await page.locator('button.is-person').click();
  await page.getByRole('menuitem', { name: label }).click();
}

async function fillInstitution(page: Page): Promise<void> {
  await page.getByLabel(/^(?:机构名称（中文）|Name in Chinese)$/u).fill('示例启明职业培训学校');
  await page.getByLabel(/^(?:姓名|Name)$/u).fill('王示宁');
  await page.getByLabel(/^(?:登录名|Sign-in name)$/u).fill('wang');
  for (const field of await page.locator('input[type=password]').all()) await field.fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.recovery-groups code').nth(7).waitFor();
}

/** Types the groups that are asked for, as from the printed page. */
async function proveRecoveryKey(page: Page): Promise<void> {
  const groups = page.locator('.recovery-groups code');
  for (const field of await page.getByRole('textbox', { name: /^(?:第 \d 组|Group \d)$/u }).all()) {
    const number = Number(/\d/u.exec((await field.getAttribute('aria-label')) ?? '')?.[0]);
    await field.fill((await groups.nth(number - 1).textContent()) ?? '');
  }
  await page.keyboard.press('Enter');
  await page.locator('.side-navigation').waitFor();
}

/** Everything that is seen before there is a desk, and where one waits to come back to it. */
export const entrances: readonly Entrance[] = [
  { name: 'start', go: (page) => page.locator('.start-sheet').waitFor() },
  { name: 'start-restore', go: (page) => press(page, /选择备份文件|Choose a backup/u) },
  {
    name: 'start-new',
    async go(page) {
      await press(page, /返回|Back/u);
      await press(page, /新建机构|Start an institution/u);
    },
  },
  {
    name: 'start-new-refused',
    async go(page) {
      await page.keyboard.press('Enter');
      await page.locator('.ant-form-item-explain-error').first().waitFor();
    },
  },
  { name: 'start-recovery-key', go: fillInstitution },
  {
    name: 'today-first-day',
    async go(page) {
      await proveRecoveryKey(page);
      await page.locator('main h1').waitFor();
    },
  },
  {
    name: 'sign-in',
    async go(page) {
      await chooseInMenu(page, /退出登录|Sign out/u);
      await page.locator('input[type=password]').waitFor();
    },
  },
  {
    name: 'sign-in-refused',
    async go(page) {
      await page.locator('input[type=password]').fill('不是这个密码');
      await page.keyboard.press('Enter');
      await page.locator('.ant-alert').waitFor();
    },
  },
  {
    name: 'lock',
    async go(page) {
      await page.locator('input[type=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.locator('.side-navigation').waitFor();
      await chooseInMenu(page, /锁定屏幕|Lock the screen/u);
      await page.locator('input[type=password]').waitFor();
    },
  },
];
