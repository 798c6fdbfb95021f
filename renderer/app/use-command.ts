import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type CallOptions, newRequestId } from '../api.ts';

interface CommandOptions<Input, Output> {
  /** After it was carried out and the screen knows the new state. */
  readonly onDone?: (output: Output, input: Input) => void;
}

interface Command<Input> {
  /** Carries it out, as one action of the clerk with a request id of its own. */
  readonly run: (input: Input) => void;
  /** The same once more under the same id: what was done already is not done twice. */
  readonly again: (() => void) | undefined;
  readonly isRunning: boolean;
  /** The id of the call under way, by which its progress is watched and it is cancelled. */
  readonly requestId: string | undefined;
  /** What it was refused with; null while nothing is wrong. */
  readonly error: unknown;
  readonly reset: () => void;
}

/** A command from a screen: `useCommand(api.courses.add, { onDone })`. Afterwards every list is read again. */
export function useCommand<Input, Output>(
  call: (input: Input, options: { readonly context: CallOptions }) => Promise<Output>,
  { onDone }: CommandOptions<Input, Output> = {},
): Command<Input> {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ input, requestId }: { readonly input: Input; readonly requestId: string }) =>
      call(input, { context: { requestId } }),
    onSuccess: async (output, { input }) => {
      await client.invalidateQueries();
      onDone?.(output, input);
    },
  });
  const { variables } = mutation;
  return {
    run: (input) => mutation.mutate({ input, requestId: newRequestId() }),
    again: variables === undefined ? undefined : () => mutation.mutate(variables),
    isRunning: mutation.isPending,
    requestId: mutation.isPending ? variables?.requestId : undefined,
    error: mutation.error,
    reset: mutation.reset,
  };
}
