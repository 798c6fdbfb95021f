import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findingsOf } from '../support/accessibility.ts';
import { expect, test } from '../support/desk.ts';
import { minimalParts, textRow, zipOf } from '../core/workbook/crafted-packages.ts';
import { sample, startInstitution } from '../support/walk.ts';
import { writtenWorkbook } from '../support/written-workbooks.ts';

test.beforeEach(async ({ page, desk }) => {
  test.setTimeout(120_000);
  await page.goto(desk.url);
  await startInstitution(page);
});

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, path);
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await findingsOf(page)).toEqual([]);
}

test('a messy roster goes from the file to registered people by keyboard alone, and back', async ({
  page,
}) => {
  // Waited for from the start: a browser that is not told in time opens its own dialog.
  const chooser = page.waitForEvent('filechooser');
  await go(page, '/trainees/import');
  await page.getByRole('button', { name: /选择文件/u }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(sample('roster-messy.xlsx'));
  await expect(page.getByRole('button', { name: /^核对 60 行/u })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Control+Enter');
  const importing = page.getByRole('button', { name: /^导入 \d+ 人/u });
  await expect(importing).toHaveText(/导入 36 人/u);
  await page.keyboard.press('F8');
  await expect(page.getByText('有几种可能', { exact: false })).toBeVisible();
  await expectAccessible(page);

  // One decision holds for every row with this word.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(importing).toHaveText(/导入 (?:4\d) 人/u);

  // The check character: shown in full while it is edited, Esc returns, Del skips the row, Ctrl Z takes it again.
  await expect(page.getByText('按前 17 位算', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('F2');
  const cell = page.getByRole('textbox', { name: /证件号码/u });
  await expect(cell).toHaveValue(/^\d{17}[\dx]$/iu);
  await cell.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(cell).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell).toBeHidden();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: /已跳过的行/u })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /已跳过的行/u })).toBeHidden();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^已导入 4\d 人$/u)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '撤销这一批' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('这一批已撤销', { exact: false })).toBeVisible();
});

test('a workbook of two lists is read sheet by sheet, without the rows a filter hides', async ({ page }) => {
  const headings = ['姓名', '身份证号', '人员类别'];
  const bytes = writtenWorkbook([
    {
      name: '一期',
      rows: [
        headings,
        ['张示丽', '149901199003070027', '脱贫户'],
        ['李示强', '149922198804150016', ''],
        ['王示芳', '149901199001151114', ''],
      ],
      merges: ['C2:C3'],
      hiddenRows: [4],
    },
    { name: '二期', rows: [headings, ['赵示明', '149901199001151122', '脱贫户']] },
  ]);
  await go(page, '/trainees/import');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '花名册.xlsx', mimeType, buffer: Buffer.from(bytes) });
  await expect(page.getByText('还有 1 张工作表像名册：二期', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 行在原表中被筛选或隐藏', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '全部跳过' }).click();
  await expect(page.getByRole('button', { name: /已跳过的行/u })).toBeVisible();
  await page.getByRole('button', { name: /按合并单元格补填/u }).click();
  await expect(page.getByRole('row', { name: /李示强/u })).toContainText('脱贫户');
  await expect(page.getByRole('row', { name: /张示丽/u })).toBeHidden();
  await page.getByRole('button', { name: /^导入 \d 人/u }).click();
  await page.getByRole('button', { name: '导入工作表“二期”' }).click();
  await expect(page.getByRole('button', { name: /^核对 1 行/u })).toBeVisible();
});

test('a formula’s result is accepted by looking at it, or for its whole column', async ({ page }) => {
  const formula = (address: string, result: string) =>
    `<c r="${address}" t="str"><f>VLOOKUP(F2,G:H,2,0)</f><v>${result}</v></c>`;
  const people = [
    formula('A2', '张示兰') + formula('B2', '149901199206157034'),
    formula('A3', '李示明') + formula('B3', '149901199003070027'),
  ].map((cells, index) => `<row r="${index + 2}">${cells}</row>`);
  const buffer = await zipOf(minimalParts([textRow(1, ['姓名', '身份证号']), ...people].join('')));
  await go(page, '/trainees/import');
  await page.locator('input[type=file]').setInputFiles({ name: '公式.xlsx', mimeType: '', buffer });
  await expect(page.getByRole('button', { name: /^核对 2 行/u })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const groups = page.getByRole('complementary', { name: '问题分类' });
  await expect(groups.getByRole('button', { name: /格里是公式/u })).toBeVisible();

  await page.keyboard.press('F8');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /姓名/u })).toHaveValue('张示兰');
  await page.keyboard.press('Enter');
  // The cursor has gone on to the next cell of the row.
  await expect(page.getByText(/^公式，结果 149901\*+7034。/u)).toBeVisible();
  const column = page.getByRole('button', { name: /采用结果/u });
  await expect(column).toHaveText(/此列 2 格/u);
  await expectAccessible(page);
  await column.click();
  await expect(page.getByRole('button', { name: /^导入 1 人/u })).toBeEnabled();
  await expect(column).toHaveText(/此列 1 格/u);
  await column.click();
  await expect(page.getByRole('button', { name: /^导入 2 人/u })).toBeEnabled();
});

