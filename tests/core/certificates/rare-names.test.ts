import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBundledFonts } from '#core/drawing/fonts.ts';
import { fetched } from '../../support/fetched.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { writeRareFont } from '../../support/rare-font.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { idNumberOf, issue, nameShort, readySession } from './certified-session.ts';

let folder = '';
let desk: TestHouse;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'peixun-fonts-'));
  writeRareFont(findBundledFonts().serif, path.join(folder, 'simsunb.ttf'), ['𠀀', '𡝗']);
  desk = await startTestHouse({ fontFolders: [folder] });
  await nameShort(desk);
});
afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true });
});

it('a name is printed with the character that only an extra font of this computer has', async () => {
  const planned = await readySession(desk, 'training', [{ name: '王𡝗', idNumber: idNumberOf(1) }]);
  const { certificateIds } = await issue(desk, planned);
  const { fileId } = await desk.api.certificates.print({ certificateIds }, desk.as());
  const { bytes } = await fetched(desk.house, fileId, desk.as().context.ticket);
  expect((await readPdf(bytes)).pages[0]?.text).toContain('王𡝗');
  const list = await desk.api.certificates.exportRegister(
    { format: 'pdf', isMasked: true, language: 'zh-CN' },
    desk.as(),
  );
  const paper = await fetched(desk.house, list.fileId, desk.as().context.ticket);
  expect((await readPdf(paper.bytes)).pages[0]?.text).toContain('王𡝗');
});

it('one that no font has is refused with the person and the character, before a number is spent', async () => {
  const planned = await readySession(desk, 'training', [{ name: '赵𡝘', idNumber: idNumberOf(2) }]);
  const refusal = await refusalOf(issue(desk, planned));
  expect(refusal.data.problems).toMatchObject([
    { code: 'print-missing-glyph', params: { character: '𡝘' }, place: { name: '赵𡝘' } },
  ]);
  // Such a font is no choice for the whole text.
  expect((await desk.api.certificates.fonts({}, desk.as())).fonts).toEqual([]);
  expect(desk.faults).toEqual([]);
});
