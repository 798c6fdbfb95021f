import type { ReactNode } from 'react';

/** One deed a person can start; `label` says the deed. */
export interface Action {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onAct: () => void;
  /** Keys that do the same, shown on the button. */
  readonly keys?: string;
  readonly isDangerous?: boolean;
  readonly isWorking?: boolean;
}
