import type { PickRequest } from './shell.ts';

/** The system's own file dialog; both shells have it. */
export function pickFiles({ endings, isMany = false }: PickRequest): Promise<readonly File[]> {
  return new Promise((settle) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings.join(',');
    input.multiple = isMany;
    input.addEventListener('change', () => settle([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => settle([]), { once: true });
    input.click();
  });
}
