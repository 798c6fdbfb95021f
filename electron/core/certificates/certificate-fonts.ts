import { Failure } from '#shared/contract/failures.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { House } from '../house.ts';
import type { CertificateFonts } from './certificate-facts.ts';
import { readSetting, storeSetting } from '../institution/setting.table.ts';
import type { InstalledFont, InstalledFonts } from '../jobs/list-fonts.ts';
import type { Call } from '../procedure.ts';

interface Note {
  readonly code: string;
  readonly params: Record<string, string>;
}

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

function isUsable(font: InstalledFont): boolean {
  return font.embedding.kind === 'allowed';
}

/** The font a certificate takes by itself: a 仿宋 that may be embedded, if this computer has one. */
export function preferredFont(fonts: readonly InstalledFont[]): InstalledFont | undefined {
  return fonts.find((font) => font.isFangSong && isUsable(font));
}

/**
 * The font a certificate's text is set in: the one chosen by name, else 仿宋 where this computer has it and it
 * may be embedded, else none (the bundled Noto).
 */
async function fontInUse(reader: Reader, call: Call): Promise<InstalledFont | undefined> {
  const chosen = await readSetting(reader, 'certificate.font', call.today);
  if (chosen === 'noto') return undefined;
  const { fonts } = await installedFonts(call.house);
  const named = fonts.find((font) => font.postscriptName === chosen && isUsable(font));
  return named ?? preferredFont(fonts);
}

function fileOf({ file, postscriptName }: InstalledFont) {
  return { file, postscriptName };
}

/** The font files to draw with on this computer; those with rare characters help out where all others lack one. */
export async function certificateFontFiles(reader: Reader, call: Call): Promise<CertificateFonts> {
  const font = await fontInUse(reader, call);
  const extras = (await installedFonts(call.house)).extras.map(fileOf);
  return { ...call.house.fonts, ...(font && { chosen: fileOf(font) }), ...(extras.length > 0 && { extras }) };
}

/** What the screen says about the font: which one it is, or that Noto stands in for 仿宋. */
export async function fontNote(reader: Reader, call: Call): Promise<Note> {
  const font = await fontInUse(reader, call);
  if (font) return { code: 'font-chosen', params: { nameZh: font.family.zh, nameEn: font.family.en } };
  const chosen = await readSetting(reader, 'certificate.font', call.today);
  return { code: chosen === 'noto' ? 'font-noto-chosen' : 'font-noto-stands-in', params: {} };
}

/** Every font of this computer with whether its licence lets it be embedded. */
export async function listCertificateFonts(reader: Reader, _input: unknown, call: Call) {
  const { fonts } = await installedFonts(call.house);
  const chosen = await readSetting(reader, 'certificate.font', call.today);
  return {
    fonts: fonts.map((font) => ({
      id: font.postscriptName,
      nameZh: font.family.zh,
      nameEn: font.family.en,
      isUsable: isUsable(font),
      reason:
        font.embedding.kind === 'refused' ? { code: `font-${font.embedding.reason}`, params: {} } : null,
    })),
    chosen: chosen === '' ? null : chosen,
    note: await fontNote(reader, call),
  };
}

/** Chooses a font by name, `noto` for the bundled one, or null for 仿宋 where found. @throws {Failure} NOT_FOUND. */
export async function chooseFont(
  writer: Writer,
  input: { readonly id: string | null },
  call: Call,
): Promise<{ chosen: string | null }> {
  if (input.id !== null && input.id !== 'noto') {
    const { fonts } = await installedFonts(call.house);
    const font = fonts.find((candidate) => candidate.postscriptName === input.id);
    if (!font || !isUsable(font)) throw new Failure('NOT_FOUND', { params: { what: 'font' } });
  }
  await storeSetting(writer, {
    key: 'certificate.font',
    value: input.id ?? '',
    validFrom: call.today,
    sourceNote: '',
  });
  call.note({ name: input.id ?? '' });
  return { chosen: input.id };
}
