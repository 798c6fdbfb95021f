import type { Crop, PhotoCheck, Turn } from '#shared/contract/photos.ts';
import type { UnreadablePicture } from '../pictures/open-picture.ts';
import { preparePortrait } from '../pictures/prepare-portrait.ts';
import { severityOf } from './inspect-photo.ts';

export interface PreparedPortrait {
  readonly kind: 'portrait';
  readonly jpeg: Uint8Array;
  readonly checks: readonly PhotoCheck[];
}

/** Cuts the portrait that is kept and printed. */
export async function preparePortraitJob(input: {
  readonly bytes: Uint8Array;
  readonly crop: Crop;
  readonly turn: Turn;
}): Promise<PreparedPortrait | UnreadablePicture> {
  const portrait = await preparePortrait(input.bytes, { crop: input.crop, turn: input.turn });
  if (portrait.kind === 'unreadable') return portrait;
  return { kind: 'portrait', jpeg: portrait.jpeg, checks: portrait.checks.map(severityOf) };
}
