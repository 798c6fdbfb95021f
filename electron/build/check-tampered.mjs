import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Changes one byte of the packed main script in a copy: the application must not start. Only on a real Windows.
const [executable] = process.argv.slice(2);
if (executable === undefined) throw new Error('name the executable');
const folder = mkdtempSync(path.join(tmpdir(), 'peixun-tampered-'));
cpSync(path.dirname(executable), folder, { recursive: true });

function startsWithin(milliseconds) {
  return new Promise((resolve) => {
    const child = spawn(path.join(folder, path.basename(executable)), [], {
      env: { ...process.env, PEIXUN_DATA: path.join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const clock = setTimeout(() => child.kill(), milliseconds);
    let isReady = false;
    child.stdout.on('data', (text) => {
      if (!String(text).includes('ready')) return;
      isReady = true;
      child.kill();
    });
    child.once('exit', () => {
      clearTimeout(clock);
      resolve(isReady);
    });
  });
}

const archive = path.join(folder, 'resources/app.asar');
if (!(await startsWithin(60_000)))
  throw new Error('the untouched copy does not start: the check would say nothing');
const bytes = readFileSync(archive);
const at = bytes.lastIndexOf('openDesktop');
if (at === -1) throw new Error('the main script was not found in the archive');
bytes[at] ^= 0x01;
writeFileSync(archive, bytes);
const isRefused = !(await startsWithin(30_000));
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
console.log(isRefused ? 'a changed archive is refused' : 'a changed archive was started');
process.exitCode = isRefused ? 0 : 1;
