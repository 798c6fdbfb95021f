import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from 'react';
import { belongsToInputMethod, isTextField } from '../ui/key-event.ts';

/** One key combination and what it does; `label` is read from the sheet that `?` opens. */
export interface Shortcut {
  /** `Ctrl+K`, `Shift+F8`, `?`, `F2`: modifiers in the order Ctrl, Alt, Shift. */
  readonly keys: string;
  readonly label: string;
  readonly onPress: () => void;
  /** Works while a text field has the focus; combinations with Ctrl and function keys always do. */
  readonly isInFields?: boolean;
  /** Belongs to the frame, not to the screen. */
  readonly isEverywhere?: boolean;
}

interface Registry {
  add(shortcut: { readonly current: Shortcut }): () => void;
  list(): readonly Shortcut[];
}

const RegistryContext = createContext<Registry | undefined>(undefined);

/** The name of the pressed combination, written as in `Shortcut.keys`. */
export function combinationOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // Shift is already in the character of a printed key such as ?.
  const isShiftTold = event.shiftKey && (event.key.length > 1 || /[A-Z0-9]/.test(key));
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    isShiftTold ? 'Shift' : '',
    key === ' ' ? 'Space' : key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

function worksHere(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (!isTextField(event.target)) return true;
  return shortcut.isInFields ?? (/^(?:Ctrl|Alt)\+/.test(shortcut.keys) || /F\d+$/.test(shortcut.keys));
}

/** One listener for the whole page. The latest registered wins, so a dialog's keys hide a screen's. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const entries = useRef<{ readonly current: Shortcut }[]>([]);
  const registry = useMemo<Registry>(
    () => ({
      add(shortcut) {
        entries.current.push(shortcut);
        return () => {
          entries.current = entries.current.filter((each) => each !== shortcut);
        };
      },
      list: () => entries.current.map((each) => each.current),
    }),
    [],
  );
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      // Behind a lock the desk stands still.
      if (document.documentElement.dataset['locked'] !== undefined) return;
      if (event.defaultPrevented || belongsToInputMethod(event)) return;
      const combination = combinationOf(event);
      const found = registry.list().findLast((each) => each.keys === combination && worksHere(each, event));
      if (found === undefined) return;
      event.preventDefault();
      found.onPress();
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useShortcutRegistry(): Registry {
  const registry = use(RegistryContext);
  if (registry === undefined) throw new Error('useShortcut outside ShortcutProvider');
  return registry;
}

/** Registers a combination while the component stands; `undefined` registers nothing. */
export function useShortcut(shortcut: Shortcut | undefined): void {
  const registry = useShortcutRegistry();
  const latest = useRef(shortcut);
  useEffect(() => {
    latest.current = shortcut;
  });
  const keys = shortcut?.keys;
  useEffect(() => {
    if (keys === undefined) return undefined;
    const entry = {
      get current(): Shortcut {
        return latest.current ?? { keys, label: '', onPress: () => undefined };
      },
    };
    return registry.add(entry);
  }, [registry, keys]);
}
