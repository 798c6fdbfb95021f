import { drawTestPage, type PrinterTest } from '../certificates/test-page.pdf.ts';

/** Draws the sheet that shows how far a printer shifts. */
export function drawTestPageJob(test: PrinterTest): Promise<Uint8Array> {
  return drawTestPage(test);
}
