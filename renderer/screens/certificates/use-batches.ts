import { useState } from 'react';
import { type Sheet, type SheetGroup, groupSheets } from './sheet-groups.ts';

export interface Batches {
  readonly all: readonly SheetGroup[];
  /** Those not dealt with yet. */
  readonly left: readonly SheetGroup[];
  readonly current: SheetGroup;
  readonly choose: (key: string) => void;
  /** The current one is dealt with; the next one comes, or the end. */
  readonly finish: () => void;
}

/** One file has one kind and one language, so what stands mixed is printed in several, one after the other. */
export function useBatches(sheets: readonly Sheet[], onEnd: () => void): Batches {
  const [all] = useState(() => groupSheets(sheets));
  const [done, setDone] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  const left = all.filter(({ key }) => !done.includes(key));
  const current = left.find(({ key }) => key === chosen) ?? left[0] ?? all[0];
  if (current === undefined) throw new Error('the print drawer was opened without a certificate');
  const { key } = current;
  function finish(): void {
    if (left.length <= 1) onEnd();
    else setDone([...done, key]);
  }
  return { all, left, current, choose: setChosen, finish };
}
