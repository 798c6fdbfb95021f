import type { Reader } from '../database/reader-writer.ts';
import type { CertificateFonts } from './certificate-facts.ts';
import { installedFonts, isUsable } from '../institution/installed-fonts.ts';
import { readSetting } from '../institution/setting.table.ts';
import type { InstalledFont } from '../jobs/list-fonts.ts';
import type { Call } from '../procedure.ts';

interface Note {
  readonly code: string;
  readonly params: Record<string, string>;
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
