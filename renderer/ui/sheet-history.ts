/** One cell as it was and as it became. Keys, not places: rows may be filtered between. */
export interface CellChange {
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What was entered since the sheet was opened, step by step; a pasted block is one step. */
export interface SheetHistory {
  readonly done: readonly (readonly CellChange[])[];
  readonly undone: readonly (readonly CellChange[])[];
}

export const emptyHistory: SheetHistory = { done: [], undone: [] };

export function remember(history: SheetHistory, step: readonly CellChange[]): SheetHistory {
  const real = step.filter((change) => change.before !== change.after);
  return real.length === 0 ? history : { done: [...history.done, real], undone: [] };
}

interface Turned {
  readonly history: SheetHistory;
  /** What to write, in the order to write it. */
  readonly changes: readonly CellChange[];
}

/** Takes back the latest step; undefined when there is none. */
export function undoStep(history: SheetHistory): Turned | undefined {
  const step = history.done.at(-1);
  if (step === undefined) return undefined;
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    changes: step.toReversed().map((change) => ({ ...change, before: change.after, after: change.before })),
  };
}

/** Does again what was taken back last. */
export function redoStep(history: SheetHistory): Turned | undefined {
  const step = history.undone.at(-1);
  if (step === undefined) return undefined;
  return {
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    changes: step,
  };
}
