import { useCallback, useState } from 'react';
import { drafts } from './draft-store.ts';

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

/** The kept draft, unless it began from another state of the record. */
function readKept(key: string, basis: string): Kept<unknown> | undefined {
  const text = drafts.read(key);
  if (text === undefined) return undefined;
  try {
    // Written by useDraft; the basis says whether it belongs to this record.
    const kept = JSON.parse(text) as Kept<unknown>;
    return kept.basis === basis ? kept : undefined;
  } catch {
    // Of a version that wrote otherwise: the record itself is the draft then.
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

  const set = useCallback(
    (value: Value) => {
      setState((before) => ({ ...before, value, isChanged: true }));
      const kept: Kept<Value> = { basis, value };
      drafts.write(key, JSON.stringify(kept));
    },
    [key, basis],
  );
  const drop = useCallback(() => {
    drafts.write(key, undefined);
    setState((before) => ({ ...before, isRestored: false, isChanged: false }));
  }, [key]);
  return { value: current.value, set, drop, isRestored: current.isRestored, isChanged: current.isChanged };
}
