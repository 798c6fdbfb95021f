import {
  checkPrintable,
  drawCertificates,
  type DrawnCertificates,
} from '../certificates/certificate-batch.pdf.ts';
import type {
  CertificateItem,
  CertificateStyle,
  PrintRefusal,
  SealPicture,
} from '../certificates/certificate-facts.ts';
import { stampOnPaper } from '../pictures/stamp-on-paper.ts';
import type { JobContext } from './job-table.ts';

/** A kept picture with the size it is printed in, millimetres. */
export interface KeptStamp {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface CertificateBatch {
  readonly items: readonly CertificateItem[];
  readonly style: Omit<CertificateStyle, 'seal' | 'signature'>;
  readonly seal?: KeptStamp;
  readonly signature?: KeptStamp;
}

/** Pages between two reports: a message per page would flood the port. */
const pagesPerStep = 10;

async function printed({ bytes, width, height }: KeptStamp): Promise<SealPicture> {
  return { jpeg: await stampOnPaper(bytes), width, height };
}

/** Draws a batch of certificates into one PDF, or says why one of them cannot be drawn. */
export async function drawCertificatesJob(
  batch: CertificateBatch,
  context: JobContext,
): Promise<DrawnCertificates> {
  const { items, seal, signature } = batch;
  const style = {
    ...batch.style,
    ...(seal && { seal: await printed(seal) }),
    ...(signature && { signature: await printed(signature) }),
  };
  const onProgress = (done: number, total: number) => {
    if (done % pagesPerStep === 0 || done === total) context.onStep({ done, total });
  };
  return drawCertificates(items, style, { onProgress });
}

/** Says what keeps these certificates from being printed; draws nothing. */
export function checkCertificatesJob(
  batch: Pick<CertificateBatch, 'items' | 'style'>,
  context: JobContext,
): readonly PrintRefusal[] {
  const total = batch.items.length;
  const refusals: PrintRefusal[] = [];
  for (let done = 0; done < total; done += pagesPerStep) {
    const found = checkPrintable(batch.items.slice(done, done + pagesPerStep), batch.style);
    refusals.push(...found.map((refusal) => ({ ...refusal, item: refusal.item + done })));
    context.onStep({ done: Math.min(done + pagesPerStep, total), total });
  }
  return refusals;
}
