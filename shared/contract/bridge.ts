/**
 * What the desktop's preload gives the page as `window.peixun`: one hand-over of ports and a few calls to the
 * shell. Types and names only, so that the preload stays a few lines. A browser has none of it. Bytes cross as they
 * are; paths and addresses never do.
 */
export interface DesktopBridge {
  /** The application's version, for About and for failure reports. */
  readonly version: string;
  /** The first screen stands: the start supervisor stops waiting. */
  announceReady(): void;
  /** Asks where to save and writes there. */
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** Shows the PDF in a window of its own with the system's print dialog. */
  printPdf(request: PrintRequest): Promise<PrintOutcome>;
  /** Tells the window whether closing it would lose edits. */
  setUnsaved(hasUnsaved: boolean): void;
  /** The language of the menu and of the shell's own questions. */
  setLanguage(language: 'zh-CN' | 'en'): void;
}

/**
 * The page posts this string to itself with two ports (calls first, then files); the preload passes the
 * ports on to the core process.
 */
export const portsMessage = 'peixun:ports';

/** The channel on which the preload hands the two ports to the main process. */
export const portsChannel = 'peixun:ports';

/** The channel of the shell calls: the call's name, then its request. */
export const shellChannel = 'peixun:shell';

export interface SaveRequest {
  /** A proposal; the clerk can change it. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface PrintRequest {
  readonly bytes: Uint8Array;
  /** What the window and the print queue show. */
  readonly title: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly reason: 'disk-full' | 'in-use' | 'no-access' };

/** `handed-over` says only that the system's dialog was opened: whether paper came out, the clerk is asked. */
export type PrintOutcome =
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly reason: 'no-printer' | 'unreadable' };
