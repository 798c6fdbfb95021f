/** As a `ref`: where the keyboard begins on a screen that has just come up. */
export function focusAtStart(control: { focus(): void } | null): void {
  control?.focus();
}
