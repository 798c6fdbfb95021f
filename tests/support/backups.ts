import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { keepFile } from '#core/files/file.table.ts';
import type { House } from '#core/house.ts';
import { makeBackup } from '#core/safekeeping/back-up.ts';
import { ownerFileKeyStore } from '#core/safekeeping/key-store.ts';
import { startCore, stopCore } from '#core/start-core.ts';
import { type CoreClient, inProcessClient } from '#hosts/in-process.ts';
import { cheapPassword, startTestHouse, testInstant, testInstitution, type TestHouse } from './house.ts';

export interface Computer {
  readonly house: House;
  readonly api: CoreClient;
  readonly folder: string;
  stop(): Promise<void>;
}

/** A house in a folder as it is found there, as at the next start of the application. */
export async function startIn(folder: string): Promise<Computer> {
  const house = await startCore({
    folder,
    keyStore: ownerFileKeyStore(folder),
    log: { error: () => undefined },
    clock: () => testInstant,
    passwordCost: cheapPassword,
  });
  return { house, api: inProcessClient(house), folder, stop: () => stopCore(house) };
}

/** Another computer, where nothing was started yet. */
export async function otherComputer(): Promise<Computer> {
  const computer = await startIn(await mkdtemp(path.join(tmpdir(), 'peixun-other-')));
  return {
    ...computer,
    async stop() {
      await stopCore(computer.house);
      await rm(computer.folder, { recursive: true, force: true });
    },
  };
}

export interface Started {
  readonly test: TestHouse;
  /** The recovery key of its institution. */
  readonly groups: readonly string[];
}

/** A house with an institution whose recovery key is known. */
export async function startWithKey(clock: () => Date = () => testInstant): Promise<Started> {
  const test = await startTestHouse({ isEmpty: true, clock });
  return { test, groups: (await test.api.safekeeping.startInstitution(testInstitution)).recoveryGroups };
}

/** Keeps one file and makes a backup of the institution; its bytes. */
export async function backedUp(from: TestHouse): Promise<Buffer> {
  await from.house.institution!.database.transact((writer) =>
    keepFile(writer, from.house.institution!.keptFiles, {
      name: 'photo.jpg',
      mediaType: 'image/jpeg',
      bytes: Buffer.from('a photo of 张示例'),
      now: '2026-11-24',
    }),
  );
  const { name } = await makeBackup(from.house);
  return readFile(path.join(from.folder, 'institution', 'backups', name));
}

/** Hands a file in as the page does; its id. */
export async function handIn(house: House, bytes: Uint8Array): Promise<string> {
  return (await house.passingFiles.add({ name: 'x.pxbackup', mediaType: 'application/zip', bytes })).id;
}

/** What lies in a backup, by name. */
export async function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes);
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part));
    found.set(entry.fileName, Buffer.concat(parts));
  }
  zip.close();
  return found;
}

export async function zipOf(entries: Iterable<readonly [string, Buffer]>, compress = false): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name, { compress });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
