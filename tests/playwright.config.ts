import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './support/browser.ts';

const browser = findBrowser();

// Each spec starts the application it looks at (support/desk.ts), so nothing is started here.
export default defineConfig({
  testDir: '.',
  globalSetup: './support/prepare-demo.ts',
  outputDir: '../test-results/playwright',
  // Every test has an application of its own, so any two can run side by side.
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  // A busy machine is given time; what is there at once costs nothing.
  expect: { timeout: 30_000 },
  reporter: [['list']],
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts', testIgnore: '**/screenshots.spec.ts' },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
    { name: 'screenshots', testMatch: 'e2e/screenshots.spec.ts', timeout: 300_000 },
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1366, height: 768 },
    actionTimeout: 30_000,
    // A trace films every test; filming took as long as the tests. The picture and the page's text stay.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browserArguments(process.platform),
      env: { ...process.env, ...browser.env },
    },
  },
});
