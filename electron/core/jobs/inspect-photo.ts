import type { Crop, PhotoCheck, Turn } from '#shared/contract/photos.ts';
import { inspectPicture } from '../pictures/inspect-picture.ts';
import type { UnreadablePicture } from '../pictures/open-picture.ts';
import { fromPixels, uprightPixels } from '../pictures/pixels.ts';
import { type PortraitCheck, preparePortrait } from '../pictures/prepare-portrait.ts';

export interface InspectedPhoto {
  readonly kind: 'readable';
  /** JPEG, upright and turned, without metadata; its longer side is at most `previewEdge` pixels. */
  readonly preview: Uint8Array;
  /** Pixels of the whole upright, turned picture. */
  readonly width: number;
  readonly height: number;
  readonly crop: Crop;
  readonly checks: readonly PhotoCheck[];
}

/** Enough to judge a face on a large screen, small enough for hundreds at once. */
const previewEdge = 800;

/** What an office will refuse on a certificate; the other findings are worth a look. */
const refused: ReadonlySet<PortraitCheck['code']> = new Set(['background-not-white', 'too-small']);

export function severityOf(check: PortraitCheck): PhotoCheck {
  return {
    code: check.code,
    severity: refused.has(check.code) ? 'fix' : 'note',
    params: { ...check.params },
  };
}

/** Looks at one picture: a preview to crop on, the proposed crop, and what an office would say to it. */
export async function inspectPhotoJob(input: {
  readonly bytes: Uint8Array;
  readonly turn: Turn;
}): Promise<InspectedPhoto | UnreadablePicture> {
  const facts = await inspectPicture(input.bytes);
  if (facts.kind === 'unreadable') return facts;
  const portrait = await preparePortrait(input.bytes, { turn: input.turn });
  if (portrait.kind === 'unreadable') return portrait;
  const pixels = await uprightPixels(input.bytes, input.turn, previewEdge);
  const isSideways = input.turn === 90 || input.turn === 270;
  return {
    kind: 'readable',
    preview: await fromPixels(pixels).jpeg({ quality: 82 }).toBuffer(),
    width: isSideways ? facts.height : facts.width,
    height: isSideways ? facts.width : facts.height,
    crop: portrait.crop,
    checks: portrait.checks.map(severityOf),
  };
}
