import { useState } from 'react';
import { api, sendFile } from '../../api.ts';
import { failureOf } from '../failure-of.ts';
import { useCommand } from '../use-command.ts';
import { unlessCancelled } from '../use-work.ts';

type Content = Awaited<ReturnType<typeof api.safekeeping.inspectBackup>>;

/** How far the choice of a backup has come. */
export type RestoreStep =
  | { readonly kind: 'choose'; readonly isChecking: boolean }
  | { readonly kind: 'key' }
  | { readonly kind: 'found'; readonly content: Content };

function asksForKey(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'refused' && (failure.code === 'KEY_UNAVAILABLE' || failure.code === 'KEY_REFUSED');
}

/** A key that was only not there yet is no mistake to show. */
function shown(error: unknown): unknown {
  const failure = error === null ? undefined : failureOf(error);
  return failure?.kind === 'refused' && failure.code === 'KEY_UNAVAILABLE' ? null : error;
}

/** The long call under way, with its words. */
function workOf(looking: string | undefined, restoring: string | undefined) {
  if (restoring !== undefined) return { label: 'restore.placing', requestId: restoring } as const;
  return looking === undefined ? undefined : ({ label: 'restore.checking', requestId: looking } as const);
}

/** Hands a backup in, looks into it, asks for its key, restores it. */
export function useRestore(onDone: () => void) {
  const [fileName, setFileName] = useState<string>();
  const [found, setFound] = useState<Content>();
  const [chosen, setChosen] = useState<{ readonly fileId: string; readonly recoveryKey?: string }>();
  const [isKeyAsked, setKeyAsked] = useState(false);
  const look = useCommand(
    async (
      input: { readonly fileId: string; readonly recoveryKey?: string },
      options: Parameters<typeof api.safekeeping.inspectBackup>[1],
    ) => {
      try {
        return await api.safekeeping.inspectBackup(input, options);
      } catch (error) {
        if (asksForKey(error)) setKeyAsked(true);
        throw error;
      }
    },
    { onDone: setFound },
  );
  const send = useCommand((file: File) => sendFile(file.name, file), {
    onDone: (fileId, file) => {
      setFileName(file.name);
      setChosen({ fileId });
      look.run({ fileId });
    },
  });
  const restore = useCommand(api.safekeeping.restoreBackup, { onDone });
  const step: RestoreStep = found
    ? { kind: 'found', content: found }
    : isKeyAsked
      ? { kind: 'key' }
      : { kind: 'choose', isChecking: send.isRunning || look.isRunning };
  return {
    step,
    fileName,
    error: unlessCancelled(shown(send.error ?? look.error ?? restore.error)),
    isWorking: restore.isRunning || look.isRunning,
    work: workOf(look.requestId, restore.requestId),
    take: send.run,
    giveKey: (recoveryKey: string) => {
      if (!chosen) return;
      setChosen({ ...chosen, recoveryKey });
      look.run({ fileId: chosen.fileId, recoveryKey });
    },
    restore: () => {
      if (chosen) restore.run(chosen);
    },
    again: () => {
      for (const each of [send, look, restore]) each.reset();
      setFileName(undefined);
      setFound(undefined);
      setKeyAsked(false);
      setChosen(undefined);
    },
  };
}
