import { Failure } from '#shared/contract/failures.ts';
import { prepareStamp } from '../pictures/prepare-stamp.ts';

export interface SealImage {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly isTransparent: boolean;
}

/** Makes a picture of a seal or signature fit to be kept. @throws {Failure} FILE_UNREADABLE, FILE_TOO_LARGE. */
export async function prepareSealImageJob(input: { readonly bytes: Uint8Array }): Promise<SealImage> {
  const stamp = await prepareStamp(input.bytes);
  if (stamp.kind === 'unreadable') {
    const code =
      stamp.reason === 'too-large' || stamp.reason === 'too-many-pixels'
        ? 'FILE_TOO_LARGE'
        : 'FILE_UNREADABLE';
    throw new Failure(code, { params: { ...stamp.params, reason: `picture-${stamp.reason}` } });
  }
  const { png, width, height, isTransparent } = stamp;
  return { png, width, height, isTransparent };
}
