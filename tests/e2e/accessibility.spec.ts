import { findingsOf } from '../support/accessibility.ts';
import { expect, test } from '../support/desk.ts';
import { screens, setScheme, show } from '../support/screens.ts';
import { openDemo } from '../support/walk.ts';

test.use({ isDemoPrepared: true });

const middle = Math.ceil(screens.length / 2);

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
      const light = await findingsOf(page);
      // The dark theme changes colours and nothing else.
      await setScheme(page, 'dark');
      const dark = await findingsOf(page, { rules: ['color-contrast'] });
      await setScheme(page, 'light');
      found.push(...[...light, ...dark].map((finding) => `${screen.name}: ${finding}`));
    }
    expect(found).toEqual([]);
  });
}

test('axe finds nothing before the desk', async ({ page, desk }) => {
  await page.goto(desk.url);
  const found: string[] = [];
  for (const button of ['新建机构', '返回', '选择备份文件']) {
    found.push(...(await findingsOf(page)));
    await page.getByRole('button', { name: button }).click();
  }
  found.push(...(await findingsOf(page)));
  expect(found).toEqual([]);
});
