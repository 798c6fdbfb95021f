import { useCallback, useEffect, useRef, useState } from 'react';
import { store } from './key-value-store.ts';

export interface Draft<Value> {
  readonly value: Value;
  readonly set: (value: Value) => void;
  /** Forgets it: the record has been saved or the edit given up. */
  readonly drop: () => void;
  /** Whether it was found from an earlier start. */
  readonly isRestored: boolean;
  readonly isChanged: boolean;
}

interface Kept<Value> {
  /** What the edit began with; a draft of an older state is not put over a newer record. */
  readonly basis: string;
  readonly value: Value;
}

const prefix = 'draft:';

/** The kept draft, unless it began from another state of the record. */
function readKept(key: string, basis: string): Kept<unknown> | undefined {
  const text = store().read(prefix + key);
  if (text === undefined) return undefined;
  try {
    // Written by useDraft; the basis says whether it belongs to this record.
    const kept = JSON.parse(text) as Kept<unknown>;
    return kept.basis === basis ? kept : undefined;
  } catch {
    // Half written at a crash: the record itself is the draft then.
    return undefined;
  }
}

/**
 * An edit that survives a crash: kept under `key` a moment after each change, found again at the next
 * start, dropped after saving. `initial` must be JSON. Changing `key` starts another draft.
 */
export function useDraft<Value>(key: string, initial: Value): Draft<Value> {
  const basis = JSON.stringify(initial);
  const start = () => {
    const kept = readKept(key, basis);
    const isKept = kept !== undefined;
    // A draft of the same basis has the shape of the value that basis was made from.
    const value = isKept ? (kept.value as Value) : initial;
    return { key, basis, value, isRestored: isKept, isChanged: isKept };
  };
  const [state, setState] = useState(start);
  const isOther = state.key !== key || (!state.isChanged && state.basis !== basis);
  const current = isOther ? start() : state;
  if (isOther) setState(current);

  const pending = useRef<Pending>(undefined);
  const set = useCallback(
    (value: Value) => {
      setState((before) => ({ ...before, value, isChanged: true }));
      const kept: Kept<Value> = { basis, value };
      clearTimeout(pending.current?.clock);
      const write = () => store().write(prefix + key, JSON.stringify(kept));
      pending.current = { write, clock: setTimeout(write, 300) };
    },
    [key, basis],
  );
  const drop = useCallback(() => {
    clearTimeout(pending.current?.clock);
    pending.current = undefined;
    store().write(prefix + key, undefined);
    setState((before) => ({ ...before, isRestored: false, isChanged: false }));
  }, [key]);
  useFlush(pending);
  return { value: current.value, set, drop, isRestored: current.isRestored, isChanged: current.isChanged };
}

type Pending = { readonly write: () => void; readonly clock: ReturnType<typeof setTimeout> } | undefined;

/** An edit younger than the pause is written when the screen or the page closes. */
function useFlush(pending: { current: Pending }): void {
  useEffect(() => {
    function flush(): void {
      if (pending.current === undefined) return;
      clearTimeout(pending.current.clock);
      pending.current.write();
      pending.current = undefined;
    }
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [pending]);
}
