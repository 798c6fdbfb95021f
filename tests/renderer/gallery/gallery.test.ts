import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingsOf } from '../../support/accessibility.ts';
import { browserArguments, findBrowser } from '../../support/browser.ts';
import { serveGallery } from './serve-gallery.ts';

type Look = readonly [language: string, theme: string, width: number, height: number];

const looks: readonly Look[] = [
  ['zh-CN', 'light', 1366, 768],
  ['en', 'dark', 1093, 614],
];

// A browser beside other work on two cores.
vi.setConfig({ testTimeout: 90_000 });

let folder = '';
let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;
let context: BrowserContext | undefined;
const trouble: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peixun-gallery-'));
  gallery = await serveGallery(folder);
  const found = findBrowser();
  browser = await chromium.launch({
    executablePath: found.executablePath,
    args: browserArguments(process.platform),
    env: { ...process.env, ...found.env },
  });
}, 90_000);

afterEach(async () => {
  await context?.close();
  context = undefined;
  const said = trouble.splice(0);
  if (said.length > 0) throw new Error(said.join('\n'));
});

afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a screen of the gallery; whatever it says on the console or against the policy fails the test. */
async function open(path: string, [language, theme, width, height]: Look = looks[0]!): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  await context.addInitScript(
    (preferences) => {
      if (localStorage.getItem('preferences') === null)
        localStorage.setItem('preferences', JSON.stringify(preferences));
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    },
    { language, theme },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.goto(`${gallery.url}#${path}`);
  await page.locator('main').waitFor();
  return page;
}

const screens = ['/blocks', '/sessions', '/sessions/1', '/form', '/trouble', '/nowhere'];

/** Changes the screen without loading the page again. */
async function go(page: Page, path: string): Promise<void> {
  if (page.url() === `${gallery.url}#${path}`) return;
  const before = await page.locator('main h1').textContent();
  await page.evaluate((hash) => {
    const link = document.createElement('a');
    link.href = `#${hash}`;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForURL(`${gallery.url}#${path}`);
  await page.waitForFunction((title) => {
    const now = document.querySelector('main h1')?.textContent;
    return now !== undefined && now !== title;
  }, before);
}

describe.each(looks)('in %s, %s, %i × %i', (...look) => {
  test('every screen fits the window, has nothing for axe, and its lists show fourteen rows', async () => {
    const page = await open('/blocks', look);
    for (const screen of screens) {
      await go(page, screen);
      expect(await findingsOf(page), screen).toEqual([]);
      const size = await page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]);
      expect(size, screen).toEqual([look[2], look[3]]);
    }
    await go(page, '/sessions');
    const box = (await page.locator('.data-table').boundingBox())!;
    const row = (await page.locator('tbody tr.ant-table-row').first().boundingBox())!;
    expect(Math.floor((box.y + box.height - row.y) / row.height)).toBeGreaterThanOrEqual(14);
  });
});

const openings: readonly (readonly [screen: string, button: string, opened: string])[] = [
  ['/blocks', 'button.is-person', '.user-menu'],
  ['/blocks', '.palette-button', '.palette-list'],
  ['/blocks', '.title-button:not(.is-person)', '.activity-list'],
  ['/sessions', '.status-line .plain-button', '.shortcut-group'],
  ['/sessions', '.filter-chip[aria-haspopup]', '.ant-dropdown-menu:not(.user-menu)'],
  ['/sessions', '.tool-line .ant-btn >> nth=1', '.column-chooser'],
  ['/sessions/1', '.facts button.ant-btn >> nth=1', '.facts-form'],
  ['/blocks', '.page-title .action-button >> nth=0', '.confirm-question'],
  ['/trouble', '.page-title .action-button >> nth=0', '.failure-reference'],
  ['/form', '.page-title .action-button', '.ant-form-item-explain-error'],
];

test.each([looks[0]!, looks[1]!])('what opens has nothing for axe, in %s, %s', async (...look) => {
  const page = await open('/trouble', look);
  for (const [screen, button, opened] of openings) {
    await go(page, screen);
    await page.locator(button).click();
    await page.locator(opened).first().waitFor();
    await page.waitForTimeout(100);
    expect(await findingsOf(page, { within: opened }), opened).toEqual([]);
    await page.keyboard.press('Escape');
    await page.mouse.click(400, 8);
  }
});

