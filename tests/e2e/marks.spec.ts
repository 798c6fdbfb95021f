import type { Page } from '@playwright/test';
import { expect, test } from '../support/desk.ts';
import { goTo, openDemo } from '../support/walk.ts';

test.use({ isDemoPrepared: true });

/** The batch of the demo that is still open: 48 people, two without marks. */
async function openMarks(page: Page, url: string): Promise<void> {
  await openDemo(page, url);
  await goTo(page, '评价');
  const row = page.getByRole('row', { name: /录入中/u });
  await expect(row).toHaveCount(1);
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: '成绩录入' })).toBeVisible();
}

const field = (page: Page) => page.locator('.sheet td.is-cursor input');
const saved = (page: Page) => page.getByText(/^已逐格保存 \d\d:\d\d$/u);

/** Types keys one after the other, as a clerk does. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Puts a block on the clipboard event of the cell under the cursor, as a spreadsheet would. */
async function paste(page: Page, text: string): Promise<void> {
  await field(page).evaluate((input, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('marks are entered, taken back, saved, confirmed and reopened by the keyboard alone', async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000);
  await openMarks(page, desk.url);

  // The primary step leads to whoever is missing; the sheet starts there.
  await press(page, 'Control+Enter');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAccessibleName(/理论知识/u);
  const name = ((await field(page).getAttribute('aria-label')) ?? '').split(' ')[0] ?? '';
  const row = page.getByRole('row').filter({ hasText: name }).first();

  // Digits replace, Tab goes to the next part, 59.9 fails and is not averaged away.
  await press(page, '5', '9', '.', '9', 'Tab', '1', '0', '0', 'Enter');
  await expect(row).toContainText('理论知识未过');
  await expect(row).toContainText('相差 40.1 分');
  await expect(saved(page)).toBeVisible();

  // A value that is no mark is refused where it was typed, and Esc gives it up.
  await press(page, 'ArrowUp', '1', '0', '1', 'Enter');
  await expect(page.getByRole('alert')).toContainText('101 不在 0 至 100 之间');
  await expect(field(page)).toHaveValue('101');
  await press(page, 'Escape');
  await expect(field(page)).toHaveValue('100');

  // Signs stand for absent, misconduct and deferred; undo takes back one step.
  await press(page, '*');
  await expect(field(page)).toHaveValue('缺考');
  await press(page, '/');
  await expect(field(page)).toHaveValue('违纪');
  await press(page, '-');
  await expect(field(page)).toHaveValue('缓考');
  await press(page, 'Control+z', 'Control+z', 'Control+z');
  await expect(field(page)).toHaveValue('100');
  await press(page, 'Control+y');
  await expect(field(page)).toHaveValue('缺考');
  await press(page, 'Control+z');

  // F2 edits within the value: the caret moves, the cursor stays.
  await press(page, 'F2', 'ArrowLeft', 'Backspace', 'Backspace', '9', 'Enter', 'ArrowUp');
  await expect(field(page)).toHaveValue('90');

  // A letter is text for the input method, never a command.
  await press(page, 'q', 'Escape');
  await expect(field(page)).toHaveValue('90');

  // Confirming is not offered while somebody is missing; the last one gets both parts from a pasted block.
  await press(page, 'Control+Enter');
  await paste(page, '72\t八十\r\n');
  await expect(page.getByRole('alert')).toContainText('已填 1 格');
  await expect(page.getByRole('alert')).toContainText('“八十”不是成绩');
  await press(page, 'ArrowRight', '8', '0', 'Enter');
  await expect(page.getByText('未录 0', { exact: true })).toBeVisible();

  // Fill down over a chosen block, and take it back as one step.
  await press(page, 'Control+Home');
  const first = await field(page).inputValue();
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect(page.getByRole('status').filter({ hasText: '已填 2 格' })).toBeVisible();
  await expect(page.locator('.sheet tbody tr').nth(1).locator('.cell-entry').first()).toHaveText(first);
  await press(page, 'Control+z');
  await expect(page.locator('.sheet tbody tr').nth(1).locator('.cell-entry').first()).not.toHaveText(first);

  // Esc, then Tab leaves the sheet.
  await press(page, 'Escape', 'Tab');
  await expect(page.locator('.sheet :focus')).toHaveCount(0);

  await expect(saved(page)).toBeVisible();
  await press(page, 'Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('确认后成绩锁定');
  await dialog.getByRole('button', { name: '确认并锁定' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('已确认').first()).toBeVisible();
  await expect(page.getByRole('grid', { name: '成绩录入' })).toHaveAttribute('aria-readonly', 'true');
  await expect(page.getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d 由 .+ 确认，已锁定。$/u)).toBeVisible();

  await page.getByRole('button', { name: '重开成绩' }).press('Enter');
  await page.getByLabel('理由').fill('录错一人');
  await dialog.getByRole('button', { name: '重开成绩' }).press('Enter');
  await expect(page.getByText('录入中').first()).toBeVisible();
});

test('what was typed survives a crash and saves itself at the next start', async ({ page, desk }) => {
  test.setTimeout(240_000);
  await openMarks(page, desk.url);
  // Nothing more can be saved.
  await page.route('**/rpc/evaluations/saveMarks', (route) => route.fulfill({ status: 403, body: '{}' }));
  await press(page, 'Control+Enter');
  await press(page, '7', '7', 'Enter');
  await expect(page.getByText('1 格未保存')).toBeVisible();
  await page.unroute('**/rpc/evaluations/saveMarks');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('已恢复上次未保存的 1 格。')).toBeVisible({ timeout: 15_000 });
  await expect(saved(page)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('未录 1', { exact: true })).toBeVisible();
});

test('a resit is held today unless told otherwise, and carries the part that was passed', async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000);
  await openDemo(page, desk.url);
  await goTo(page, '评价');
  await page.getByText('已确认', { exact: true }).first().click();
  const row = page.getByRole('row', { name: /母婴护理/u }).filter({ hasText: '已确认' });
  await row.focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /母婴护理/u })
    .click();
  await page.getByRole('button', { name: '安排补考' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('只考未过的科目');
  await dialog.getByRole('button', { name: '安排' }).last().press('Enter');

  // Whoever failed one part finds the other with its mark and its batch, and cannot write over it.
  const carried = page.locator('.sheet td.is-locked').first();
  await expect(carried).toHaveText(/^\d{4}-\d+-1\d+/u);
  const text = await carried.innerText();
  await carried.click();
  await expect(field(page)).toHaveAttribute('readonly', '');
  await press(page, '*');
  await expect(page.getByRole('alert')).toContainText('此人这一科已合格');
  await press(page, 'ArrowDown');
  expect(await page.locator('.sheet td.is-locked').first().innerText()).toBe(text);

  // What was changed and given up is gone when the dialog is opened again.
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '修改评价日期等' }).click();
  await dialog.getByLabel('考评员').fill('写了又不要');
  await dialog.getByRole('button', { name: '取消' }).press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '修改评价日期等' }).click();
  await expect(dialog.getByLabel('考评员')).toHaveValue('');
});
