import { PDFDocument, PrintScaling } from '@cantoo/pdf-lib';

/**
 * One page of a file as a file of its own, exactly as it was drawn: nothing of the other pages comes with it but
 * the fonts they shared. `page` counts from 1.
 */
export async function takePage(
  bytes: Uint8Array,
  page: number,
  title: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const single = await PDFDocument.create({ updateMetadata: false });
  const [copied] = await single.copyPages(source, [page - 1]);
  if (!copied) throw new Error(`the file has no page ${page}`);
  single.addPage(copied);
  single.setTitle(title);
  const created = source.getCreationDate();
  if (created) single.setCreationDate(created);
  // The size on paper is exact; a viewer must not fit it to the page.
  single.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
  return Uint8Array.from(await single.save());
}
