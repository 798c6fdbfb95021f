import { type Dirent, closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Font, create } from 'fontkit';

/** A font of this computer. */
export type InstalledFont = {
  readonly file: string;
  /** Names the font inside a collection and in a chosen-font setting. */
  readonly postscriptName: string;
  readonly family: { readonly zh: string; readonly en: string };
  readonly embedding: EmbeddingRight;
  /** 仿宋, which certificates ask for (人社鉴发〔2021〕1号). */
  readonly isFangSong: boolean;
};

/** What the font's licence field (OS/2 fsType) says about being carried inside a PDF. */
export type EmbeddingRight =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly reason: 'restricted-licence' | 'bitmap-only' | 'no-subsetting' };

export type InstalledFonts = {
  /** Those that can write Chinese: FangSong first, then fonts that may be embedded, then by Chinese name. */
  readonly fonts: readonly InstalledFont[];
  /**
   * Those that may be embedded and have rare characters: a face of its own on Windows (宋体-ExtB, 宋体-ExtG), which
   * has none of the common ones; then Chinese fonts that have some.
   */
  readonly extras: readonly InstalledFont[];
  /** Font files that could not be read, with the reason in the reader's words. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
};

/** Where Windows keeps fonts: for all users, and those one user installed without administrator rights. */
export function windowsFontFolders(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const { SystemRoot: root, LOCALAPPDATA: local } = environment;
  return [
    join(root ?? 'C:\\Windows', 'Fonts'),
    ...(local ? [join(local, 'Microsoft', 'Windows', 'Fonts')] : []),
  ];
}

/** Looks through the folders (not into their subfolders); a folder that is not there holds no fonts. */
export function listInstalledFonts(folders: readonly string[]): InstalledFonts {
  const read: ReadFont[] = [];
  const unreadable: { file: string; reason: string }[] = [];
  for (const file of folders.flatMap(fontFiles)) {
    try {
      read.push(...readFontFile(file));
    } catch (failure) {
      unreadable.push({ file, reason: failure instanceof Error ? failure.message : String(failure) });
    }
  }
  const fonts = read.filter((font) => font.isChinese).map(({ described }) => described);
  const extras = read
    .filter(({ isRare, described }) => isRare && described.embedding.kind === 'allowed')
    .toSorted((one, other) => Number(one.isChinese) - Number(other.isChinese));
  return {
    fonts: fonts.toSorted(byUsefulness),
    extras: extras.map(({ described }) => described),
    unreadable,
  };
}

/** The embedding right of a font's OS/2 table. Noto and most free fonts allow everything. */
export function embeddingRight(os2: Font['OS/2'] | undefined): EmbeddingRight {
  const type = os2?.fsType;
  if (type?.noEmbedding) return { kind: 'refused', reason: 'restricted-licence' };
  if (type?.bitmapOnly) return { kind: 'refused', reason: 'bitmap-only' };
  if (type?.noSubsetting) return { kind: 'refused', reason: 'no-subsetting' };
  return { kind: 'allowed' };
}

function fontFiles(folder: string): readonly string[] {
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not every computer has the per-user folder.
    return [];
  }
  const names = entries.filter((entry) => entry.isFile() && /\.(ttf|ttc|otf)$/i.test(entry.name));
  return names.map((entry) => join(folder, entry.name)).toSorted();
}

type ReadFont = {
  readonly described: InstalledFont;
  readonly isChinese: boolean;
  readonly isRare: boolean;
};

function readFontFile(file: string): readonly ReadFont[] {
  const opened = create(readTables(file));
  const all = 'fonts' in opened ? opened.fonts : [opened];
  return all.flatMap((font) => {
    const isChinese = has(font, '的') && has(font, '国') && has(font, '师');
    const isRare = rareSamples.some((character) => has(font, character));
    return isChinese || isRare ? [{ described: describe(font, file), isChinese, isRare }] : [];
  });
}

/** One of each block of rare characters, 扩展 B to H of Unicode: 𠀀 of U+20000 and on. */
const rareSamples = [0x20000, 0x2a700, 0x2b740, 0x2b820, 0x2ceb0, 0x30000, 0x31350].map((code) =>
  String.fromCodePoint(code),
);

function has(font: Font, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

const FANG_SONG = /^(仿宋|仿宋_GB2312|FangSong|FangSong_GB2312)$/i;

function describe(font: Font, file: string): InstalledFont {
  const english = font.getName('fontFamily', 'en') ?? font.familyName;
  const chinese = font.getName('fontFamily', 'zh') ?? english;
  return {
    file,
    postscriptName: font.postscriptName,
    family: { zh: chinese, en: english },
    embedding: embeddingRight(font['OS/2']),
    isFangSong: FANG_SONG.test(chinese) || FANG_SONG.test(english),
  };
}

function byUsefulness(one: InstalledFont, other: InstalledFont): number {
  const rank = (font: InstalledFont) =>
    (font.isFangSong ? 0 : 2) + (font.embedding.kind === 'allowed' ? 0 : 1);
  return rank(one) - rank(other) || one.family.zh.localeCompare(other.family.zh, 'zh-CN');
}

const NEEDED_TABLES = new Set(['head', 'name', 'OS/2', 'cmap', 'maxp', 'hhea', 'post']);

/**
 * The file with only the tables read here filled in: a folder of Chinese fonts is half a gigabyte of outlines that a
 * list of names has no use for.
 */
function readTables(file: string): Buffer {
  const size = statSync(file).size;
  const whole = Buffer.alloc(size);
  const handle = openSync(file, 'r');
  const fill = (offset: number, length: number) => {
    const end = Math.min(size, offset + length);
    if (offset < end) readSync(handle, whole, offset, end - offset, offset);
  };
  try {
    fill(0, 12);
    if (whole.toString('latin1', 0, 4) !== 'ttcf') fillFont(whole, 0, fill);
    else {
      const fonts = Math.min(whole.readUInt32BE(8), 64);
      fill(12, fonts * 4);
      for (let at = 0; at < fonts; at += 1) fillFont(whole, whole.readUInt32BE(12 + at * 4), fill);
    }
  } finally {
    closeSync(handle);
  }
  return whole;
}

function fillFont(whole: Buffer, offset: number, fill: (offset: number, length: number) => void): void {
  fill(offset, 12);
  const tables = whole.readUInt16BE(offset + 4);
  fill(offset + 12, tables * 16);
  for (let at = 0; at < tables; at += 1) {
    const entry = offset + 12 + at * 16;
    const tag = whole.toString('latin1', entry, entry + 4);
    if (NEEDED_TABLES.has(tag)) fill(whole.readUInt32BE(entry + 8), whole.readUInt32BE(entry + 12));
  }
}
