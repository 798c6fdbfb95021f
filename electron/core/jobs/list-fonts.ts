import { type InstalledFonts, listInstalledFonts } from '../drawing/installed-fonts.ts';

export type { InstalledFont, InstalledFonts } from '../drawing/installed-fonts.ts';

/** Reads the names and embedding rights of every font in these folders. */
export function listFontsJob({ folders }: { readonly folders: readonly string[] }): InstalledFonts {
  return listInstalledFonts(folders);
}
