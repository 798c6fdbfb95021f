import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Activity } from '#shared/contract/activity.ts';
import { type CallOptions, newRequestId } from '../api.ts';
import { cancelWork, unlessCancelled, useWork } from './use-work.ts';

export interface WatchedCommand<Input> {
  readonly run: (input: Input) => void;
  readonly isRunning: boolean;
  /** How far it is; undefined before its first step. */
  readonly work: Activity | undefined;
  readonly cancel: () => void;
  /** What it was refused with; cancelling is no refusal. */
  readonly error: unknown;
  readonly reset: () => void;
}

/** A command that takes its time: with progress, and cancelled on request. */
export function useWatchedCommand<Input, Output>(
  call: (input: Input, options: { readonly context: CallOptions }) => Promise<Output>,
  onDone: (output: Output) => void,
): WatchedCommand<Input> {
  const client = useQueryClient();
  const [requestId, setRequestId] = useState<string>();
  const mutation = useMutation({
    mutationFn: ({ input, id }: { readonly input: Input; readonly id: string }) =>
      call(input, { context: { requestId: id } }),
    onSuccess: async (output) => {
      await client.invalidateQueries();
      onDone(output);
    },
  });
  const work = useWork(mutation.isPending ? requestId : undefined);
  return {
    run(input) {
      const id = newRequestId();
      setRequestId(id);
      mutation.mutate({ input, id });
    },
    isRunning: mutation.isPending,
    work,
    cancel() {
      if (requestId !== undefined) cancelWork(requestId);
    },
    error: unlessCancelled(mutation.error),
    reset: mutation.reset,
  };
}
