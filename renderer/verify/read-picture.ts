import { findCode } from './find-code.ts';

/** Lets the page show that it is at work before the search holds it up. */
function afterPaint(): Promise<void> {
  return new Promise((settle) => {
    requestAnimationFrame(() => setTimeout(settle, 0));
  });
}

/** A picture file as an element; turned as the camera noted. @throws when the file is no picture. */
function opened(address: string): Promise<HTMLImageElement> {
  return new Promise((settle, refuse) => {
    const image = new Image();
    image.onload = () => settle(image);
    image.onerror = () => refuse(new Error('no picture'));
    image.src = address;
  });
}

/** The text of the QR code in a picture file; undefined when none is found. @throws when it is no picture. */
export async function readPicture(file: Blob): Promise<string | undefined> {
  const address = URL.createObjectURL(file);
  try {
    const image = await opened(address);
    await afterPaint();
    return findCode({ width: image.naturalWidth, height: image.naturalHeight, source: image });
  } finally {
    URL.revokeObjectURL(address);
  }
}
