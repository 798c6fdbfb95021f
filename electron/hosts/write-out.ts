import { randomUUID } from 'node:crypto';
import type { SaveOutcome } from '#shared/contract/bridge.ts';
import { Failure } from '#shared/contract/failures.ts';
import { type FetchedFile, fetchFile } from '#core/fetch-file.ts';
import type { House } from '#core/house.ts';
import type { RunningActivity } from '#core/activity.ts';
import { closedAnswer } from './host-options.ts';
import { NotWritten, writeWhole } from './write-whole.ts';

export interface WriteOut {
  readonly fileId: string;
  /** Where the clerk chose; asked for and handed over by the shell, never by the page. */
  readonly place: string;
  readonly ticket?: string | undefined;
}

/** From this size on a bar tells how far it is; below, it would only flash. */
const worthABar = 16 * 1024 * 1024;

async function* counted(file: FetchedFile, running: RunningActivity): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of file.content) {
    running.continueOrStop();
    yield piece;
    done += piece.length;
    if (file.size >= worthABar) running.step(done, file.size, 'save');
  }
}

/** Writes a file that the core made or keeps to a place on the disk, piece by piece; the tray shows it and can stop it. */
export async function writeOut(house: House, { fileId, place, ticket }: WriteOut): Promise<SaveOutcome> {
  const running = house.activities.begin(randomUUID(), 'files.save', house.clock().toISOString());
  try {
    const file = await fetchFile(house, fileId, ticket);
    await writeWhole(place, counted(file, running));
    await file.sent();
    running.end('finished');
    return { kind: 'saved' };
  } catch (error) {
    if (error instanceof Failure && error.code === 'CANCELLED') {
      running.end('cancelled');
      return { kind: 'cancelled' };
    }
    running.end('failed');
    if (error instanceof NotWritten) return { kind: 'refused', reason: error.reason };
    const { code, data } = closedAnswer(house, error);
    return { kind: 'failed', code, data };
  }
}
