import { fileURLToPath } from 'node:url';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { ChildMessage, ParentMessage } from '#hosts/core-process.ts';
import { answerKeyRequest } from './system-key-store.ts';

const entry = fileURLToPath(new URL('../core/core-process.js', import.meta.url));
const endPatience = 10_000;

/** The core in its process of its own: the driver is synchronous and must never run where windows are drawn. */
export interface CoreLink {
  /** Settles when the core can be used; refuses when it ends before. */
  readonly ready: Promise<void>;
  /** Hands over the two ports of a page (calls first, then files). */
  handOver(ports: readonly MessagePortMain[]): void;
  /** Lets the core close its database, then ends it. */
  stop(): Promise<void>;
}

interface CoreOptions {
  readonly folder: string;
  /** Where the packaged application carries its fonts; absent when it runs from source. */
  readonly fontFolder?: string;
  /** Another core works in the data folder; this one does nothing and never gets ready. */
  readonly onInUse: () => void;
  /** The core ended without being asked to. */
  readonly onLost: (code: number) => void;
}

export function startCoreProcess({ folder, fontFolder, onInUse, onLost }: CoreOptions): CoreLink {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'peixun-core',
    stdio: 'inherit',
    env: coreEnvironment(process.env),
  });
  const ready = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  let isStopping = false;

  child.on('message', (message: ChildMessage) => {
    if (message.kind === 'ready') ready.resolve();
    else if (message.kind === 'in-use') {
      isStopping = true;
      onInUse();
    } else if (message.kind === 'stopped') stopped.resolve();
    else void answerKeyRequest(message).then((answer) => tell(child, answer));
  });
  child.on('exit', (code) => {
    stopped.resolve();
    ready.reject(new Error(`the core ended with ${code} before it was ready`));
    if (!isStopping) onLost(code);
  });
  // Whoever awaits it hears of it; nobody has to.
  ready.promise.catch(() => {});
  tell(child, { kind: 'start', folder, ...(fontFolder !== undefined && { fontFolder }) });

  return {
    ready: ready.promise,
    handOver(ports) {
      // Before it is ready the core does not listen for ports; they would be lost.
      ready.promise.then(
        () => tell(child, { kind: 'ports' }, ports),
        () => {
          for (const port of ports) port.close();
        },
      );
    },
    async stop() {
      isStopping = true;
      tell(child, { kind: 'stop' });
      const clock = setTimeout(stopped.resolve, endPatience);
      await stopped.promise;
      clearTimeout(clock);
      child.kill();
    },
  };
}

function tell(child: UtilityProcess, message: ParentMessage, ports: readonly MessagePortMain[] = []): void {
  child.postMessage(message, [...ports]);
}

/** What could make the core load foreign code, or start as something else, stays behind. */
export function coreEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const refused = /^(?:NODE_|ELECTRON_|LD_PRELOAD$|DYLD_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !refused.test(name)));
}
