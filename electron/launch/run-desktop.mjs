import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { endTree } from './end-tree.mjs';
import { inUseCode } from './words.mjs';

/**
 * Runs the desktop until it is closed. It has to say `ready` on its standard output in time; all it says goes to
 * the log.
 *
 * @param {string} executable
 * @param {{ root: string, args?: readonly string[], flags?: readonly string[], log: string, signal: AbortSignal,
 *   patience: number }} options
 * @returns `closed` (by the user, or by Ctrl+C), `in-use` when another start has the data folder, or `gave-up` with a short reason.
 */
export async function runDesktop(executable, { root, args = ['.'], flags = [], log, signal, patience }) {
  // Flags are not handed on: the desktop would take them as switches of its browser engine.
  const child = spawn(executable, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: desktopEnvironment(process.env, flags),
  });
  const out = createWriteStream(log);
  const logClosed = new Promise((settle) => {
    out.once('close', settle);
  });
  // A log that cannot be written is no reason to keep the application closed.
  out.on('error', () => {});
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });

  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    endTree(child);
  }, patience);
  createInterface(child.stdout).on('line', (line) => {
    if (line.trim() === 'ready') clearTimeout(clock);
  });
  const stop = () => endTree(child, 'SIGTERM');
  signal.addEventListener('abort', stop, { once: true });

  const code = await new Promise((settle) => {
    child.once('error', (error) => settle(error.code ?? 'spawn'));
    child.once('close', (exitCode, endedBy) => settle(exitCode ?? endedBy));
  });
  clearTimeout(clock);
  signal.removeEventListener('abort', stop);
  out.end();
  await logClosed;
  if (signal.aborted || code === 0) return { kind: 'closed' };
  if (code === inUseCode) return { kind: 'in-use' };
  return { kind: 'gave-up', reason: isLate ? 'not-ready' : `ended: ${code}` };
}

/**
 * The data folder goes by name. An editor's terminal may say that Electron is to run as Node; the desktop would
 * start as that.
 */
function desktopEnvironment(env, flags) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  const folder = flags.includes('--data') ? flags[flags.indexOf('--data') + 1] : undefined;
  return folder === undefined ? rest : { ...rest, PEIXUN_DATA: path.resolve(folder) };
}
