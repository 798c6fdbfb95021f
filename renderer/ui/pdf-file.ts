import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the build tool answers `?url` with an address
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

/** One worker for every file: starting one takes longer than opening a page. */
let worker: PDFWorker | undefined;

/** The library comes with the first PDF: most screens never show one. */
async function library() {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  if (worker === undefined || worker.destroyed) worker = new pdfjs.PDFWorker();
  return { getDocument: pdfjs.getDocument, worker };
}

interface OpenedPdf {
  /** The bytes it was opened from. */
  readonly bytes: Uint8Array;
  readonly document: PDFDocumentProxy;
}

export interface PdfFile {
  /** The latest file that could be opened; it stays while the next one is being opened. */
  readonly document: PDFDocumentProxy | undefined;
  readonly isOpening: boolean;
  readonly error: unknown;
}

/** Opens a PDF for drawing; `bytes` are left as they are. */
export function usePdfFile(bytes: Uint8Array | undefined): PdfFile {
  const [opened, setOpened] = useState<OpenedPdf>();
  const [failed, setFailed] = useState<{ readonly bytes: Uint8Array; readonly error: unknown }>();
  useEffect(() => {
    if (bytes === undefined) return undefined;
    const given = bytes;
    let isWanted = true;
    async function show(): Promise<void> {
      try {
        const document = await open(given);
        if (isWanted) setOpened({ bytes: given, document });
        else void document.loadingTask.destroy();
      } catch (error) {
        if (isWanted) setFailed({ bytes: given, error });
      }
    }
    void show();
    return () => {
      isWanted = false;
    };
  }, [bytes]);
  // The file before stays open until another took its place on the screen.
  useEffect(() => () => void opened?.document.loadingTask.destroy(), [opened]);
  const error = failed !== undefined && failed.bytes === bytes ? failed.error : undefined;
  return {
    document: opened?.document,
    isOpening: bytes !== undefined && opened?.bytes !== bytes && error === undefined,
    error,
  };
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await library();
  // A copy, because the worker takes what it gets. Nothing compiled and nothing fetched: the policy refuses both.
  const data = Uint8Array.from(bytes);
  const { promise } = pdfjs.getDocument({
    data,
    worker: pdfjs.worker,
    useWasm: false,
    useWorkerFetch: false,
  });
  return promise;
}
