import type { PrintOutcome, PrintRequest, SaveOutcome, SaveRequest } from '#shared/contract/bridge.ts';

export interface PickRequest {
  /** File endings, `.xlsx`; empty takes every kind. */
  readonly endings: readonly string[];
  readonly isMany?: boolean;
}

/** What a desktop and a browser do differently. */
export interface Shell {
  readonly openedIn: 'desktop' | 'browser';
  /** The chosen files; none where the choice was cancelled. */
  pickFiles(request: PickRequest): Promise<readonly File[]>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** The same for a file that may be too large to hold in memory. */
  saveBlob(fileName: string, blob: Blob): Promise<SaveOutcome>;
  printPdf(request: PrintRequest): Promise<PrintOutcome>;
  /** Whether leaving now would lose edits. */
  setUnsaved(hasUnsaved: boolean): void;
  /** The language of the shell's own words. */
  setLanguage(language: 'zh-CN' | 'en'): void;
  /** The first screen stands. */
  announceReady(): void;
}
