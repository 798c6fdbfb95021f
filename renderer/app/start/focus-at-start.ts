import type { FormInstance } from 'antd';
import { useEffect } from 'react';

/** As a `ref` outside forms: where the keyboard begins on a screen that has just come up. */
export function focusAtStart(control: { focus(): void } | null): void {
  control?.focus();
}

/** The same for a field of a form, whose controls get a new ref with every drawing. */
export function useFirstField(form: FormInstance, name: string): void {
  useEffect(() => {
    form.focusField(name);
    // Where one begins does not change while the form stands.
    // oxlint-disable-next-line react/exhaustive-deps -- a later name must not move the cursor
  }, [form]);
}
