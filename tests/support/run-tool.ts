import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** How a tool ended; `stopped` when it took longer than allowed and was ended. */
export type Ending = { readonly kind: 'ended'; readonly code: number } | { readonly kind: 'stopped' };

const modules = resolve('node_modules');

/** The script behind a tool's name, read from the package that declares it. */
export function toolScript(packageName: string, tool: string): string {
  const folder = join(modules, packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/**
 * Runs a script of node_modules with this very Node and shows what it prints.
 * The tools it starts in turn find their siblings, and the same Node, on the PATH.
 */
export async function runTool(script: string, args: readonly string[], minutes: number): Promise<Ending> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      PATH: [join(modules, '.bin'), process.env['PATH']].join(delimiter),
      FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
    },
  });
  let wasStopped = false;
  function stop(): void {
    wasStopped = true;
    endTree(child.pid);
  }
  const clock = setTimeout(stop, minutes * 60_000);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const code = await new Promise<number>((settle) => {
    child.once('error', () => settle(1));
    child.once('exit', (exitCode) => settle(exitCode ?? 1));
  });
  clearTimeout(clock);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return wasStopped ? { kind: 'stopped' } : { kind: 'ended', code };
}

function endTree(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}
