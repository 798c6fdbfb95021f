import { fileURLToPath } from 'node:url';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { SaveOutcome } from '#shared/contract/bridge.ts';
import type { ChildMessage, ParentMessage } from '#hosts/core-process.ts';
import type { WriteOut } from '#hosts/write-out.ts';
import { answerKeyRequest } from './system-key-store.ts';

const entry = fileURLToPath(new URL('../core/core-process.js', import.meta.url));
const endPatience = 10_000;
/** Before the first, second and third new start; a core that ends again after those does not come back. */
const pauses: readonly number[] = [500, 2_000, 8_000];
/** A core that ran so long has earned its three starts anew. */
const soundAfter = 10 * 60_000;

/** The core in its process of its own: the driver is synchronous and must never run where windows are drawn. */
export interface CoreLink {
  /** Settles when the core can be used; refuses when it ends before. */
  readonly ready: Promise<void>;
  /** Hands over the two ports of a page (calls first, then files). */
  handOver(ports: readonly MessagePortMain[]): void;
  /** Lets the core write a file of its own to a place that the clerk chose. */
  writeOut(request: WriteOut): Promise<SaveOutcome>;
  /** Lets the core close its database, then ends it. */
  stop(): Promise<void>;
}

interface CoreOptions {
  readonly folder: string;
  /** Where the packaged application carries its fonts; absent when it runs from source. */
  readonly fontFolder?: string;
  /** Another core works in the data folder; this one does nothing and never gets ready. */
  readonly onInUse: () => void;
  /** The core ended without being asked to, and a new one is being started. */
  readonly onRestart: (code: number) => void;
  /** The new one can be used; pages hand over new ports. */
  readonly onBack: () => void;
  /** It ended before it could be used, or once too often. */
  readonly onLost: (code: number) => void;
}

export function startCoreProcess(options: CoreOptions): CoreLink {
  return new CoreKeeper(options);
}

class CoreKeeper implements CoreLink {
  readonly ready: Promise<void>;
  readonly #options: CoreOptions;
  readonly #stopped = Promise.withResolvers<void>();
  readonly #writing = new Map<number, (outcome: SaveOutcome) => void>();
  #child: UtilityProcess;
  #ready: PromiseWithResolvers<void>;
  #isStopping = false;
  #starts = 0;
  #startedAt = 0;
  #wasReady = false;
  #lastWriting = 0;

  constructor(options: CoreOptions) {
    this.#options = options;
    this.#ready = quietly();
    this.ready = this.#ready.promise;
    this.#child = this.#launch();
  }

  #launch(): UtilityProcess {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'peixun-core',
      stdio: 'inherit',
      env: coreEnvironment(process.env),
    });
    this.#startedAt = Date.now();
    child.on('message', (message: ChildMessage) => this.#hear(child, message));
    child.on('exit', (code) => this.#ended(code));
    const { folder, fontFolder } = this.#options;
    tell(child, { kind: 'start', folder, ...(fontFolder !== undefined && { fontFolder }) });
    return child;
  }

  #hear(child: UtilityProcess, message: ChildMessage): void {
    if (message.kind === 'ready') {
      this.#ready.resolve();
      if (this.#wasReady) this.#options.onBack();
      this.#wasReady = true;
    } else if (message.kind === 'in-use') {
      this.#isStopping = true;
      this.#options.onInUse();
    } else if (message.kind === 'stopped') {
      this.#stopped.resolve();
    } else if (message.kind === 'written') {
      this.#writing.get(message.id)?.(message.outcome);
      this.#writing.delete(message.id);
    } else {
      void answerKeyRequest(message).then((answer) => tell(child, answer));
    }
  }

  #ended(code: number): void {
    this.#stopped.resolve();
    this.#ready.reject(new Error(`the core ended with ${code} before it was ready`));
    for (const settle of this.#writing.values()) settle(unreachable);
    this.#writing.clear();
    if (this.#isStopping) return;
    if (Date.now() - this.#startedAt >= soundAfter) this.#starts = 0;
    const pause = this.#wasReady ? pauses[this.#starts] : undefined;
    if (pause === undefined) {
      this.#options.onLost(code);
      return;
    }
    this.#starts += 1;
    this.#ready = quietly();
    this.#options.onRestart(code);
    setTimeout(() => {
      if (!this.#isStopping) this.#child = this.#launch();
    }, pause);
  }

  handOver(ports: readonly MessagePortMain[]): void {
    // Before it is ready the core does not listen for ports; they would be lost.
    this.#ready.promise.then(
      () => tell(this.#child, { kind: 'ports' }, ports),
      () => {
        for (const port of ports) port.close();
      },
    );
  }

  writeOut(request: WriteOut): Promise<SaveOutcome> {
    this.#lastWriting += 1;
    const id = this.#lastWriting;
    return new Promise((resolve) => {
      this.#writing.set(id, resolve);
      tell(this.#child, { kind: 'write-out', id, request });
    });
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    tell(this.#child, { kind: 'stop' });
    const clock = setTimeout(this.#stopped.resolve, endPatience);
    await this.#stopped.promise;
    clearTimeout(clock);
    this.#child.kill();
  }
}

const unreachable: SaveOutcome = {
  kind: 'failed',
  code: 'INTERNAL',
  data: { params: { reference: 'core' } },
};

/** Whoever awaits it hears of a refusal; nobody has to. */
function quietly(): PromiseWithResolvers<void> {
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {});
  return ready;
}

function tell(child: UtilityProcess, message: ParentMessage, ports: readonly MessagePortMain[] = []): void {
  child.postMessage(message, [...ports]);
}

/** What could make the core load foreign code, or start as something else, stays behind. */
export function coreEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const refused = /^(?:NODE_|ELECTRON_|LD_PRELOAD$|DYLD_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !refused.test(name)));
}
