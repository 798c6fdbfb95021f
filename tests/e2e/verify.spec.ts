import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { issue, nameShort, people, readySession } from '../core/certificates/certified-session.ts';
import { expect, test } from '../support/desk.ts';
import { fetched } from '../support/fetched.ts';
import { startTestHouse } from '../support/house.ts';
import { findingsOf } from '../support/accessibility.ts';
import { continueDemo } from '../support/screens.ts';

/** A certificate of another institution, and its key file. */
async function issuedElsewhere(folder: string): Promise<{ code: string; keyFile: string }> {
  const school = await startTestHouse();
  await nameShort(school);
  const { certificateIds } = await issue(school, await readySession(school, 'training', people(1)));
  const [id = 0] = certificateIds;
  const { qrText: code } = await school.api.certificates.get({ id }, school.as());
  const { fileId, fileName } = await school.api.certificates.exportKey({}, school.as());
  const keyFile = join(folder, fileName);
  await writeFile(keyFile, (await fetched(school.house, fileId, school.as().context.ticket)).bytes);
  await school.stop();
  return { code, keyFile };
}

test('a certificate is proven with the key file of its institution before there is any account', async ({
  page,
  desk,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'peixun-key-'));
  const { code, keyFile } = await issuedElsewhere(folder);
  await page.goto(desk.url);
  await page.getByRole('button', { name: '验证证书' }).click();
  await page.getByLabel('二维码内容').fill(code);
  await page.getByRole('button', { name: '验证', exact: true }).click();
  await expect(page.getByRole('heading', { name: '不认识的签名' })).toBeVisible();
  await page.locator('input[type=file]').nth(1).setInputFiles(keyFile);
  await expect(page.getByRole('heading', { name: '签名属实' })).toBeVisible();
  await expect(page.getByText('由所交密钥文件中“示例职业培训学校”的密钥签发')).toBeVisible();
  await expect(page.getByText('没有签发机构的作废清单就无从得知')).toBeVisible();
  await page.getByLabel('二维码内容').fill(code.replace('王示一', '王示二'));
  await page.getByRole('button', { name: '验证', exact: true }).click();
  await expect(page.getByRole('heading', { name: '被改动' })).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.getByRole('button', { name: '打开演示机构' })).toBeVisible();
  await rm(folder, { recursive: true });
});

test.describe('the institution hands out', () => {
  test.use({ isDemoPrepared: true });

  test('a page with its key and its void certificates, which needs nothing but a browser', async ({
    page,
    desk,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'peixun-page-'));
    await continueDemo(page, desk.url);
    await page.goto(`${new URL(desk.url).origin}/#/certificates/1`);
    const code = await page.locator('.code-text').innerText();
    await page.goto(`${new URL(desk.url).origin}/#/settings/certificates`);
    const file = join(folder, 'page.html');
    for (const [button, place] of [
      ['保存验证页', file],
      ['导出作废清单', join(folder, 'now.pxvoid')],
    ] as const) {
      const deed = page.getByRole('button', { name: button });
      const [download] = await Promise.all([page.waitForEvent('download'), deed.click()]);
      await download.saveAs(place);
    }
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(pathToFileURL(file).href);
    await elsewhere.getByLabel('或粘贴扫出的文字').fill(code);
    await elsewhere.getByRole('button', { name: '验证', exact: true }).click();
    await expect(elsewhere.getByRole('heading', { name: '签名属实' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await elsewhere.emulateMedia({ colorScheme });
      expect(await findingsOf(elsewhere)).toEqual([]);
    }
    await rm(folder, { recursive: true });
  });
});
