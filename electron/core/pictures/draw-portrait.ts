import sharp from 'sharp';
import { clothes } from './portrait-clothes.ts';
import { face } from './portrait-face.ts';
import { hairBehind, hairInFront } from './portrait-hair.ts';
import { sketchOf, type DrawnPerson } from './portrait-sketch.ts';
import { portraitSize } from './propose-crop.ts';

/**
 * Draws a calm portrait of nobody, for the people of the demo institution: 413 × 579 pixels on white, baseline
 * JPEG. The same seed and person give the same picture.
 */
export async function drawPortrait(seed: string, person: DrawnPerson = {}): Promise<Uint8Array> {
  return await sharp(Buffer.from(portraitSvg(seed, person)))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88, progressive: false, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function portraitSvg(seed: string, person: DrawnPerson): string {
  const sketch = sketchOf(seed, person);
  const { width, height } = portraitSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 413 579">`,
    '<rect width="413" height="579" fill="#fff"/>',
    head(hairBehind(sketch)),
    clothes(sketch),
    head(face(sketch) + hairInFront(sketch)),
    '</svg>',
  ].join('');
}

/** Heads are drawn a little small, so that every kind of hair fits, and brought to the usual size here. */
function head(drawing: string): string {
  return `<g transform="translate(206.5 368) scale(1.18) translate(-206.5 -350)">${drawing}</g>`;
}
