import type {
  HandOut,
  PrinterChoice,
  PrintOutcome,
  PrintRequest,
  SaveOutcome,
  UpdateOutcome,
} from '#shared/contract/bridge.ts';

export interface PickRequest {
  /** File endings, `.xlsx`; empty takes every kind. */
  readonly endings: readonly string[];
  readonly isMany?: boolean;
}

/** What only the desktop has. */
export interface DesktopExtras {
  printers(): Promise<PrinterChoice>;
  choosePrinter(name: string): void;
  updateFeed(): Promise<string>;
  setUpdateFeed(address: string): Promise<'kept' | 'refused'>;
  checkForUpdate(): Promise<UpdateOutcome>;
  fetchUpdate(): Promise<UpdateOutcome>;
}

/** What a desktop and a browser do differently. */
export interface Shell {
  readonly openedIn: 'desktop' | 'browser';
  /** The chosen files; none where the choice was cancelled. */
  pickFiles(request: PickRequest): Promise<readonly File[]>;
  /** A download; the desktop lets the core write instead. */
  saveBlob(fileName: string, blob: Blob): Promise<SaveOutcome>;
  printPdf(request: PrintRequest): Promise<PrintOutcome>;
  /** Lays a copy ready to be dragged out of the window; a browser offers nothing. */
  prepareDrag(request: HandOut): Promise<string | undefined>;
  startDrag(token: string): void;
  readonly desktop: DesktopExtras | undefined;
  /** Whether leaving now would lose edits. */
  setUnsaved(hasUnsaved: boolean): void;
  /** The language of the shell's own words. */
  setLanguage(language: 'zh-CN' | 'en'): void;
  /** The first screen stands. */
  announceReady(): void;
}
