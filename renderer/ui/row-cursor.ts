import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { belongsToInputMethod, isTextField } from './key-event.ts';

interface RowCursorOptions {
  readonly keys: readonly string[];
  /** The scrolling box around the table. */
  readonly box: RefObject<HTMLElement | null>;
  readonly onOpen?: ((key: string) => void) | undefined;
  readonly onToggle?: ((key: string) => void) | undefined;
}

export interface RowCursor {
  /** The row that Tab reaches. */
  readonly current: string | undefined;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Where a key leads from row `at` of `count`; undefined where it leads nowhere. */
export function targetRow(
  key: string,
  at: number,
  place: { readonly count: number; readonly page: number },
): number | undefined {
  const last = place.count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + place.page, last);
    case 'PageUp':
      return Math.max(at - place.page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** One row of the table can be reached by Tab; arrows, Home, End and page keys move it on. */
export function useRowCursor({ keys, box, onOpen, onToggle }: RowCursorOptions): RowCursor {
  const [chosen, setChosen] = useState<string>();
  const current = chosen !== undefined && keys.includes(chosen) ? chosen : keys[0];

  function press(event: KeyboardEvent): void {
    if (belongsToInputMethod(event) || isTextField(event.target) || event.ctrlKey || event.altKey) return;
    const row =
      event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-row-key]') : null;
    const key = row?.getAttribute('data-row-key');
    if (row === null || key === null || key === undefined) return;
    const isOnRow = event.target === row;
    if (event.key === 'Enter' && isOnRow && onOpen !== undefined) onOpen(key);
    else if (event.key === ' ' && isOnRow && onToggle !== undefined) onToggle(key);
    else {
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / row.offsetHeight) - 2);
      const target = keys[targetRow(event.key, keys.indexOf(key), { count: keys.length, page }) ?? -1];
      if (target === undefined) return;
      setChosen(target);
      const next = box.current?.querySelector<HTMLElement>(`tr[data-row-key="${CSS.escape(target)}"]`);
      next?.focus({ preventScroll: true });
      next?.scrollIntoView({ block: 'nearest' });
    }
    event.preventDefault();
  }
  return {
    current,
    onFocus: (event) => {
      const key = event.target.closest('tr[data-row-key]')?.getAttribute('data-row-key');
      if (key !== null && key !== undefined) setChosen(key);
    },
    onKeyDown: press,
  };
}
