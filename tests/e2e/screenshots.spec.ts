import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Desk, startDemoDesk, test } from '../support/desk.ts';
import { continueDemo, screens, setScheme, show } from '../support/screens.ts';
import { openDemo } from '../support/walk.ts';

const folder = join(import.meta.dirname, '../../.screenshots');
const sizes = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
];
let desk: Desk;

test.use({ trace: 'off', contextOptions: { reducedMotion: 'reduce' } });

base.beforeAll(async ({ browser }) => {
  desk = await startDemoDesk();
  const page = await browser.newPage({ locale: 'zh-CN' });
  await openDemo(page, desk.url);
  await page.close();
});
base.afterAll(() => desk.stop());

for (const locale of ['zh-CN', 'en']) {
  test.describe(() => {
    test.use({ locale });

    test(`every screen in ${locale}`, async ({ page }) => {
      await continueDemo(page, desk.url);
      for (const screen of screens) {
        await show(page, screen);
        for (const scheme of ['light', 'dark'] as const) {
          await setScheme(page, scheme);
          for (const size of sizes) {
            await page.setViewportSize(size);
            await page.waitForTimeout(200);
            const name = `${screen.name}-${locale}-${scheme}-${size.width}.png`;
            await page.screenshot({ path: join(folder, name) });
          }
        }
      }
    });
  });
}
