import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractAll } from '@electron/asar';

const parentPort = new URL('parent-port.mjs', import.meta.url).href;
/** Has effects of its own when it is imported: it is the browser's way in, which serves at once. */
const entries = new Set(['serve.js']);

/**
 * Runs the packed core under plain Node with an empty data folder, and loads each of its parts: what it needs is
 * really in the package. Answers what is wrong.
 */
export async function startPacked(folder, resources) {
  const app = path.join(folder, 'app');
  extractAll(path.join(resources, 'app.asar'), app);
  const core = path.join(app, 'dist/core');
  const missing = [];
  for (const name of readdirSync(core).filter((file) => file.endsWith('.js') && !entries.has(file))) {
    await import(pathToFileURL(path.join(core, name)).href).catch((error) => {
      missing.push(`dist/core/${name} cannot be loaded: ${error.message}`);
    });
  }
  const start = {
    kind: 'start',
    folder: path.join(folder, 'data'),
    fontFolder: path.join(resources, 'fonts'),
  };
  const isReady = await becomesReady(path.join(core, 'core-process.js'), start);
  return isReady ? missing : [...missing, 'the packed core does not start'];
}

async function becomesReady(entry, start) {
  const child = fork(entry, [], { execArgv: ['--import', parentPort], serialization: 'advanced' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve) => {
    child.on('message', ({ kind }) => {
      if (kind === 'ready') resolve(true);
    });
  });
  child.send(start);
  const clock = setTimeout(() => child.kill('SIGKILL'), 30_000);
  const isReady = await Promise.race([ready, ended.then(() => false)]);
  clearTimeout(clock);
  child.kill('SIGKILL');
  await ended;
  return isReady;
}
