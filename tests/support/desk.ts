import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect, type BrowserContext } from '@playwright/test';
import { preparedDemo } from './prepare-demo.ts';

/** The built application, served on the loopback with a data folder of its own. */
export interface Desk {
  /** The address with the token of this launch in its fragment. */
  readonly url: string;
  readonly dataFolder: string;
  /** Ends the process, gently at first, and removes the data folder unless told to keep it. */
  stop(options?: { readonly keepsData?: boolean }): Promise<void>;
  /** Ends the process as a power cut would, and leaves the data folder. */
  kill(): Promise<void>;
}

const build = process.env['PEIXUN_DIST'] ?? 'dist';
const serve = resolve(import.meta.dirname, '../..', build, 'core/serve.js');
const patience = 30_000;

/** Starts the application; `dataFolder` continues with the data of an earlier start. */
export async function startDesk(options: { readonly dataFolder?: string } = {}): Promise<Desk> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'peixun-desk-')));
  const child = spawn(process.execPath, [serve, '--data', dataFolder, '--port', '0'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, PEIXUN_DATA: dataFolder, PEIXUN_LAUNCHED: '1' },
  });
  const url = await readyAddress(child);
  return {
    url,
    dataFolder,
    kill: () => endOf(child, 'SIGKILL'),
    async stop({ keepsData = false } = {}) {
      await endOf(child, 'SIGTERM');
      if (!keepsData) await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts the application on a copy of the prepared fictional institution: its button then opens at once. */
export async function startDemoDesk(): Promise<Desk> {
  const prepared = process.env[preparedDemo];
  if (prepared === undefined) throw new Error('no fictional institution was prepared');
  const dataFolder = await mkdtemp(join(tmpdir(), 'peixun-desk-'));
  await cp(prepared, dataFolder, { recursive: true });
  return startDesk({ dataFolder });
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((settle, refuse) => {
    let said = '';
    const clock = setTimeout(() => {
      child.kill('SIGKILL');
      refuse(new Error(`not ready after ${patience / 1000} s:\n${said}`));
    }, patience);
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.once('error', refuse);
    child.once('exit', (code) => {
      clearTimeout(clock);
      refuse(new Error(`ended with ${code} before it was ready:\n${said}`));
    });
    if (child.stdout === null) return;
    createInterface(child.stdout).on('line', (line) => {
      said += `${line}\n`;
      const address = /^ready (\S+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(clock);
      settle(address);
    });
  });
}

async function endOf(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => {
    child.once('exit', settle);
  });
  child.kill(signal);
  const clock = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(clock);
}

/** A refused call answers with a 4xx status, which the browser reports although the screen handles it. */
const handled = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Collects console errors, page errors and CSP violations of every page; the test fails if there is one. */
async function listenForTrouble(context: BrowserContext): Promise<readonly string[]> {
  const trouble: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const place = message.location().url;
    if (handled.test(message.text()) && new URL(place).pathname.startsWith('/rpc/')) return;
    trouble.push(`console: ${message.text()} (${place})`);
  });
  context.on('weberror', (error) => {
    trouble.push(`page: ${error.error().stack ?? error.error().message}`);
  });
  await context.exposeBinding('reportViolation', (_source, violation: string) => {
    trouble.push(`CSP: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function') report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return trouble;
}

interface DeskFixtures {
  /** Whether the application finds the fictional institution already built. */
  readonly isDemoPrepared: boolean;
  /** The application, started fresh for this test. */
  readonly desk: Desk;
  readonly trouble: readonly string[];
}

export const test = base.extend<DeskFixtures>({
  isDemoPrepared: [false, { option: true }],
  desk: async ({ context, isDemoPrepared }, use) => {
    const desk = await (isDemoPrepared ? startDemoDesk() : startDesk());
    await use(desk);
    // An open page would report that what it watches broke off.
    for (const page of context.pages()) await page.goto('about:blank');
    await desk.stop();
  },
  trouble: [
    async ({ context }, use) => {
      const trouble = await listenForTrouble(context);
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
