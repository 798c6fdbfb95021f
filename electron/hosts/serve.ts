import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCore, stopCore } from '#core/start-core.ts';
import { keepBackingUp } from '#core/safekeeping/daily-backup.ts';
import { isInUse, noteAddress, notedAddress } from '#core/safekeeping/hold-folder.ts';
import { ownerFileKeyStore } from '#core/safekeeping/key-store.ts';
import { inUseCode, inUseSentence } from './already-running.ts';
import { dataFolder } from './data-folder.ts';
import { fileLog } from './file-log.ts';
import { serveLoopback } from './loopback-http.ts';
import { readPageFiles } from './page-files.ts';

/** Plain Node: the core and the loopback host in one process. Prints `ready <address>` when it can be used. */
async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' }, page: { type: 'string' } },
  });
  const folder = path.resolve(values.data ?? dataFolder());
  const house = await startCore({
    folder,
    keyStore: ownerFileKeyStore(folder),
    log: fileLog(folder),
  }).catch(async (error: unknown) => {
    if (!isInUse(error)) throw error;
    process.stdout.write(`${inUseSentence(await notedAddress(folder))}\n`);
    return undefined;
  });
  if (!house) {
    process.exitCode = inUseCode;
    return;
  }
  const page = await readPageFiles(values.page ?? fileURLToPath(new URL('../renderer', import.meta.url)));
  const host = await serveLoopback({ house, page, port: Number(values.port) });
  // Without it a second start says only that this one runs.
  await noteAddress(folder, host.url).catch((error: unknown) => house.log.error('note-address', error));
  process.stdout.write(`ready ${host.url}\n`);
  const stopBackingUp = keepBackingUp(house);
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    stopBackingUp();
    void host
      .close()
      .then(() => stopCore(house))
      .then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // The launcher holds our standard input open; when it goes away, so do we.
  if (process.env['PEIXUN_LAUNCHED'] === '1') process.stdin.resume().on('end', end);
}

await serve();
