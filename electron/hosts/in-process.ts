import { createORPCClient } from '@orpc/client';
import { StandardRPCLink } from '@orpc/client/standard';
import type { ContractRouterClient } from '@orpc/contract';
import { StandardRPCHandler } from '@orpc/server/standard';
import type { Contract } from '#shared/contract/index.ts';
import type { House } from '#core/house.ts';
import { router } from '#core/router.ts';
import { requestIdHeader, ticketHeader } from './call-headers.ts';
import { hostOptions } from './host-options.ts';

/** What a caller adds to a call beside its input. */
export interface ClientContext {
  readonly requestId?: string;
  readonly ticket?: string;
}

export type CoreClient = ContractRouterClient<Contract, ClientContext>;

/** The headers a call carries on every host. */
export function headersOf(context: ClientContext): Record<string, string> {
  return {
    ...(context.requestId !== undefined && { [requestIdHeader]: context.requestId }),
    ...(context.ticket !== undefined && { [ticketHeader]: context.ticket }),
  };
}

/** Only what survives the wire comes through, so that no test passes on a value the wire would refuse. */
function throughJson(body: unknown): unknown {
  const isStream = typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
  return body === undefined || isStream ? body : JSON.parse(JSON.stringify(body));
}

/** A client in the same process as the core, through the same codec as the wire. */
export function inProcessClient(house: House): CoreClient {
  const handler = new StandardRPCHandler(router, hostOptions(house));
  const link = new StandardRPCLink<ClientContext>(
    {
      async call(request, { signal }) {
        const { method, url, headers } = request;
        const body = async () => throughJson(request.body);
        const { response } = await handler.handle(
          { method, url, headers, body, signal },
          { context: { house } },
        );
        if (!response) throw new Error(`no procedure at ${url.pathname}`);
        return {
          status: response.status,
          headers: response.headers,
          body: async () => throughJson(response.body),
        };
      },
    },
    { url: 'http://core.invalid', headers: ({ context }) => headersOf(context) },
  );
  return createORPCClient(link);
}
