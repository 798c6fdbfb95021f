import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { cellText } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { addDays, dayInShanghai } from '#shared/rules/trainees/dates.ts';
import { expect } from './desk.ts';

const samples = join(import.meta.dirname, '../fixtures/samples');

/** The path of a sample file. */
export function sample(name: string): string {
  return join(samples, name);
}

/** Opens the fictional institution from the first screen; building it takes a while. */
export async function openDemo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: '打开演示机构' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 120_000 });
}

/** From the first screen to the desk of a new institution, by way of its recovery key. */
export async function startInstitution(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建机构' }).click();
  await page.getByLabel('机构名称（中文）').fill('示例启明职业培训学校');
  await page.getByLabel('姓名').fill('王示宁');
  await page.getByLabel('登录名').fill('wang');
  for (const field of await page.locator('input[type=password]').all())
    await field.fill('一个很长的密码句子');
  await page.getByRole('button', { name: '新建并生成恢复密钥' }).click();
  const groups = page.locator('.recovery-groups code');
  await expect(groups).toHaveCount(8);
  for (const field of await page.getByRole('textbox', { name: /^第 \d 组$/ }).all()) {
    const number = Number(/\d/.exec((await field.getAttribute('aria-label')) ?? '')?.[0]);
    await field.fill((await groups.nth(number - 1).textContent()) ?? '');
  }
  await page.getByRole('button', { name: '已妥善保存，继续' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
}

/** Follows the main navigation. */
export async function goTo(page: Page, area: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: area }).click();
}

/** The day so many days from today in the institution's zone. */
export function dayFromToday(days: number): string {
  return addDays(dayInShanghai(new Date()), days);
}

/** Types a day into a field of days. */
export async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Enter');
}

/** A portrait for everybody in the messy roster whose number is written in full, named by that number. */
export async function portraitsOfRoster(): Promise<
  readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]
> {
  const read = await readWorkbook(readFileSync(sample('roster-messy.xlsx')), {
    fileName: 'roster-messy.xlsx',
  });
  if (read.kind !== 'workbook') throw new Error('the sample roster is not readable');
  const buffer = readFileSync(sample('photos/149901199206157034.jpg'));
  const texts = read.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => row.map((cell) => cellText(cell).trim())),
  );
  const numbers = new Set(texts.filter((text) => /^\d{17}[\dXx]$/u.test(text)));
  return [...numbers].map((number) => ({ name: `${number}.jpg`, mimeType: 'image/jpeg', buffer }));
}

/** How many device pixels the page has for one of its own, from now on. */
export async function setPixelRatio(page: Page, deviceScaleFactor: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = page.viewportSize() ?? { width: 1366, height: 768 };
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor, mobile: false });
}

/** The text of the QR code on a drawn page. */
export async function readCode(canvas: Locator): Promise<string> {
  const picture = await canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height);
    if (pixels === undefined) throw new Error('the canvas has no picture');
    // Bytes cross as text: a list of millions of numbers would take minutes.
    let text = '';
    for (let at = 0; at < pixels.data.length; at += 8192) {
      text += String.fromCodePoint(...pixels.data.subarray(at, at + 8192));
    }
    return { width: pixels.width, height: pixels.height, data: btoa(text) };
  });
  const data = new Uint8ClampedArray(Buffer.from(picture.data, 'base64'));
  const found = jsQR(data, picture.width, picture.height);
  if (found === null) throw new Error('no code was found on the page');
  return Buffer.from(found.binaryData).toString('utf8');
}
