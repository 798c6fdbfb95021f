import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBundledFonts } from '#core/drawing/fonts.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';

let folder = '';
let desk: TestHouse;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'peixun-fonts-'));
  const { serif, sans } = findBundledFonts();
  copyFileSync(serif, path.join(folder, 'free.otf'));
  writeFileSync(path.join(folder, 'restricted.otf'), restricted(readFileSync(sans)));
  desk = await startTestHouse({ fontFolders: [folder] });
});
afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true });
});

/** The same font with "restricted licence embedding" in the field fsType of its OS/2 table. */
function restricted(font: Buffer): Buffer {
  const changed = Buffer.from(font);
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === 'OS/2')
      changed.writeUInt16BE(2, font.readUInt32BE(at + 8) + 8);
  }
  return changed;
}

function choose(value: string) {
  return desk.api.institution.changeSetting(
    { key: 'certificate.font', value, validFrom: '2026-11-24', sourceNote: '' },
    desk.as(),
  );
}

test('certificates are set in a font of this computer only where its licence lets it be embedded', async () => {
  const { fonts } = await desk.api.certificates.fonts({}, desk.as());
  expect(fonts.filter(({ isUsable }) => isUsable)).toHaveLength(1);
  expect(fonts).toHaveLength(2);
  const [free, other] = fonts.toSorted((one, two) => Number(two.isUsable) - Number(one.isUsable));
  expect(await refusalOf(choose(other!.id))).toMatchObject({
    code: 'WRONG_STATE',
    data: { params: { reason: 'font-restricted-licence', font: other!.id } },
  });
  expect(await refusalOf(choose('NoSuchFont'))).toMatchObject({
    code: 'WRONG_STATE',
    data: { params: { reason: 'font-unknown' } },
  });
  expect((await desk.api.certificates.fonts({}, desk.as())).chosen).toBeNull();
  for (const name of [free!.id, 'noto']) {
    await choose(name);
    expect((await desk.api.certificates.fonts({}, desk.as())).chosen).toBe(name);
  }
  expect(desk.faults).toEqual([]);
});
