import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerFileKeyStore } from '#core/safekeeping/key-store.ts';
import { startCore, stopCore } from '#core/start-core.ts';
import { inProcessClient } from '#hosts/in-process.ts';

/** Where the specs find the data folder with the fictional institution in it. */
export const preparedDemo = 'PEIXUN_PREPARED_DEMO';

/**
 * Builds the fictional institution once for all specs that look at it; each gets a copy of its data folder
 * (desk.ts). demo.spec.ts builds its own, as a clerk's first click does.
 */
export default async function prepareDemo(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'peixun-demo-'));
  const house = await startCore({
    folder,
    keyStore: ownerFileKeyStore(folder),
    log: { error: (reference, error) => console.error(reference, error) },
  });
  await inProcessClient(house).safekeeping.startDemo({});
  await stopCore(house);
  process.env[preparedDemo] = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
