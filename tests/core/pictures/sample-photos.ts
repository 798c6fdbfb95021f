import { readFile } from 'node:fs/promises';

/** Bytes of one of the sample photos. */
export async function samplePhoto(fileName: string): Promise<Buffer> {
  return await readFile(new URL(`../../fixtures/samples/photos/${fileName}`, import.meta.url));
}

export const plainPhoto = '149902198506108105.jpg';
export const bluePhoto = '149922197506097611.jpg';
export const largePhoto = '149922197908114242.jpg';
export const smallPhoto = '149922199001278440.jpg';
export const landscapePhoto = '149921196608109299.jpg';
export const turnedPhoto = '14992219800611394X.jpg';
