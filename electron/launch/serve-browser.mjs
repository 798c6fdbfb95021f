import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { endTree } from './end-tree.mjs';
import { openBrowser } from './open-browser.mjs';
import { inUseCode, words } from './words.mjs';

const endLimit = 10_000;

/** Serves the application on the loopback until Ctrl+C, and shows it in the default browser. Answers the exit code. */
export async function serveBrowser(root, { flags, signal, open = openBrowser, say = console.log }) {
  const passed = flags.filter((flag) => flag !== '--browser' && flag !== '--no-open');
  const child = spawn(process.execPath, [path.join('dist', 'core', 'serve.js'), ...passed], {
    cwd: root,
    // It ends when its input closes, so that it never outlives this process.
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PEIXUN_LAUNCHED: '1' },
  });
  createInterface(child.stdout).on('line', (line) => {
    const url = /^ready (\S+)/.exec(line)?.[1];
    if (url === undefined) {
      say(line);
      return;
    }
    say(words.address(url));
    say(words.howToEnd);
    if (!flags.includes('--no-open')) open(url);
  });
  let clock;
  const stop = () => {
    endTree(child, 'SIGTERM');
    clock = setTimeout(() => endTree(child), endLimit);
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  const code = await new Promise((settle) => {
    child.once('error', () => settle(1));
    child.once('close', (exitCode) => settle(exitCode ?? 1));
  });
  clearTimeout(clock);
  // It has said itself, on a line of its own, that and where it is running.
  if (signal.aborted || code === inUseCode) return 0;
  if (code !== 0) say(words.serverFailed);
  return code;
}
