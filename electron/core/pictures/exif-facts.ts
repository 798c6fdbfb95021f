export type ExifFacts = { readonly hasExif: boolean; readonly hasGps: boolean };

const gpsDirectory = 0x8825;

/**
 * Whether EXIF data is there and points to a GPS directory (CIPA DC-008: a TIFF header, then IFD0 with entries
 * of 12 bytes). Broken EXIF counts as present without GPS: it is stripped all the same.
 */
export function exifFacts(exif: Buffer | undefined): ExifFacts {
  if (exif === undefined) return { hasExif: false, hasGps: false };
  const tiff = exif.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif;
  if (tiff.length < 8) return { hasExif: true, hasGps: false };
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return { hasExif: true, hasGps: false };
  const entries = read16(first);
  for (let index = 0; index < entries; index++) {
    const at = first + 2 + index * 12;
    if (at + 12 > tiff.length) break;
    if (read16(at) === gpsDirectory) return { hasExif: true, hasGps: true };
  }
  return { hasExif: true, hasGps: false };
}
