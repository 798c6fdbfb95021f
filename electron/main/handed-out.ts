import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { app, type NativeImage, type WebContents } from 'electron';
import type { HandOut } from '#shared/contract/bridge.ts';
import { safeFileNameIn } from '#shared/rules/files/safe-file-name.ts';
import type { CoreLink } from './core-link.ts';

/** Long enough for a slow share to take it, short enough that no certificate stays in the clear. */
const keptFor = 3600_000;

/**
 * Files dragged out of the window. The system copies from a place on the disk, so a copy in the clear lies in a
 * folder of its own for a while: swept at start and end, and an hour after it was laid there.
 */
export class HandedOut {
  readonly #folder: string;
  readonly #core: Pick<CoreLink, 'writeOut'>;
  readonly #ready = new Map<string, { readonly file: string; readonly icon: NativeImage }>();

  constructor(folder: string, core: Pick<CoreLink, 'writeOut'>) {
    this.#folder = folder;
    this.#core = core;
  }

  /** Lays the copy ready; nothing where the core does not hand the file out. */
  async prepare({ fileId, fileName, ticket }: HandOut): Promise<string | undefined> {
    await this.#sweepOld();
    const token = randomBytes(12).toString('hex');
    const folder = path.join(this.#folder, token);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const place = path.join(folder, safeFileNameIn(folder, fileName));
    const outcome = await this.#core.writeOut({ fileId, place, ticket });
    if (outcome.kind !== 'saved') {
      await rm(folder, { recursive: true, force: true });
      return undefined;
    }
    this.#ready.set(token, { file: place, icon: await app.getFileIcon(place) });
    return token;
  }

  /** The system goes on from here; a token that was not given out, or whose copy is gone, starts nothing. */
  start(token: string, contents: Pick<WebContents, 'startDrag'>): void {
    const item = this.#ready.get(token);
    if (item !== undefined) contents.startDrag(item);
  }

  /** Takes away every copy. */
  async clear(): Promise<void> {
    this.#ready.clear();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #sweepOld(): Promise<void> {
    const before = Date.now() - keptFor;
    for (const token of await readdir(this.#folder).catch(() => [])) {
      const folder = path.join(this.#folder, token);
      const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: 0 }));
      if (mtimeMs >= before) continue;
      this.#ready.delete(token);
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
}
