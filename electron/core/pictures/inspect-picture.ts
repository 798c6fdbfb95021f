import { exifFacts } from './exif-facts.ts';
import { openPicture, pictureFailure, type PictureFormat, type UnreadablePicture } from './open-picture.ts';
import { readHead } from './read-head.ts';

export type PictureFacts = {
  readonly kind: 'picture';
  readonly format: PictureFormat;
  /** Pixels of the upright picture, after its EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** The EXIF orientation, 1 to 8; 1 is upright. */
  readonly orientation: number;
  readonly hasExif: boolean;
  readonly hasGps: boolean;
  readonly animated: boolean;
};

/**
 * What a picture is, from its bytes alone. Dimensions are read before anything is decoded; then a small decode
 * proves that the file is whole.
 */
export async function inspectPicture(bytes: Uint8Array): Promise<PictureFacts | UnreadablePicture> {
  try {
    const head = await readHead(bytes);
    if (head.kind === 'unreadable') return head;
    const { format, metadata } = head;
    await openPicture(bytes).resize(32, 32, { fit: 'inside' }).raw().toBuffer();
    return {
      kind: 'picture',
      format,
      width: metadata.autoOrient.width,
      height: metadata.autoOrient.height,
      orientation: metadata.orientation ?? 1,
      ...exifFacts(metadata.exif),
      animated: (metadata.pages ?? 1) > 1,
    };
  } catch (error) {
    return pictureFailure(error, bytes);
  }
}
