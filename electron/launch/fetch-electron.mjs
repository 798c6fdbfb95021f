import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const connectLimit = 10_000;
const downloadLimit = 15 * 60_000;

/**
 * Downloads the binary with the package's own installer, which checks the built-in checksum. Where its host does
 * not even answer within ten seconds nothing is started, so that an office without internet does not wait.
 */
export async function fetchElectron(folder, { env = process.env, signal, limit = connectLimit }) {
  const installer = path.join(folder, 'install.js');
  if (!existsSync(installer)) return { kind: 'failed', reason: 'not-installed' };
  if (!(await answers(hostToAsk(env), limit, signal))) return { kind: 'failed', reason: 'offline' };
  const child = spawn(process.execPath, [installer], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env,
    signal,
    timeout: downloadLimit,
  });
  const code = await new Promise((settle) => {
    child.once('error', () => settle(1));
    child.once('exit', settle);
  });
  return code === 0 ? { kind: 'fetched' } : { kind: 'failed', reason: 'download-failed' };
}

/** The proxy, the mirror or the usual place, in the order in which the installer would go there. */
export function hostToAsk(env) {
  const named =
    env.HTTPS_PROXY ??
    env.https_proxy ??
    env.npm_config_electron_mirror ??
    env.ELECTRON_MIRROR ??
    'https://github.com/';
  try {
    const { hostname, port, protocol } = new URL(named);
    return { host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) };
  } catch {
    return { host: 'github.com', port: 443 };
  }
}

function answers({ host, port }, limit, signal) {
  return new Promise((settle) => {
    const socket = net.connect({ host, port, signal });
    const end = (isThere) => {
      clearTimeout(clock);
      socket.destroy();
      settle(isThere);
    };
    // A clock of its own: a socket's time-out does not cover looking up the name.
    const clock = setTimeout(() => end(false), limit);
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
