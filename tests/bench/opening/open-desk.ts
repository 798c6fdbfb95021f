import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from '../../support/browser.ts';
import { startDesk } from '../../support/desk.ts';
import { testInstitution } from '../../support/house.ts';

/** Far above what is measured, so that a busy machine ends nothing. */
const patience = 120_000;

/** From the start of the process to the Today screen; the core alone is ready when its address is said. */
export interface Opening {
  readonly core: number;
  readonly today: number;
}

export function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  const args = browserArguments(process.platform);
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}

/** Starts the built application on a data folder, signs in and waits until the Today screen stands. */
export async function openDesk(dataFolder: string, browser: Browser): Promise<Opening> {
  const start = performance.now();
  const desk = await startDesk({ dataFolder });
  const core = performance.now() - start;
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(desk.url);
    await page.getByLabel('登录名').fill(testInstitution.signInName);
    await page.locator('input[type=password]').fill(testInstitution.password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const today = performance.now() - start;
    await page.goto('about:blank');
    return { core, today };
  } finally {
    await context.close();
    await desk.stop({ keepsData: true });
  }
}
