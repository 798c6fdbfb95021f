/**
 * What the desktop's preload gives the page as `window.peixun`: one hand-over of ports and a few calls to the
 * shell. Types and names only, so that the preload stays a few lines. A browser has none of it. Paths and addresses
 * never cross; a file is named by its id, and goes from the core to the disk without the page.
 */
export interface DesktopBridge {
  /** The application's version, for About and for failure reports. */
  readonly version: string;
  /** The first screen stands: the start supervisor stops waiting. */
  announceReady(): void;
  /** Asks where to save; the core then writes there, piece by piece. */
  saveFile(request: HandOut): Promise<SaveOutcome>;
  /** Shows the PDF in a window of its own with the system's print dialog. */
  printPdf(request: PrintRequest): Promise<PrintOutcome>;
  /** Lays a copy ready to be dragged out of the window; answers its token, or nothing where that cannot be. */
  prepareDrag(request: HandOut): Promise<string | undefined>;
  /** At the start of a drag: the system goes on with the copy of this token. */
  startDrag(token: string): void;
  /** The printers of this computer and the one that the print dialog opens with. */
  printers(): Promise<PrinterChoice>;
  /** Empty: the system's own. */
  choosePrinter(name: string): void;
  /** Where newer versions are asked for; empty, as it is at first, asks nobody, ever. */
  updateFeed(): Promise<string>;
  /** Refused where it is no address that begins with https. */
  setUpdateFeed(address: string): Promise<'kept' | 'refused'>;
  checkForUpdate(): Promise<UpdateOutcome>;
  /** Fetches what the check found, and installs it when the application is closed. */
  fetchUpdate(): Promise<UpdateOutcome>;
  /** Hears of a core that ended by itself and of the one that replaces it. */
  onCore(listener: (state: CoreState) => void): void;
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

/** The channel on which the page hears of its core. */
export const coreChannel = 'peixun:core';

/** `lost`: it ended by itself and is being started again; `back`: a new one listens, for new ports. */
export type CoreState = { readonly kind: 'lost'; readonly reference: string } | { readonly kind: 'back' };

/** A file that the core made or keeps, on its way out of the application. */
export interface HandOut {
  readonly fileId: string;
  /** A proposal; the clerk can change it. */
  readonly fileName: string;
  /** Whose sign-in fetches it; before first run nobody is signed in. */
  readonly ticket?: string;
}

export interface PrintRequest {
  readonly bytes: Uint8Array;
  /** What the window and the print queue show. */
  readonly title: string;
}

/** `refused`: the clerk was told and gave up; `failed`: the core would not hand the file out, as a call is refused. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly reason: 'disk-full' | 'in-use' | 'no-access' }
  | { readonly kind: 'failed'; readonly code: string; readonly data: unknown };

/** `handed-over` says only that the system's dialog was opened: whether paper came out, the clerk is asked. */
export type PrintOutcome =
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly reason: 'no-printer' | 'unreadable' };

export interface PrinterChoice {
  readonly names: readonly string[];
  readonly chosen: string;
}

/** `unsigned`: this build does not say who may sign its successors, so none is taken. */
export type UpdateOutcome =
  | { readonly kind: 'off' }
  | { readonly kind: 'newest' }
  | { readonly kind: 'found' | 'fetched'; readonly version: string }
  | { readonly kind: 'refused'; readonly reason: 'unsigned' | 'unreachable' };
