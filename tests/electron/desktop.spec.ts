import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron, expect, type Page, test as base } from '@playwright/test';
import { findElectron } from '../../electron/launch/find-electron.mjs';
import {
  describeInstitution,
  issueCertificates,
  printAndRead,
  runSession,
  takeRoster,
  verifyCode,
} from '../support/main-walk.ts';
import { startInstitution } from '../support/walk.ts';

const root = resolve(import.meta.dirname, '../..');
const electron = findElectron(root, process);
// Where a real Electron is promised, its absence is a failure and not a skip.
const isPromised = process.env['PEIXUN_NEEDS_ELECTRON'] === '1';

interface Opened {
  readonly desktop: ElectronApplication;
  readonly window: Page;
  readonly folder: string;
}

const test = base.extend<{ readonly opened: Opened }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- the runner reads the names of what is wanted from it
  opened: async ({}, use) => {
    const isMissing = electron.kind === 'missing';
    base.skip(isMissing && !isPromised, 'the desktop runtime is not on this machine');
    const folder = await mkdtemp(join(tmpdir(), 'peixun-desktop-'));
    const desktop = await _electron.launch({
      executablePath: electron.executable ?? '',
      args: [root, '--lang=zh-CN'],
      env: { ...process.env, PEIXUN_DATA: folder },
    });
    await use({ desktop, window: await desktop.firstWindow(), folder });
    await desktop.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
});

/** The next save dialog answers this place, as a clerk would choose it. */
async function chooseNext(desktop: ElectronApplication, filePath: string): Promise<void> {
  await desktop.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: place });
  }, filePath);
}

test('the desktop opens its window on our page, without Node in it', async ({ opened: { window } }) => {
  await expect(window).toHaveURL(/^app:\/\/bundle\/index\.html/);
  expect(await window.evaluate(() => Reflect.has(globalThis, 'require'))).toBe(false);
  expect(await window.evaluate(() => Reflect.has(globalThis, 'peixun'))).toBe(true);
});

test('from a township’s roster to printed certificates that verify, in the desktop', async ({ opened }) => {
  test.setTimeout(300_000);
  const { desktop, window, folder } = opened;
  await startInstitution(window);
  await describeInstitution(window);
  await takeRoster(window);
  await runSession(window);
  await issueCertificates(window);
  const place = join(folder, '证书.pdf');
  const code = await printAndRead(window, async (click) => {
    await chooseNext(desktop, place);
    await click();
    await expect.poll(() => existsSync(place)).toBe(true);
    return readFileSync(place);
  });
  // Nothing of the writing is left beside it.
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  await verifyCode(window, code);
});

test('nothing of the world outside is reachable from the page, and no window opens', async ({ opened }) => {
  const { desktop, window } = opened;
  const reached = await window.evaluate(async () => {
    const tried = ['https://example.com/', 'http://127.0.0.1/', 'file:///C:/Windows/win.ini'];
    const answers = await Promise.all(
      tried.map((url) =>
        fetch(url).then(
          () => url,
          () => '',
        ),
      ),
    );
    return answers.filter((answer) => answer !== '');
  });
  expect(reached).toEqual([]);
  expect(await window.evaluate(() => globalThis.open('https://example.com/') === null)).toBe(true);
  expect(desktop.windows()).toHaveLength(1);
});

test('a core that is killed comes back, and the page says so', async ({ opened }) => {
  const { desktop, window } = opened;
  await expect(window.getByRole('button', { name: '打开演示机构' })).toBeVisible();
  const pid = await desktop.evaluate(
    ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'peixun-core')?.pid,
  );
  if (pid === undefined) throw new Error('no core process');
  process.kill(pid, 'SIGKILL');
  await expect(window.getByText(/^数据进程意外停止/u)).toBeVisible();
  await expect(window.getByText(/^数据进程已重新启动/u)).toBeVisible({ timeout: 20_000 });
  await window.getByRole('button', { name: '打开演示机构' }).click();
  await expect(window.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 120_000 });
});

test('a second start ends by itself and leaves the first window in front', async ({ opened }) => {
  const { folder, window } = opened;
  const second = await _electron
    .launch({
      executablePath: electron.executable ?? '',
      args: [root],
      env: { ...process.env, PEIXUN_DATA: folder },
      timeout: 15_000,
    })
    .catch(() => undefined);
  if (second !== undefined) await second.waitForEvent('close');
  await expect(window).toHaveURL(/^app:\/\/bundle\//);
});
