import { type InstalledFont, listInstalledFonts } from '../drawing/installed-fonts.ts';

export type { InstalledFont } from '../drawing/installed-fonts.ts';

/** Reads the names and embedding rights of every font in these folders. */
export function listFontsJob({ folders }: { readonly folders: readonly string[] }): readonly InstalledFont[] {
  return listInstalledFonts(folders).fonts;
}
