import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '../support/desk.ts';
import { testInstant } from '../support/house.ts';
import { packStick, spoilt, type Spoiling, type Stick } from '../support/verify-page.ts';

let stick: Stick;
test.beforeAll(async () => {
  stick = await packStick();
});
test.afterAll(() => stick.remove());

/** Opens a page of the stick, without a network; whatever it asks for but itself is an error. */
async function open(page: Page, address: string): Promise<void> {
  await page.context().setOffline(true);
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/u.test(request.url())) throw new Error(`asked for ${request.url()}`);
  });
  // The day on which the stick was packed.
  await page.clock.setFixedTime(testInstant);
  await page.goto(address);
}

async function check(page: Page, text: string): Promise<void> {
  await page.getByLabel('或粘贴扫出的文字').fill(text);
  await page.getByRole('button', { name: '验证', exact: true }).click();
}

async function expectVerdict(page: Page, title: string, words: string): Promise<void> {
  const answer = page.getByRole('region', { name: '验证结果' });
  await expect(answer.getByRole('heading', { name: title })).toBeVisible();
  await expect(answer).toContainText(words);
}

/** The field behind a button that chooses files. */
function chooser(page: Page, name: string) {
  return page.locator(`input[type=file][aria-label="${name}"]`);
}

test('the page from the stick knows true from false, and says why', async ({ page }) => {
  await open(page, stick.page);
  await expect(page.getByText('作废清单截至')).toContainText('1 张');
  await check(page, stick.genuine);
  await expectVerdict(page, '签名属实', '不在签发机构截至');
  for (const [from, to, words] of [
    ['王示一', '李示安', '签名与内容不符'],
    ['2026001001', '２０２６００１００１', '全角数字'],
    ['王示一', '王示—', '形近的字'],
    ['发证日期', '备注：优秀\n发证日期', '添了行'],
    ['发证机构：', '发证机构： ', '空格被改动过'],
  ] as const) {
    await check(page, stick.genuine.replace(from, to));
    await expectVerdict(page, '被改动', words);
  }
  await check(page, stick.genuine.replace('王', '王\u202E'));
  await expectVerdict(page, '不是证书二维码', '看不见的字符');
  await check(page, stick.voided);
  await expectVerdict(page, '已作废', '签发机构的作废清单');
  await check(page, stick.elsewhere);
  await expectVerdict(page, '不认识的签名', '本页没有签名密钥');
});

test('the page without keys takes key file and list, and refuses what is older or changed', async ({
  page,
}) => {
  await open(page, stick.blank);
  await expect(page.getByText('本页还没有任何机构的公钥')).toBeVisible();
  await check(page, stick.voided);
  await expectVerdict(page, '不认识的签名', '索取密钥文件');
  const files = chooser(page, '交入密钥文件或作废清单');
  await files.setInputFiles(stick.voidList);
  await expect(page.getByText('now.pxvoid：清单由不认识的密钥')).toBeVisible();
  await files.setInputFiles(stick.keyFile);
  await expectVerdict(page, '签名属实', '没有签发机构的作废清单就无从得知');
  await files.setInputFiles([stick.voidList, stick.keyFileElsewhere]);
  await expectVerdict(page, '已作废', '签发机构的作废清单');
  await files.setInputFiles(stick.olderVoidList);
  await expect(page.getByText('older.pxvoid：清单截至')).toContainText('不采用');
  await expectVerdict(page, '已作废', '签发机构的作废清单');
  await files.setInputFiles({ name: 'x.pxkey', mimeType: 'text/plain', buffer: Buffer.from('无') });
  await expect(page.getByText('既不是密钥文件，也不是作废清单')).toBeVisible();
  await check(page, stick.elsewhere);
  await expectVerdict(page, '签名属实', '没有签发机构的作废清单就无从得知');
});

