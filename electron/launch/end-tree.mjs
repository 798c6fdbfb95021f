import { spawn } from 'node:child_process';

/** Ends a process and, on Windows, what it started; elsewhere its children end with it. */
export function endTree(child, signal = 'SIGKILL') {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' }).on('error', () =>
      child.kill(),
    );
  } else {
    child.kill(signal);
  }
}
