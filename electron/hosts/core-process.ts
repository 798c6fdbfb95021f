import type { SaveOutcome } from '#shared/contract/bridge.ts';
import { startCore, stopCore } from '#core/start-core.ts';
import { keepBackingUp } from '#core/safekeeping/daily-backup.ts';
import { isInUse } from '#core/safekeeping/hold-folder.ts';
import type { KeyStore } from '#core/safekeeping/key-store.ts';
import { fileLog } from './file-log.ts';
import { serveFilePort } from './file-port.ts';
import { servePort } from './message-port.ts';
import { type WriteOut, writeOut } from './write-out.ts';

/** The parts of Electron's parent port that this entry uses; it exists only in a utility process. */
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: ParentMessage; readonly ports: readonly ProcessPort[] }) => void,
  ): void;
  postMessage(message: ChildMessage): void;
}

interface ProcessPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/**
 * What the main process says: where to start (and where the packaged fonts lie), the answer of the system's key store,
 * ports of a new page, a file to be written where the clerk chose, the end.
 */
export type ParentMessage =
  | { readonly kind: 'start'; readonly folder: string; readonly fontFolder?: string }
  | { readonly kind: 'key'; readonly id: number; readonly bytes?: Uint8Array; readonly error?: string }
  | { readonly kind: 'ports' }
  | { readonly kind: 'write-out'; readonly id: number; readonly request: WriteOut }
  | { readonly kind: 'stop' };

/**
 * What this process says: it can be used, another one uses the data folder, something to wrap or unwrap,
 * how a writing went, it has ended.
 */
export type ChildMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'wrap' | 'unwrap'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'written'; readonly id: number; readonly outcome: SaveOutcome }
  | { readonly kind: 'stopped' };

/** The system's key store lives in the main process; the data key crosses on the private parent port only. */
function systemKeyStore(parent: ParentPort): KeyStore {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
  let last = 0;
  parent.on('message', ({ data }) => {
    if (data.kind !== 'key') return;
    const promise = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.bytes) promise?.resolve(data.bytes);
    else promise?.reject(new Error(data.error ?? 'key store'));
  });
  const ask = (kind: 'wrap' | 'unwrap', bytes: Uint8Array): Promise<Uint8Array> => {
    last += 1;
    const promise = Promise.withResolvers<Uint8Array>();
    waiting.set(last, promise);
    parent.postMessage({ kind, id: last, bytes });
    return promise.promise;
  };
  return {
    kind: 'system',
    wrap: (secret) => ask('wrap', secret),
    unwrap: (wrapped) => ask('unwrap', wrapped),
  };
}

/** Electron's ports speak through `on`; the byte lane listens as to a port of the web. */
function asEventTarget(port: ProcessPort) {
  return {
    addEventListener(type: 'message' | 'close', listener: (event: { data: unknown }) => void) {
      if (type === 'message') port.on('message', listener);
      else port.on('close', () => listener({ data: undefined }));
    },
    postMessage: (message: unknown) => port.postMessage(message),
  };
}

async function serveParent(
  parent: ParentPort,
  start: Extract<ParentMessage, { kind: 'start' }>,
): Promise<void> {
  const { folder, fontFolder } = start;
  const house = await startCore({
    folder,
    ...(fontFolder !== undefined && { fontFolder }),
    keyStore: systemKeyStore(parent),
    log: fileLog(folder),
  });
  const stopBackingUp = keepBackingUp(house);
  parent.on('message', ({ data, ports: [calls, files] }) => {
    if (data.kind === 'ports' && calls && files) {
      servePort(house, calls);
      serveFilePort(house, asEventTarget(files));
      calls.start();
      files.start();
    }
    if (data.kind === 'write-out') {
      const { id, request } = data;
      void writeOut(house, request).then((outcome) => parent.postMessage({ kind: 'written', id, outcome }));
    }
    if (data.kind === 'stop') {
      stopBackingUp();
      void stopCore(house).then(() => parent.postMessage({ kind: 'stopped' }));
    }
  });
  parent.postMessage({ kind: 'ready' });
}

// Electron adds the parent port to the process of a utility process; Node's types do not know it.
const parent = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
if (parent) {
  parent.on('message', ({ data }) => {
    if (data.kind !== 'start') return;
    serveParent(parent, data).catch((error: unknown) => {
      // Anything else ends this process, which the main process hears.
      if (!isInUse(error)) throw error;
      parent.postMessage({ kind: 'in-use' });
    });
  });
}
