import type { Page } from '@playwright/test';
import { findingsOf } from '../support/accessibility.ts';
import { expect, test } from '../support/desk.ts';
import { entrances } from '../support/entrances.ts';
import { screens, setScheme, show } from '../support/screens.ts';
import { openDemo } from '../support/walk.ts';

test.use({ isDemoPrepared: true });

const middle = Math.ceil(screens.length / 2);

async function findingsIn(page: Page, name: string): Promise<readonly string[]> {
  const light = await findingsOf(page);
  // The dark theme changes colours and nothing else.
  await setScheme(page, 'dark');
  const dark = await findingsOf(page, { rules: ['color-contrast'] });
  await setScheme(page, 'light');
  return [...light, ...dark].map((finding) => `${name}: ${finding}`);
}

/** Two halves, so that two browsers share the work. */
for (const [half, part] of [
  ['first', screens.slice(0, middle)],
  ['second', screens.slice(middle)],
] as const) {
  test(`axe finds nothing on the ${half} half of the screens in either theme`, async ({ page, desk }) => {
    test.setTimeout(300_000);
    await openDemo(page, desk.url);
    const found: string[] = [];
    for (const screen of part) {
      await show(page, screen);
      found.push(...(await findingsIn(page, screen.name)));
    }
    expect(found).toEqual([]);
  });
}

test('axe finds nothing on the ways in, in either theme', async ({ page, desk }) => {
  await page.goto(desk.url);
  const found: string[] = [];
  for (const entrance of entrances) {
    await entrance.go(page);
    found.push(...(await findingsIn(page, entrance.name)));
  }
  expect(found).toEqual([]);
});
