/** `ready`: keys move; `typing`: a new value replaces the old one; `editing`: arrows move within the text. */
export type SheetMode = 'ready' | 'typing' | 'editing';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What a key means in a sheet. */
export type SheetIntent =
  | { readonly kind: 'move'; readonly to: Direction; readonly isFar?: true; readonly extends?: true }
  /** By one screen. */
  | { readonly kind: 'page'; readonly to: 'up' | 'down' }
  | { readonly kind: 'edge'; readonly to: 'row-start' | 'row-end' | 'first' | 'last' }
  | { readonly kind: 'next'; readonly to: 'forward' | 'back' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill' }
  | { readonly kind: 'quick'; readonly key: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'give-up' };

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function arrowIntent(to: Direction, press: KeyPress, mode: SheetMode): SheetIntent | undefined {
  const isAlongText = to === 'left' || to === 'right';
  if (mode === 'editing' && isAlongText) return undefined;
  if (press.shiftKey) return mode === 'ready' ? { kind: 'move', to, extends: true } : undefined;
  const isFar = press.ctrlKey || press.metaKey;
  return isFar ? { kind: 'move', to, isFar } : { kind: 'move', to };
}

function controlIntent({ key, shiftKey }: KeyPress, mode: SheetMode): SheetIntent | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      // While a value is being typed, undo belongs to the text field.
      return mode === 'ready' ? { kind: shiftKey ? 'redo' : 'undo' } : undefined;
    case 'y':
      return mode === 'ready' ? { kind: 'redo' } : undefined;
    case 'd':
      return { kind: 'fill' };
    case 'home':
      return { kind: 'edge', to: 'first' };
    case 'end':
      return { kind: 'edge', to: 'last' };
    default:
      return undefined;
  }
}

function plainIntent({ key, shiftKey }: KeyPress, mode: SheetMode): SheetIntent | undefined {
  switch (key) {
    case 'Enter':
      return { kind: 'move', to: shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { kind: 'next', to: shiftKey ? 'back' : 'forward' };
    case 'F2':
      return { kind: 'edit' };
    case 'Escape':
      return { kind: 'give-up' };
    case 'PageUp':
      return { kind: 'page', to: 'up' };
    case 'PageDown':
      return { kind: 'page', to: 'down' };
    case 'Home':
      return mode === 'editing' ? undefined : { kind: 'edge', to: 'row-start' };
    case 'End':
      return mode === 'editing' ? undefined : { kind: 'edge', to: 'row-end' };
    case 'Delete':
    case 'Backspace':
      return mode === 'ready' ? { kind: 'clear' } : undefined;
    default:
      return undefined;
  }
}

/**
 * What a pressed key does, or undefined where it is text. `quick` are keys that write a value at once; letters
 * are never among them, because a letter starts an input method.
 */
export function sheetIntent(
  press: KeyPress,
  mode: SheetMode,
  quick: readonly string[] = [],
): SheetIntent | undefined {
  if (press.altKey) return undefined;
  const arrow = arrows[press.key];
  if (arrow !== undefined) return arrowIntent(arrow, press, mode);
  if (press.ctrlKey || press.metaKey) return controlIntent(press, mode);
  if (mode === 'ready' && quick.includes(press.key)) return { kind: 'quick', key: press.key };
  return plainIntent(press, mode);
}
