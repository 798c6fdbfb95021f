import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface NodeCanvas {
  toBuffer(type: 'image/png'): Buffer;
}

/** The first page of a PDF as a picture, as a scanner of so many dots per inch would see it. */
export async function drawPage(bytes: Uint8Array, dotsPerInch: number): Promise<Buffer> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await file.getPage(1);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  // The library types its factory as any object; under Node it makes canvases of @napi-rs/canvas.
  const factory = file.canvasFactory as unknown as {
    create(width: number, height: number): { readonly canvas: HTMLCanvasElement & NodeCanvas };
  };
  const { canvas } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, viewport, background: '#fff' }).promise;
  const picture = canvas.toBuffer('image/png');
  await file.loadingTask.destroy();
  return picture;
}
