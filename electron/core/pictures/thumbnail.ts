import { openPicture, pictureFailure, recognisePicture, type UnreadablePicture } from './open-picture.ts';

export type Thumbnail = {
  readonly kind: 'thumbnail';
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** A small upright JPEG without EXIF whose longer side is at most `edge` pixels, for lists and the crop queue. */
export async function thumbnail(bytes: Uint8Array, edge: number): Promise<Thumbnail | UnreadablePicture> {
  const format = recognisePicture(bytes);
  if (typeof format !== 'string') return format;
  try {
    const { data, info } = await openPicture(bytes)
      .autoOrient()
      .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { kind: 'thumbnail', jpeg: data, width: info.width, height: info.height };
  } catch (error) {
    return pictureFailure(error, bytes);
  }
}
