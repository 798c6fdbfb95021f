import { spawn } from 'node:child_process';
import { hasDisplay } from './choose-face.mjs';

/** Our own address and nothing else may reach a command that opens whatever it is given. */
const ours = /^http:\/\/127\.0\.0\.1:\d+\/[\w#=/.-]*$/;

/** The command that opens an address in the default browser, or undefined where there is none. */
export function browserCommand(url, { platform, env }) {
  if (!ours.test(url) || !hasDisplay({ platform, env })) return undefined;
  if (platform === 'win32') return { command: 'cmd.exe', args: ['/c', 'start', '""', url], isVerbatim: true };
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', args: [url], isVerbatim: false };
}

/**
 * Opens the address. A failure is harmless, because the address is printed as well.
 *
 * @param {string} url
 * @param {{ platform: string, env: Record<string, string | undefined> }} machine
 */
export function openBrowser(url, machine = process) {
  const found = browserCommand(url, machine);
  if (found === undefined) return;
  const child = spawn(found.command, found.args, {
    stdio: 'ignore',
    detached: machine.platform !== 'win32',
    windowsVerbatimArguments: found.isVerbatim,
  });
  child.once('error', () => {});
  child.unref();
}
