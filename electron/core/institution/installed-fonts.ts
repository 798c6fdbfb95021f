import { Failure } from '#shared/contract/failures.ts';
import type { House } from '../house.ts';
import type { InstalledFont, InstalledFonts } from '../jobs/list-fonts.ts';

/** Fonts of this computer, read once per run: parsing a full Windows folder takes seconds. */
const installed = new WeakMap<House, Promise<InstalledFonts>>();

export function installedFonts(house: House): Promise<InstalledFonts> {
  let fonts = installed.get(house);
  if (!fonts) {
    fonts = house.jobs.run('listFonts', { folders: house.fontFolders });
    installed.set(house, fonts);
    // A failure is not remembered: the next call tries again.
    fonts.catch(() => installed.delete(house));
  }
  return fonts;
}

export function isUsable(font: InstalledFont): boolean {
  return font.embedding.kind === 'allowed';
}

/**
 * Refuses a font that no certificate can be set in: '' is 仿宋 where found and `noto` the bundled one, any other is
 * the name of a font of this computer that may be embedded. It would be passed over in silence otherwise.
 * @throws {Failure} WRONG_STATE: `font-unknown`, or what the font's licence field forbids.
 */
export async function refuseUnusableFont(house: House, name: string): Promise<void> {
  if (name === '' || name === 'noto') return;
  const { fonts } = await installedFonts(house);
  const font = fonts.find((candidate) => candidate.postscriptName === name);
  if (!font) throw new Failure('WRONG_STATE', { params: { reason: 'font-unknown', font: name } });
  if (font.embedding.kind === 'refused')
    throw new Failure('WRONG_STATE', { params: { reason: `font-${font.embedding.reason}`, font: name } });
}
