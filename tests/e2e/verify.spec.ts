import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issue, nameShort, people, readySession } from '../core/certificates/certified-session.ts';
import { expect, test } from '../support/desk.ts';
import { fetched } from '../support/fetched.ts';
import { startTestHouse } from '../support/house.ts';

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

test.use({ isDemoPrepared: false });

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
  await page.locator('input[type=file]').last().setInputFiles(keyFile);
  await expect(page.getByRole('heading', { name: '签名属实' })).toBeVisible();
  await expect(page.getByText('由所交密钥文件中“示例职业培训学校”的密钥签发')).toBeVisible();
  await expect(page.getByText('只有签发机构知道')).toBeVisible();
  await page.getByLabel('二维码内容').fill(code.replace('王示一', '王示二'));
  await page.getByRole('button', { name: '验证', exact: true }).click();
  await expect(page.getByRole('heading', { name: '被改动' })).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.getByRole('button', { name: '打开演示机构' })).toBeVisible();
  await rm(folder, { recursive: true });
});
