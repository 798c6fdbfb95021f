import { openPicture } from './open-picture.ts';

/** A kept seal or signature as the JPEG that papers take: transparent parts become the white of the paper. */
export async function stampOnPaper(bytes: Uint8Array): Promise<Uint8Array> {
  return openPicture(bytes)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
