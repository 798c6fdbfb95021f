import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inUseCode } from '#hosts/already-running.ts';
import { inUseCode as launcherCode } from '../../electron/launch/words.mjs';

const script = path.resolve(import.meta.dirname, '../../electron/hosts/serve.ts');
let folder: string;
let running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peixun-serve-'));
  await mkdir(path.join(folder, 'page'));
  await writeFile(path.join(folder, 'page', 'index.html'), '<title>x</title>');
});
afterEach(async () => {
  for (const child of running) await end(child, 'SIGKILL');
  running = [];
  await rm(folder, { recursive: true, force: true });
});

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill(signal);
  await ended;
}

interface Served {
  readonly child: ChildProcess;
  /** The first line it says. */
  readonly said: string;
}

async function serve(): Promise<Served> {
  const data = path.join(folder, 'data');
  const child = spawn(process.execPath, [script, '--data', data, '--page', path.join(folder, 'page')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const said = await new Promise<string>((resolve) => {
    createInterface(child.stdout).once('line', resolve);
  });
  return { child, said };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  return new Promise((resolve) => {
    child.once('exit', resolve);
  });
}

// Two or three processes with a core each start here, one after the other.
describe('a second start on the same data folder', { timeout: 60_000 }, () => {
  it('says in one line where the first is served, ends, and touches nothing of it', async () => {
    const first = await serve();
    const address = first.said.replace('ready ', '');
    const data = path.join(folder, 'data');
    await writeFile(path.join(data, 'passing', 'p-of-the-first'), 'on its way');
    await mkdir(path.join(data, 'restoring'));
    const second = await serve();
    expect(second.said).toContain(address);
    expect(second.said).toMatch(/^培训台已在运行.* \/ Peixun Desk is running already/);
    expect(await exitOf(second.child)).toBe(inUseCode);
    expect(await readFile(path.join(data, 'passing', 'p-of-the-first'), 'utf8')).toBe('on its way');
    expect((await stat(path.join(data, 'restoring'))).isDirectory()).toBe(true);
    expect(launcherCode).toBe(inUseCode);
  });

  it('keeps the address, whose token opens everything, from others, and takes it back at the end', async () => {
    const { child, said } = await serve();
    const file = path.join(folder, 'data', 'address.txt');
    expect(`ready ${await readFile(file, 'utf8')}`).toBe(said);
    // Windows keeps no such modes; there its rights are set.
    expect((await stat(file)).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
    await end(child, 'SIGTERM');
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  it('is let in after the first was killed, under an address of its own', async () => {
    const first = await serve();
    await end(first.child, 'SIGKILL');
    const second = await serve();
    expect(second.said).toMatch(/^ready http/);
    expect(second.said).not.toBe(first.said);
    const noted = await readFile(path.join(folder, 'data', 'address.txt'), 'utf8');
    expect(second.said).toBe(`ready ${noted}`);
  });
});
