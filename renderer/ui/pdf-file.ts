import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

/** The library comes with the first PDF: most screens never show one. */
async function library() {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  return pdfjs;
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
    let isWanted = true;
    open(bytes)
      .then((document) => {
        if (isWanted) setOpened({ bytes, document });
        else void document.loadingTask.destroy();
      })
      .catch((error: unknown) => {
        if (isWanted) setFailed({ bytes, error });
      });
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
  const { getDocument } = await library();
  // A copy, because the worker takes what it gets. Nothing compiled and nothing fetched: the policy refuses both.
  return getDocument({ data: Uint8Array.from(bytes), useWasm: false, useWorkerFetch: false }).promise;
}
