import { join } from 'node:path';
import { type Page, test as base } from '@playwright/test';
import { type Desk, startDemoDesk, test } from '../support/desk.ts';
import { entrances } from '../support/entrances.ts';
import { continueDemo, screens, setScheme, show } from '../support/screens.ts';
import { openDemo } from '../support/walk.ts';

const folder = join(import.meta.dirname, '../../.screenshots');
const sizes = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
];
let desk: Desk;

base.beforeAll(async ({ browser }) => {
  desk = await startDemoDesk();
  const page = await browser.newPage({ locale: 'zh-CN' });
  await openDemo(page, desk.url);
  await page.close();
});
base.afterAll(() => desk.stop());

/** Both themes, both sizes of window. */
async function picture(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await setScheme(page, scheme);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.waitForTimeout(200);
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${size.width}.png`) });
    }
  }
}

for (const locale of ['zh-CN', 'en']) {
  test.describe(() => {
    test.use({ locale });

    test(`every screen in ${locale}`, async ({ page }) => {
      await continueDemo(page, desk.url);
      for (const screen of screens) {
        await show(page, screen);
        await picture(page, `${screen.name}-${locale}`);
      }
    });

    test(`every way in, in ${locale}`, async ({ page, desk: empty }) => {
      await page.goto(empty.url);
      for (const entrance of entrances) {
        await entrance.go(page);
        await picture(page, `${entrance.name}-${locale}`);
      }
    });
  });
}
