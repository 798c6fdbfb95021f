import { fetchFile } from '#core/fetch-file.ts';
import { collect } from '#core/files/passing-files.ts';
import type { House } from '#core/house.ts';

/** A file as the lane would send it, whole; it stays, as if it had not been sent. */
export async function fetched(
  house: House,
  fileId: string,
  ticket: string | undefined,
): Promise<{ readonly mediaType: string; readonly bytes: Buffer }> {
  const { mediaType, content } = await fetchFile(house, fileId, ticket);
  return { mediaType, bytes: await collect(content) };
}
