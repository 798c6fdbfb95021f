import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import { expect, test } from '../support/desk.ts';
import { goTo, portraitsOfRoster, sample, startInstitution } from '../support/walk.ts';

test('from a township’s roster to printed certificates that verify', async ({ page, desk }) => {
  test.setTimeout(240_000);

  await test.step('a new institution shows its first three steps', async () => {
    await startInstitution(page, desk.url);
    const steps = page.getByRole('region', { name: '开始使用' });
    await expect(steps.getByRole('listitem')).toHaveCount(3);
    await steps.getByRole('link', { name: '新增课程' }).click();
  });

  await test.step('the first course', async () => {
    await page.getByLabel('课程名称').fill('示例山护工实用技能');
    await page.getByLabel('理论学时').fill('32');
    await page.getByLabel('实操学时').fill('48');
    await page.getByRole('button', { name: '新增课程' }).click();
    await expect(page.getByRole('heading', { name: '示例山护工实用技能' })).toBeVisible();
    await goTo(page, '今日');
    await expect(page.getByRole('region', { name: '开始使用' }).getByText('已完成')).toHaveCount(1);
    await page.getByRole('link', { name: '导入名册' }).click();
  });

  await test.step('the roster is read, and every problem stands at its cell', async () => {
    await page.locator('input[type=file]').first().setInputFiles(sample('roster-messy.xlsx'));
    await page.getByRole('button', { name: /^核对 60 行/u }).click();
    const groups = page.getByRole('complementary', { name: '问题分类' });
    await expect(groups.getByText('必须处理').first()).toBeVisible();
  });

  await test.step('a lost number is typed anew, a word gets its meaning, a row without a number is skipped', async () => {
    const lost = page.locator('[data-cell="9:idNumber"]');
    await lost.click();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '修改第 9 行的证件号码' }).fill(numberOf('14990119750307602'));
    await page.keyboard.press('Enter');
    // The next thing wrong with the row is a word of the office; its meaning is decided once for all rows.
    await page.getByRole('button', { name: /行都作“城镇登记失业人员”$/u }).click();
    await expect(lost).toHaveCount(0);
    await page.locator('[data-cell="21:idNumber"]').click();
    await page.keyboard.press('Delete');
    await expect(page.getByText('已跳过的行').first()).toBeVisible();
  });

  await test.step('the sound rows are taken as one batch', async () => {
    await page.getByRole('button', { name: /^导入 \d+ 人/u }).click();
    await expect(page.getByText(/^已导入 \d+ 人$/u)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('link', { name: '添加照片' }).click();
  });

  await test.step('photos in bulk find their people by number', async () => {
    await page.locator('input[type=file]').first().setInputFiles([...(await portraitsOfRoster())]);
    await page.getByRole('button', { name: /^收下全部无问题的/u }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: /^存入 \d+ 张照片$/u }).click();
    await expect(page.getByText(/^已存入 \d+ 张照片$/u)).toBeVisible({ timeout: 90_000 });
  });
});

/** A sound number of an area that does not exist. */
function numberOf(first17: string): string {
  return first17 + idCheckDigit(first17);
}
