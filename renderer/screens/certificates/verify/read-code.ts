import jsQR from 'jsqr';

/** Longest side of what is searched: a larger picture only takes longer. */
const longestSides = [1200, 2000, 700];

function drawn(picture: ImageBitmap, longest: number): ImageData {
  const share = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * share)),
    Math.max(1, Math.round(picture.height * share)),
  );
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  // Transparent pictures would be black on black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The text of the QR code in a picture; undefined when none is found at any size. @throws when it is no picture. */
export async function readCode(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    for (const longest of longestSides) {
      const { data, width, height } = drawn(picture, longest);
      const found = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' });
      // The bytes are the text; the library's own decoding guesses at character sets.
      if (found !== null) return new TextDecoder().decode(Uint8Array.from(found.binaryData));
    }
    return undefined;
  } finally {
    picture.close();
  }
}
