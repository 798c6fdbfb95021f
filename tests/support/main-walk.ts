import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './desk.ts';
import { readPdf } from './read-pdf.ts';
import { dayFromToday, fillDay, goTo, portraitsOfRoster, readCode, sample, setPixelRatio } from './walk.ts';

/** The main walk from a new institution to a certificate that verifies, the same in a browser and in the desktop. */
export const enrolled = 12;
const parts = ['理论知识', '操作技能'];

/** Its profile and its first course, by the first steps of Today. */
export async function describeInstitution(page: Page): Promise<void> {
  await test.step('a new institution shows its first three steps', async () => {
    const steps = page.getByRole('region', { name: '开始使用' });
    await expect(steps.getByRole('listitem')).toHaveCount(3);
    await steps.getByRole('link', { name: '填写机构信息' }).click();
  });

  await test.step('the institution’s profile', async () => {
    await page.getByRole('button', { name: '修改名称' }).click();
    await page.getByLabel('简称').fill('示培');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '修改登记与联系' }).click();
    await page.getByLabel('统一社会信用代码').fill('521411005EXAMP128R');
    await page.getByLabel('地址', { exact: true }).fill('示例省示例市示例县城关镇示范路1号');
    await page.keyboard.press('Enter');
    await expect(page.getByText('521411005EXAMP128R')).toBeVisible();
    await goTo(page, '今日');
    await page.getByRole('link', { name: '新增课程' }).click();
  });

  await test.step('the first course', async () => {
    await page.getByLabel('课程名称').fill('示例山护工实用技能');
    await page.getByLabel('理论学时').fill('32');
    await page.getByLabel('实操学时').fill('48');
    await page.getByRole('button', { name: '新增课程' }).click();
    await expect(page.getByRole('heading', { name: '示例山护工实用技能' })).toBeVisible();
    await goTo(page, '今日');
    await expect(page.getByRole('region', { name: '开始使用' }).getByText('已完成')).toHaveCount(2);
    await page.getByRole('link', { name: '导入名册' }).click();
  });
}

/** The township’s roster and its photos, with everything that is wrong in them set right. */
export async function takeRoster(page: Page): Promise<void> {
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
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...(await portraitsOfRoster())]);
    await page.getByRole('button', { name: /^收下全部无问题的/u }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: /^存入 \d+ 张照片$/u }).click();
    await expect(page.getByText(/^已存入 \d+ 张照片$/u)).toBeVisible({ timeout: 90_000 });
  });
}

/** A session of twelve, their marks, confirmed. */
export async function runSession(page: Page): Promise<void> {
  await test.step('a session is planned, and twelve of them are enrolled by keyboard', async () => {
    await goTo(page, '班次');
    await page.getByRole('button', { name: '新建班次' }).first().click();
    await page.getByLabel('课程', { exact: true }).click();
    await page.getByTitle('示例山护工实用技能').click();
    await fillDay(page, '开班日期', dayFromToday(-40));
    await fillDay(page, '结束日期', dayFromToday(-12));
    await page.getByLabel('场地').fill('示例县实训基地二楼');
    await page.getByLabel('教师').fill('冯示慧');
    await page.getByLabel('计划人数').fill(String(enrolled));
    await page.getByRole('button', { name: '新建班次' }).click();
    await page.getByRole('button', { name: '添加学员' }).first().click();
    await expect(page.getByRole('combobox', { name: /姓名/u })).toBeFocused();
    await expect(page.getByRole('option').nth(enrolled)).toBeVisible();
    for (let count = 0; count < enrolled; count += 1) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('row')).toHaveCount(enrolled + 1);
  });

  await test.step('marks are entered by keyboard, and confirmed', async () => {
    await page.getByRole('link', { name: /^评价/u }).last().click();
    await page.getByRole('button', { name: '安排评价' }).first().click();
    await page.getByRole('button', { name: '安排', exact: true }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    // F8 goes to the first cell without a mark; from there Tab goes on, over the ends of the rows.
    await page.keyboard.press('F8');
    for (let cell = 0; cell < enrolled * parts.length; cell += 1) {
      await page.keyboard.type(String(66 + (cell % 30)));
      await page.keyboard.press('Tab');
    }
    await page.getByRole('button', { name: /^确认成绩/u }).click();
    await page.getByRole('button', { name: '确认并锁定' }).click();
    await expect(page.getByText('已确认').first()).toBeVisible();
  });
}

/** Certificates for all who passed. */
export async function issueCertificates(page: Page): Promise<void> {
  await test.step('certificates are issued to all who passed', async () => {
    await page.getByRole('button', { name: /去发证/u }).click();
    await page.getByRole('checkbox', { name: '勾选全部可核发的人' }).check();
    await page.getByRole('button', { name: /^核发 \d+ 张证书/u }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^核发 \d+ 张证书/u })
      .click();
    await expect(page.getByRole('button', { name: /^打印 \d+ 张/u })).toBeVisible({ timeout: 30_000 });
  });
}

/** The print file, saved as this shell saves it: `saved` makes it happen and answers the bytes. Answers the code. */
export async function printAndRead(
  page: Page,
  saved: (click: () => Promise<void>) => Promise<Uint8Array>,
): Promise<string> {
  return test.step('the print file is made, saved, and says who learned what', async () => {
    await page.getByRole('button', { name: /^打印 \d+ 张/u }).click();
    // A code is read from a page as a good screen draws it.
    await setPixelRatio(page, 3);
    await page.getByRole('button', { name: '生成打印件' }).click();
    const save = page.getByRole('button', { name: '保存 PDF' });
    await expect(save).toBeVisible({ timeout: 60_000 });
    const pdf = await readPdf(await saved(() => save.click()));
    expect(pdf.pages).toHaveLength(enrolled);
    expect(pdf.printScaling).toBe('None');
    for (const { text } of pdf.pages) {
      expect(text).toContain('示例山护工实用技能');
      expect(text).toContain('示例启明职业培训学校');
      expect(text).toMatch(/示培\d{10}/u);
    }
    const drawn = page.getByRole('region', { name: '存档打印件' }).locator('canvas').first();
    await expect(drawn).toBeVisible({ timeout: 30_000 });
    const text = await readCode(drawn);
    await setPixelRatio(page, 1);
    return text;
  });
}

/** The code of a printed certificate proves itself, and an altered one does not. */
export async function verifyCode(page: Page, code: string): Promise<void> {
  await test.step('the code on the drawn page is readable text, and proves itself', async () => {
    expect(code).toContain('示例启明职业培训学校');
    expect(code).toMatch(/\nPX1\.[\w-]+\.[\w-]+$/u);
    await page.getByRole('button', { name: `${enrolled} 张全部完好` }).click();
    await goTo(page, '证书');
    await page.evaluate(() => {
      location.hash = '/certificates/verify';
    });
    await page.getByLabel('二维码内容').fill(code);
    await page.getByRole('button', { name: '验证' }).click();
    await expect(page.getByRole('heading', { name: '真实有效' })).toBeVisible();
    await page.getByLabel('二维码内容').fill(code.replace('示例山护工', '示例山电工'));
    await page.getByRole('button', { name: '验证' }).click();
    await expect(page.getByRole('heading', { name: '真实有效' })).toBeHidden();
  });
}

/** A sound number of an area that does not exist. */
function numberOf(first17: string): string {
  return first17 + idCheckDigit(first17);
}
