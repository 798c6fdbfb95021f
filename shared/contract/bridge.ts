/**
 * What the desktop's preload gives our page: one hand-over of ports and a few calls to the shell. Types and
 * names only, so that the preload stays a few lines. In a browser `window.peixun` is not there.
 */

/**
 * The page posts this string to itself with two ports (calls first, then files); the preload passes the
 * ports on to the core process.
 */
export const portsMessage = 'peixun:ports';

/** The channel on which the preload hands the two ports to the main process. */
export const portsChannel = 'peixun:ports';

/** The channel for the shell calls below. */
export const shellChannel = 'peixun:shell';

/** A kind of file to pick or save; each keeps the last folder it was used with. */
export type FilePurpose = 'roster' | 'photos' | 'numbers' | 'certificates' | 'export' | 'backup' | 'image';

/** Calls that only a desktop shell can answer. Bytes cross as they are; paths never do. */
export interface ShellCalls {
  saveFile(request: {
    readonly purpose: FilePurpose;
    readonly name: string;
    readonly bytes: Uint8Array;
  }): Promise<
    | { readonly kind: 'saved'; readonly name: string }
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'refused'; readonly reason: string }
  >;
  printPdf(request: {
    readonly name: string;
    readonly bytes: Uint8Array;
  }): Promise<{ readonly kind: 'shown' } | { readonly kind: 'refused'; readonly reason: string }>;
  setMenuLanguage(request: { readonly language: 'zh-CN' | 'en' }): Promise<void>;
}

export interface Bridge extends ShellCalls {
  readonly openedIn: 'desktop';
  readonly version: string;
}

declare global {
  // The page's window, as the preload leaves it.
  interface Window {
    readonly peixun?: Bridge;
  }
}
