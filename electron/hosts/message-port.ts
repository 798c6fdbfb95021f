import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { House } from '#core/house.ts';
import { router } from '#core/router.ts';
import { hostOptions } from './host-options.ts';

/** Answers the calls that arrive on a port until it closes. */
export function servePort(house: House, port: SupportedMessagePort): void {
  new RPCHandler(router, hostOptions(house)).upgrade(port, { context: { house } });
}
