import { type FontFiles, openFontShelf } from '#core/drawing/fonts.ts';
import type { Ink } from '#core/drawing/ink.ts';
import { A4_PORTRAIT, mmOfPoints } from '#core/drawing/millimetres.ts';
import { startPaper } from '#core/drawing/paper.ts';
import { polyline } from '#core/drawing/path.ts';
import { drawText, fitText } from '#core/drawing/text-box.ts';

export interface RecoveryPaper {
  readonly groups: readonly string[];
  readonly institution: string;
  readonly language: 'zh-CN' | 'en';
  /** ISO 8601 with offset. */
  readonly createdAt: string;
  readonly fonts: FontFiles;
}

const left = 25;
const width = 160;
const black = '#1a1a1a';

const wording = {
  'zh-CN': {
    title: '恢复密钥',
    made: '制作日期',
    keep: [
      '本机的数据全部加密。换电脑、重装系统或密钥库失效时，只有这把密钥能打开数据和备份。',
      '密钥和密钥库同时丢失，数据就无法找回，任何人都无能为力。',
      '请把本页锁在保险柜里，不要拍照、不要存进电脑，也不要和备份放在一起。',
      '重新生成恢复密钥后，本页对新的备份不再有效；此前的备份仍要用本页打开。',
    ],
    groups: '共 8 组，每组 5 个字符。不分大小写；没有字母 I、L、O、U。每组最后一个字符用于查错。',
    holder: '保管人签字',
    place: '存放处',
  },
  en: {
    title: 'Recovery key',
    made: 'Made on',
    keep: [
      'All data on the computer are encrypted. After a change of computer, a new installation or a failed key store, only this key opens the data and the backups.',
      'If both the key store and this key are lost, the data are gone; nobody can bring them back.',
      'Lock this page away. Do not photograph it, do not store it on a computer, do not keep it with the backups.',
      'Once a new recovery key has been made, this page opens earlier backups only.',
    ],
    groups:
      '8 groups of 5 characters. Capitals do not matter; there is no I, L, O or U. The last character of each group detects mistakes.',
    holder: 'Kept by (signature)',
    place: 'Where it is kept',
  },
} as const;

function write(ink: Ink, text: string, box: { y: number; points: number; isBold?: true }): void {
  const hand = box.isBold ? 'listBold' : 'list';
  const settings = [box.points, box.points - 1.5, box.points - 3].map((points) => ({ points, lines: 4 }));
  const placed = {
    text,
    hand,
    colour: black,
    x: left,
    y: box.y,
    width,
    align: 'left',
    anchor: 'top',
    settings,
    leading: 1.5,
  } as const;
  drawText(fitText(placed, ink.shelf), ink);
}

/** Four groups a line, each with its number above, far enough apart to be read aloud. */
function drawGroups(ink: Ink, groups: readonly string[]): void {
  for (const [at, group] of groups.entries()) {
    const x = left + 20 + (at % 4) * 40;
    const y = 88 + Math.floor(at / 4) * 26;
    ink.centred(String(at + 1), { x, y: y - 9, hand: 'list', size: mmOfPoints(8), colour: '#6b6b6b' });
    ink.centred(group, { x, y, hand: 'listBold', size: mmOfPoints(22), colour: black });
  }
  const [top, bottom, right] = [71, 122, left + width];
  const frame = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const;
  ink.path(polyline(frame), { stroke: '#8c8c8c', width: 0.3 });
}

/** The recovery key on one A4 page for the safe. */
export async function drawRecoveryPaper(paper: RecoveryPaper): Promise<Uint8Array<ArrayBuffer>> {
  const said = wording[paper.language];
  const shelf = openFontShelf(paper.fonts);
  const { createdAt, language } = paper;
  const sheet = startPaper({ shelf, size: A4_PORTRAIT, title: said.title, language, createdAt });
  sheet.page((ink) => {
    write(ink, said.title, { y: 42, points: 22, isBold: true });
    write(ink, paper.institution, { y: 54, points: 13 });
    write(ink, `${said.made}  ${createdAt.slice(0, 10)}`, { y: 62, points: 10.5 });
    drawGroups(ink, paper.groups);
    write(ink, said.groups, { y: 130, points: 10.5 });
    for (const [at, line] of said.keep.entries()) write(ink, line, { y: 150 + at * 16, points: 11.5 });
    write(ink, `${said.holder}  ______________________`, { y: 226, points: 11.5 });
    write(ink, `${said.place}  ______________________`, { y: 240, points: 11.5 });
  });
  return sheet.finish();
}
