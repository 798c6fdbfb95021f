import {
  type FailureCode,
  type FailureData,
  failureDataSchema,
  failureStatus,
} from '#shared/contract/failures.ts';

/** A refusal as the screen shows it. `unreachable`: the core did not answer at all. */
export type ShownFailure =
  | ({ readonly kind: 'refused'; readonly code: FailureCode } & FailureData)
  | { readonly kind: 'unreachable' };

const codes = new Set<string>(Object.keys(failureStatus));

function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && codes.has(code);
}

/** Reads what a call threw. What is on no list is INTERNAL, with whatever words there are as its reference. */
export function failureOf(error: unknown): ShownFailure {
  if (typeof error === 'object' && error !== null && 'code' in error && isFailureCode(error.code)) {
    const data = failureDataSchema.safeParse('data' in error ? error.data : undefined);
    return { kind: 'refused', code: error.code, ...(data.success ? data.data : { params: {} }) };
  }
  // fetch says TypeError where nobody listens.
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) return { kind: 'unreachable' };
  const reference = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'refused', code: 'INTERNAL', params: { reference } };
}
