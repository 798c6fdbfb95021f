import { type MessagePort, Worker } from 'node:worker_threads';

/** In a thread of its own: what comes in on one port goes out on the other, cloned both times as between processes. */
const relay = `
  const { workerData } = require('node:worker_threads');
  const [one, other] = workerData;
  for (const [from, to] of [[one, other], [other, one]]) {
    from.on('message', (message) => to.postMessage(message));
    from.on('close', () => to.close());
  }
`;

interface RelayedChannel {
  /** As Electron's page holds it. */
  readonly page: LanePort;
  /** As the core's process holds it. */
  readonly core: LanePort;
  close(): Promise<void>;
}

/** Node's own port is one of the web too; only the types of its events differ. */
type LanePort = Omit<MessagePort, 'addEventListener'> & {
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
};

/** A real channel between threads, as the page and the core have one between processes. */
export async function relayedChannel(): Promise<RelayedChannel> {
  const near = new MessageChannel();
  const far = new MessageChannel();
  const thread = new Worker(relay, {
    eval: true,
    workerData: [near.port2, far.port2],
    transferList: [near.port2, far.port2] as unknown as MessagePort[], // Node's, under the web's name
  });
  await new Promise((resolve) => thread.once('online', resolve));
  return {
    page: near.port1 as unknown as LanePort,
    core: far.port1 as unknown as LanePort,
    async close() {
      near.port1.close();
      far.port1.close();
      await thread.terminate();
    },
  };
}
