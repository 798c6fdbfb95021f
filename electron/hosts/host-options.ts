import { randomBytes } from 'node:crypto';
import { ORPCError, ValidationError } from '@orpc/contract';
import { Failure, type FailureData, failureStatus, type Problem } from '#shared/contract/failures.ts';
import { isDamage } from '#core/database/inspect-file.ts';
import { isFullDisk } from '#core/full-disk.ts';
import type { House } from '#core/house.ts';
import type { CallContext } from '#core/procedure.ts';
import { requestIdHeader, ticketHeader } from './call-headers.ts';

/** A header's one value; a repeated header counts as none. */
function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : undefined;
}

function answerFor(failure: Failure): ORPCError<Failure['code'], FailureData> {
  return new ORPCError(failure.code, {
    defined: true,
    status: failureStatus[failure.code],
    data: failure.data,
  });
}

interface Issue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
  readonly code?: string;
}

function problemOf(issue: Issue): Problem {
  const field = (issue.path ?? [])
    .map((part) => String(typeof part === 'object' ? part.key : part))
    .join('.');
  return { code: issue.code ?? 'invalid', params: { message: issue.message }, place: { field } };
}

/** Where an answer of ours did not fit the contract: codes and places, never the values. */
function refusedAnswer({ issues }: ValidationError): Error {
  // The standard schema's issues, as above.
  const places = (issues as readonly Issue[])
    .map(problemOf)
    .map(({ code, place }) => `${code} at ${place?.field}`);
  return new Error(`the answer does not fit the contract: ${places.join(', ')}`);
}

/**
 * Turns whatever was thrown into an answer of the closed list; the rest is INTERNAL, written to the log
 * under a reference that the dialog shows.
 */
export function closedAnswer(house: House, error: unknown): ORPCError<string, unknown> {
  if (error instanceof Failure) return answerFor(error);
  if (error instanceof ORPCError) {
    if (error.defined) return error;
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      // The standard schema's issues; zod adds its own code to each.
      const problems = (error.cause.issues as readonly Issue[]).map(problemOf);
      return answerFor(new Failure('INVALID_INPUT', { problems }));
    }
  }
  if (isFullDisk(error)) return answerFor(new Failure('DISK_FULL'));
  if (isDamage(error)) return answerFor(new Failure('DATABASE_UNUSABLE', { params: { reason: 'damaged' } }));
  const reference = randomBytes(4).toString('hex');
  house.log.error(reference, error);
  if (error instanceof ORPCError && error.cause instanceof ValidationError)
    house.log.error(reference, refusedAnswer(error.cause));
  return answerFor(new Failure('INTERNAL', { params: { reference } }));
}

interface HostRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What every host gives its oRPC handler, so that a call means the same on all of them. */
export function hostOptions(house: House) {
  return {
    rootInterceptors: [
      <
        T extends {
          readonly context: CallContext;
          readonly request: HostRequest;
          next(options: T): Promise<R>;
        },
        R,
      >(
        options: T,
      ): Promise<R> => {
        const { headers } = options.request;
        const requestId = one(headers[requestIdHeader]);
        const ticket = one(headers[ticketHeader]);
        return options.next({ ...options, context: { ...options.context, requestId, ticket } });
      },
    ],
    clientInterceptors: [
      async (options: { next(): Promise<unknown> }): Promise<unknown> => {
        try {
          return await options.next();
        } catch (error) {
          throw closedAnswer(house, error);
        }
      },
    ],
  };
}
