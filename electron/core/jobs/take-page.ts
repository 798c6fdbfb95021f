import { takePage } from '../drawing/take-page.ts';

interface Wanted {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly page: number;
  readonly title: string;
}

/** Takes one page out of a kept file. */
export function takePageJob({ bytes, page, title }: Wanted): Promise<Uint8Array> {
  return takePage(bytes, page, title);
}
