import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBundledFonts, missingFontFiles, openFontShelf } from '#core/drawing/fonts.ts';
import { missingGlyphs, shape } from '#core/drawing/glyphs.ts';
import { embeddingRight, listInstalledFonts, windowsFontFolders } from '#core/drawing/installed-fonts.ts';
import { writeRareFont } from '../../support/rare-font.ts';

const files = findBundledFonts();
const shelf = openFontShelf(files);

describe('the bundled fonts', () => {
  test('are all there', () => expect(missingFontFiles(files)).toEqual([]));

  test('have the rare characters of names', () => {
    expect(missingGlyphs('䶮㛃𬭎𫍽𣲗𬍛𬬩𬸚𫖯㐂𠅤龑𬮱㵾䥽', 'text', shelf)).toEqual([]);
  });

  test('name a character that none of them has, once', () => {
    expect(missingGlyphs('𡝗张𡝗', 'text', shelf)).toEqual([
      { kind: 'no-glyph', character: '𡝗', codePoint: 'U+21757' },
    ]);
  });

  test('kern Latin words and leave Chinese on its square', () => {
    expect(shape('张王', 'text', shelf).width).toBeCloseTo(2);
    const [together, apart] = [
      shape('To', 'serif', shelf),
      shape('T', 'serif', shelf).width + shape('o', 'serif', shelf).width,
    ];
    expect(together.width).toBeLessThan(apart);
  });

  test('a font that is chosen comes first, and others help out where it has no character', () => {
    const chosen = openFontShelf({ ...files, chosen: { file: files.sansBold } });
    expect(shape('张', 'text', chosen).pieces[0]?.face.name).toBe('chosen');
    expect(chosen.chain('text')).toEqual(['chosen', 'serif', 'sans']);
    expect(chosen.chain('title').at(-1)).toBe('chosen');
  });

  test('a font of a file of its own is opened by the name it was chosen by', () => {
    const [font] = listInstalledFonts([dirname(files.serif)]).fonts;
    const { file = '', postscriptName = '' } = font ?? {};
    const chosen = openFontShelf({ ...files, chosen: { file, postscriptName } });
    expect(postscriptName).not.toBe('');
    expect(shape('张', 'text', chosen).pieces[0]?.face.name).toBe('chosen');
  });

  test('a list can print what a certificate printed in the font that is chosen', () => {
    // 鿰 stands in the serif face alone; the others stand in for bundled fonts without it.
    const { sans, sansBold, serif } = files;
    const without = { serif: sans, serifBold: sansBold, sans, sansBold };
    expect(missingGlyphs('鿰', 'list', openFontShelf(without))).toMatchObject([{ codePoint: 'U+9FF0' }]);
    const chosen = openFontShelf({ ...without, chosen: { file: serif } });
    for (const hand of ['text', 'list', 'listBold', 'title', 'serif'] as const)
      expect(missingGlyphs('鿰', hand, chosen), hand).toEqual([]);
    expect(shape('张', 'list', chosen).pieces[0]?.face.name).toBe('sans');
  });
});

describe('a font that has rare characters alone', () => {
  let folder = '';
  let rare = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rare-'));
    rare = join(folder, 'simsunb.ttf');
    writeRareFont(files.serif, rare, ['𠀀', '𡝗']);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is no font to choose, but found as one that helps out', () => {
    const listed = listInstalledFonts([folder, dirname(files.serif)]);
    expect(listed.fonts.map(({ file }) => file)).toEqual([files.serif]);
    expect(listed.extras[0]).toMatchObject({ file: rare, embedding: { kind: 'allowed' } });
    expect(listed.unreadable).toEqual([]);
  });

  test('gives the character that all others lack, in every hand, and no other', () => {
    const extra = openFontShelf({ ...files, extras: [{ file: rare }] });
    for (const hand of ['text', 'list', 'listBold', 'title', 'serif'] as const) {
      expect(missingGlyphs('张𡝗', hand, extra), hand).toEqual([]);
      expect(
        shape('张𡝗', hand, extra)
          .pieces.map(({ face }) => face.name)
          .at(-1),
        hand,
      ).toBe('extra0');
    }
    expect(missingGlyphs('𡝘', 'text', extra)).toMatchObject([{ codePoint: 'U+21758' }]);
  });

  test('is not read for what the others have', () => {
    const gone = openFontShelf({ ...files, extras: [{ file: join(folder, 'gone.ttf') }] });
    expect(missingGlyphs('张示䶮㛃', 'text', gone)).toEqual([]);
    expect(() => missingGlyphs('𡝗', 'text', gone)).toThrow(/ENOENT/u);
  });
});

describe('the fonts of this computer', () => {
  const right = (flags: object) => embeddingRight({ fsType: flags } as Parameters<typeof embeddingRight>[0]);

  test('are listed with their names and right to be embedded, broken files apart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    writeFileSync(join(folder, 'broken.ttf'), 'not a font at all, only words');
    const listed = listInstalledFonts([dirname(files.serif), folder, join(folder, 'not-there')]);
    rmSync(folder, { recursive: true });
    expect(listed.fonts).toMatchObject([{ family: { en: 'Noto Serif SC' }, embedding: { kind: 'allowed' } }]);
    expect(listed.unreadable.map(({ file }) => file)).toEqual([join(folder, 'broken.ttf')]);
  });

  test('with a restricted licence, bitmaps only or no subsetting are not taken', () => {
    expect(right({ noEmbedding: true })).toEqual({ kind: 'refused', reason: 'restricted-licence' });
    expect(right({ bitmapOnly: true, editable: true })).toEqual({ kind: 'refused', reason: 'bitmap-only' });
    expect(right({ noSubsetting: true })).toEqual({ kind: 'refused', reason: 'no-subsetting' });
    expect(right({ viewOnly: true })).toEqual({ kind: 'allowed' });
    expect(right({ editable: true })).toEqual({ kind: 'allowed' });
  });

  test('are looked for in the system’s and the user’s folder', () => {
    const folders = windowsFontFolders({
      SystemRoot: 'C:\\Windows',
      LOCALAPPDATA: 'C:\\Users\\w\\AppData\\Local',
    });
    expect(folders).toHaveLength(2);
    expect(folders[0]).toContain('Fonts');
    expect(windowsFontFolders({})).toHaveLength(1);
  });
});
