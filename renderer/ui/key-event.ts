interface KeyLike {
  readonly key: string;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** While an input method composes, every key belongs to it (229 is what it reports for the first one). */
export function belongsToInputMethod(event: KeyLike | { readonly nativeEvent: KeyLike }): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing === true || native.keyCode === 229 || native.key === 'Process';
}

/** Whether a key pressed here is meant as text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range'].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