test('an unfinished import is offered again and goes on where it was left', async ({ page }) => {
  await go(page, '/trainees/import');
  await page.locator('input[type=file]').setInputFiles(sample('roster-gbk.csv'));
  await expect(page.getByRole('button', { name: /^核对 30 行/u })).toBeVisible();
  // What was mapped by hand stays when the office is named afterwards.
  const phone = page.getByRole('combobox', { name: /“联系电话”存为$/u });
  const meaning = page.locator('.field-choice', { has: phone });
  await phone.fill('备注');
  await phone.press('Enter');
  await expect(meaning).toContainText('备注');
  const office = page.getByRole('combobox', { name: '报送单位' });
  await office.fill('示例乡人民政府');
  const named = page.waitForResponse((response) => response.url().includes('rosters/layout'));
  await office.press('Tab');
  await named;
  await expect(meaning).toContainText('备注');
  await expect(page.getByText('没有找到像表头的行', { exact: false })).toBeHidden();
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByRole('heading', { name: '学员' })).toBeVisible();
  await go(page, '/trainees/import');
  await page.getByRole('button', { name: '继续' }).click();
  await expect(page.getByRole('button', { name: /^核对 30 行/u })).toBeVisible();
  await expect(office).toHaveValue('示例乡人民政府');
  await expect(meaning).toContainText('备注');
});

test('a wrong number is refused at its field, and what was typed stays', async ({ page }) => {
  await go(page, '/trainees/new');
  await page.getByLabel('姓名', { exact: true }).fill('张示兰');
  await page.getByLabel('证件号码').fill('149901199206157035');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('校验位应为 4，现为 5', { exact: false })).toBeVisible();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('张示兰');
  await expectAccessible(page);
  await page.getByLabel('证件号码').fill('149901199206157034');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /张示兰/u })).toBeVisible();
});

test('an import is taken back the next day from the list of its people', async ({ page }) => {
  await go(page, '/trainees/import');
  await page.locator('input[type=file]').setInputFiles(sample('roster-120.xlsx'));
  await expect(page.getByRole('button', { name: /^核对 120 行/u })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^导入 120 人/u })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已导入 120 人')).toBeVisible();

  // Other work came after it.
  await go(page, '/trainees/new');
  await page.getByLabel('姓名', { exact: true }).fill('张示兰');
  await page.getByLabel('证件号码').fill('149901199206157093');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /张示兰/u })).toBeVisible();

  await go(page, '/trainees?import=1');
  await expect(page.getByText('共 120 条', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '撤销这一批' }).click();
  await expect(page.getByRole('button', { name: '撤销这一批' })).toBeHidden();
  await go(page, '/trainees');
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('what is missing of a person is filled from the list that says so', async ({ page }) => {
  await go(page, '/trainees/new');
  await page.getByLabel('姓名', { exact: true }).fill('张示兰');
  await page.getByLabel('证件号码').fill('149901199206157034');
  await page.keyboard.press('Control+Enter');
  const phone = page.getByRole('listitem').filter({ hasText: '手机' });
  await phone.getByRole('button', { name: '填写' }).click();
  await page.getByRole('textbox', { name: /手机/u }).fill('13900000001');
  await page.keyboard.press('Enter');
  await expect(phone).toBeHidden();
});

test('photos are matched, accepted by keyboard and saved together', async ({ page }) => {
  await go(page, '/trainees/import');
  await page.locator('input[type=file]').setInputFiles(sample('roster-120.xlsx'));
  await expect(page.getByRole('button', { name: /^核对 120 行/u })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^导入 120 人/u })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已导入 120 人')).toBeVisible();
  await page.getByRole('link', { name: '添加照片' }).click();
  await expect(page.getByText('只在第 1 批导入的人中对应')).toBeVisible();
  const photos = readdirSync(sample('photos')).map((name) => sample(`photos/${name}`));
  await page.locator('input[type=file]').first().setInputFiles(photos);
  await expect(page.getByRole('navigation', { name: '照片队列' })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: /^收下全部无问题的/u }).click();
  await page.locator('.crop-frame').focus();
  await page.keyboard.press('s');
  const save = page.getByRole('button', { name: /^存入 \d+ 张照片/u });
  await save.click();
  await expect(page.getByText(/^已存入 \d+ 张照片$/u)).toBeVisible({ timeout: 30_000 });
});