test('the right third becomes a drawer on a narrow screen', async () => {
  const page = await open('/sessions/1', looks[1]);
  await page.getByRole('button', { name: 'What is missing' }).click();
  await page.getByRole('dialog').getByText('2 people without marks').waitFor();
  await page.waitForTimeout(200);
  expect(await findingsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

describe('the keyboard', () => {
  test('walks the rows, ticks and opens them', async () => {
    const page = await open('/sessions');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row-key'));
    await page.locator('tr[data-row-key="1"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('2');
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    expect(await focused()).toBe('20');
    await page.keyboard.press('PageUp');
    expect(Number(await focused())).toBeLessThan(15);
    await page.keyboard.press('Home');
    expect(await focused()).toBe('1');
    expect(await page.locator('.table-foot').textContent()).toContain('已选 1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/sessions\/2$/);
    await page.locator('.trail').getByText('2026-11 养老护理员 五级').waitFor();
  });

  test('Ctrl+K finds a screen in the other language', async () => {
    const page = await open('/sessions');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('trainees');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/form$/);
    expect(await page.getByRole('combobox', { name: '前往或执行' }).count()).toBe(0);
  });

  test('? lists the keys, but not while text is typed', async () => {
    const page = await open('/sessions');
    await page.getByRole('searchbox').fill('a');
    await page.keyboard.type('?');
    expect(await page.locator('.shortcut-group').count()).toBe(0);
    await page.locator('tr[data-row-key]').first().waitFor({ state: 'detached' });
    await page.getByRole('searchbox').press('Escape');
    await page.locator('tr[data-row-key="1"]').focus();
    await page.keyboard.type('?');
    expect(await page.locator('.shortcut-group').first().textContent()).toContain('重新读取');
  });

  test('Enter and Esc save and leave a group of facts', async () => {
    const page = await open('/sessions/1');
    const pencil = page.getByRole('button', { name: '修改联系' });
    await pencil.click();
    await page.getByLabel('电话').press('Escape');
    await pencil.click();
    await page.getByLabel('电话').press('Enter');
    expect(await page.locator('.facts-form').count()).toBe(0);
  });
});

describe('while an input method composes', () => {
  const compose = (type: string, data: string) => ({ type, data });

  test('the search waits for the finished word', async () => {
    const page = await open('/sessions');
    const field = page.getByRole('searchbox');
    await field.focus();
    const send = (event: { type: string; data: string }) =>
      field.evaluate((element, { type, data }) => {
        element.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
      }, event);
    await send(compose('compositionstart', ''));
    await field.fill('dian');
    await page.waitForTimeout(400);
    expect(await page.locator('tr[data-row-key]').count()).toBe(20);
    await field.fill('电工');
    await send(compose('compositionend', '电工'));
    await page.waitForFunction(() => document.querySelectorAll('tr[data-row-key]').length === 5);
  });

  test('Enter in the palette belongs to it', async () => {
    const page = await open('/sessions');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').evaluate((element) => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    });
    expect(await page.getByRole('combobox').count()).toBe(1);
    expect(page.url()).toMatch(/#\/sessions$/);
  });
});

describe('nothing is lost', () => {
  test('an edit is there again after the page was closed, until it is saved', async () => {
    const page = await open('/form');
    await page.getByLabel('姓名').fill('石示玲');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    expect(await page.getByLabel('姓名').inputValue()).toBe('石示玲');
  });

  test('leaving asks, staying stays, leaving leaves', async () => {
    const page = await open('/form');
    await page.getByLabel('姓名').fill('石示玲');
    await page.getByRole('link', { name: '班次' }).click();
    await page.getByRole('button', { name: '继续编辑' }).click();
    expect(page.url()).toMatch(/#\/form$/);
    await page.getByRole('link', { name: '班次' }).click();
    await page.getByRole('button', { name: '离开本页' }).click();
    await page.waitForURL(/#\/sessions$/);
  });

  test('a wrong form says so at each field and puts the cursor into the first', async () => {
    const page = await open('/form');
    await page.getByRole('button', { name: '保存' }).first().click();
    expect(await page.locator('.ant-form-item-explain-error').allTextContents()).toEqual([
      '请填写姓名',
      '电话至少 11 个字符',
      '学时不能大于 400',
      '请从列表中选择等级',
    ]);
    await page.waitForFunction(() => document.activeElement?.id === 'name');
  });
});

test('language and appearance change at once and are remembered', async () => {
  const page = await open('/sessions');
  await page.getByRole('button', { name: '账户' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Sessions' }).waitFor();
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'Sessions' }).waitFor();
  const root = page.locator('html');
  expect([await root.getAttribute('lang'), await root.getAttribute('data-theme')]).toEqual(['en', 'dark']);
});

test('a screen that breaks leaves the frame standing', async () => {
  const page = await open('/trouble');
  await page.locator('.page-title .action-button').nth(1).click();
  await page.getByText('此页无法显示').waitFor();
  expect(trouble.join()).toContain('the screen broke');
  trouble.splice(0);
  await page.getByRole('link', { name: '班次' }).click();
  await page.getByRole('heading', { name: '班次' }).waitFor();
});
