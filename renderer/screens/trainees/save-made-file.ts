import { fetchFile } from '../../api.ts';
import { shell } from '../../shell/index.ts';

/** Fetches a file the core made and asks where to save it. False: the clerk gave up. @throws {FileRefused} */
export async function saveMadeFile(fileId: string, fileName: string): Promise<boolean> {
  const { blob } = await fetchFile(fileId);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const outcome = await shell.saveFile({ fileName, bytes });
  return outcome.kind === 'saved';
}
