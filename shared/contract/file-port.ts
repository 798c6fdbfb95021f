/**
 * The byte lane on a message port, in pieces: whoever receives asks for the next one (`more`), so that neither side
 * ever holds more than a few. Every message carries the number of its file's passage.
 */
export type FileRequest =
  | {
      readonly id: number;
      readonly kind: 'put';
      readonly name: string;
      readonly mediaType: string;
      readonly size: number;
      readonly ticket?: string;
    }
  | { readonly id: number; readonly kind: 'get'; readonly fileId: string; readonly ticket?: string }
  | { readonly id: number; readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'end' | 'more' | 'stop' };

export type FileAnswer =
  | { readonly id: number; readonly kind: 'taken'; readonly fileId: string }
  | {
      readonly id: number;
      readonly kind: 'file';
      readonly name: string;
      readonly mediaType: string;
      readonly size: number;
    }
  | { readonly id: number; readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'end' | 'more' }
  | { readonly id: number; readonly kind: 'refused'; readonly code: string; readonly data: unknown };

/** Sent at a time, in bytes. */
export const portPiece = 1024 * 1024;