const spoilings: ReadonlyArray<readonly [how: string, pictures: readonly Spoiling[]]> = [
  ['turned', [{}, { turned: 3 }, { turned: 17 }, { turned: 90 }, { turned: 180 }]],
  [
    'blurred or small',
    [
      { blurred: 1 },
      { turned: 3, blurred: 1 },
      { turned: 17, blurred: 1 },
      { scaled: 0.75 },
      { turned: 3, scaled: 0.75 },
    ],
  ],
];
for (const [how, pictures] of spoilings) {
  test(`a real sheet is read ${how}, and badly compressed`, async ({ page }) => {
    await open(page, stick.page);
    for (const spoiling of pictures) {
      await page.getByRole('button', { name: '清空' }).click();
      const buffer = await spoilt(stick.sheet, spoiling);
      await chooser(page, '选择图片').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
      await expect(page.getByRole('heading', { name: '签名属实' }), JSON.stringify(spoiling)).toBeVisible();
      await expect(page.getByLabel('或粘贴扫出的文字')).toHaveValue(stick.genuine);
    }
  });
}

test('a picture without a code says so, and nothing before it stays', async ({ page }) => {
  await open(page, stick.page);
  await check(page, stick.genuine);
  await expectVerdict(page, '签名属实', '不在签发机构截至');
  const white = { width: 300, height: 300, channels: 3, background: '#fff' } as const;
  const buffer = await sharp({ create: white }).png().toBuffer();
  await chooser(page, '选择图片').setInputFiles({ name: 'white.png', mimeType: 'image/png', buffer });
  await expect(page.getByText('图片中没有识别到二维码')).toBeVisible();
  await expect(page.getByRole('heading', { name: '签名属实' })).toHaveCount(0);
  const text = { name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('无') };
  await chooser(page, '选择图片').setInputFiles(text);
  await expect(page.getByText('图片读不出来')).toBeVisible();
});

test('a browser of some years ago verifies too', async ({ page }) => {
  await page.addInitScript(() => {
    const newer: ReadonlyArray<readonly [object, string]> = [
      [Crypto.prototype, 'subtle'],
      [globalThis, 'BarcodeDetector'],
      [globalThis, 'OffscreenCanvas'],
      [globalThis, 'createImageBitmap'],
      [globalThis, 'structuredClone'],
      [String.prototype, 'isWellFormed'],
      [String.prototype, 'replaceAll'],
      [String.prototype, 'at'],
      [Array.prototype, 'at'],
      [Array.prototype, 'findLast'],
      [Array.prototype, 'toSorted'],
      [Object, 'hasOwn'],
      [Uint8Array, 'fromHex'],
      [Uint8Array.prototype, 'toHex'],
      [Element.prototype, 'replaceChildren'],
      [Blob.prototype, 'text'],
      [Blob.prototype, 'arrayBuffer'],
    ];
    for (const [owner, name] of newer) Reflect.deleteProperty(owner, name);
  });
  await open(page, stick.page);
  await check(page, stick.genuine);
  await expectVerdict(page, '签名属实', '不在签发机构截至');
  await page.getByRole('button', { name: '清空' }).click();
  const buffer = await spoilt(stick.sheet, {});
  await chooser(page, '选择图片').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
  await expectVerdict(page, '签名属实', '不在签发机构截至');
  await chooser(page, '交入密钥文件或作废清单').setInputFiles(stick.keyFileElsewhere);
  await check(page, stick.elsewhere);
  await expectVerdict(page, '签名属实', '没有签发机构的作废清单就无从得知');
});

test('a camera reads the code and is closed then', async ({ page }) => {
  const picture = (await spoilt(stick.sheet, {})).toString('base64');
  // Stands in for the device alone: a real stream of a sheet held before it.
  await page.addInitScript((base64) => {
    const stream = async (): Promise<MediaStream> => {
      const image = new Image();
      image.src = `data:image/jpeg;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1000, 800];
      const context = canvas.getContext('2d');
      const paint = (): void => context?.drawImage(image, 100, 850, 700, 560, 0, 0, 1000, 800);
      paint();
      setInterval(paint, 100);
      return canvas.captureStream(10);
    };
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: stream } });
  }, picture);
  await open(page, stick.page);
  await page.getByRole('button', { name: '用摄像头扫码' }).click();
  await expectVerdict(page, '签名属实', '不在签发机构截至');
  await expect(page.locator('video')).toBeHidden();
});

test('without a camera the page says what to do instead, in both languages', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
  });
  await open(page, stick.page);
  await expect(page.getByText('这个浏览器不允许从文件打开的网页使用摄像头')).toBeVisible();
  await check(page, stick.voided);
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('heading', { name: 'Void', exact: true })).toBeVisible();
  await expect(page.getByText('list of its institution')).toBeVisible();
  await expect(page).toHaveTitle('Verify a certificate');
});
