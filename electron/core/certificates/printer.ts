import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Printer, printerSchema } from '#shared/contract/certificate-printer.ts';
import { instantOf } from '../clock.ts';
import type { House } from '../house.ts';

/** A printer belongs to its computer, so this lies beside the institution and in no backup. */
function fileOf(house: House): string {
  return path.join(house.folder, 'printer.json');
}

const untouched: Printer = { name: '', offsetX: 0, offsetY: 0, isDataOnly: false };

/** How this computer's printer puts certificates on paper; nothing is shifted until somebody says so. */
export async function readPrinter(house: House): Promise<Printer> {
  try {
    return printerSchema.parse(JSON.parse(await readFile(fileOf(house), 'utf8')));
  } catch {
    // Not there yet, or cut off: a sheet printed unshifted shows it at once.
    return untouched;
  }
}

/** Keeps it for the next print on this computer. */
export async function savePrinter(house: House, printer: Printer): Promise<Printer> {
  const next = `${fileOf(house)}.${crypto.randomUUID()}`;
  await writeFile(next, JSON.stringify(printer), { mode: 0o600 });
  await rename(next, fileOf(house));
  return printer;
}

/** A sheet with rulers, printed with the offset in force: what is left of the shift is read off its edges. */
export async function makeTestPage(
  house: House,
  { name, offsetX, offsetY }: Printer,
): Promise<{ fileId: string; fileName: string }> {
  const bytes = await house.jobs.run('drawTestPage', {
    printer: name === '' ? '--' : name,
    offsetX,
    offsetY,
    createdAt: instantOf(house.clock()),
    fonts: house.fonts,
  });
  const fileName = '打印校准页.pdf';
  const file = await house.passingFiles.add({ name: fileName, mediaType: 'application/pdf', bytes });
  return { fileId: file.id, fileName };
}
