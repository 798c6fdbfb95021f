import path from 'node:path';
import { setFuses } from './fuses.mjs';

/** Called by the packager for each folder it has packed, before anything in it is signed. */
export async function afterPack({ appOutDir, packager }) {
  await setFuses(path.join(appOutDir, `${packager.appInfo.productFilename}.exe`));
}
