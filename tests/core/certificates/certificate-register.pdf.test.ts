import { describe, expect, test } from 'vitest';
import { type RegisterLine, drawCertificateRegister } from '#core/certificates/certificate-register.pdf.ts';
import { drawTestPage } from '#core/certificates/test-page.pdf.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { style } from './certificate-samples.ts';

const line: RegisterLine = {
  certificateNumber: 'S000014990001265000316',
  holderName: '韦示娜',
  sex: '女',
  idNumber: '149921198703128861',
  occupation: '家政服务员',
  level: '五级/初级工',
  issueDate: '2026-11-23',
  printSerial: 'SL2600216',
  state: '有效',
  remark: '',
};

const register = {
  institution: '示例启明职业培训学校',
  sessions: ['2026-10 家政服务员 五级'],
  certificateKind: '职业技能等级证书',
  madeBy: '王示宁',
  createdAt: style.createdAt,
  fonts: style.fonts,
};

describe('the register of certificates', () => {
  test('repeats its head on every page, counts them and ends with places to sign', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({ ...line, holderName: `学员${at + 1}号` }));
    const drawn = await drawCertificateRegister({ ...register, lines });
    if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
    const { pages } = await readPdf(drawn.bytes);
    expect(pages).toHaveLength(drawn.pages);
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page.text).toContain('示例启明职业培训学校证书台账');
      expect(page.text).toContain('证书编号');
      expect(page.text).toContain(`第${at + 1}页共${pages.length}页`);
    }
    for (let at = 1; at <= 60; at += 1)
      expect(pages.some((page) => page.text.includes(`学员${at}号`))).toBe(true);
    expect(pages.at(-1)?.text).toContain('经办人：');
    expect(pages[0]?.text).not.toContain('经办人：');
  });

  test('of a session without certificates is one page that says so', async () => {
    const drawn = await drawCertificateRegister({ ...register, lines: [] });
    if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
    expect(drawn.pages).toBe(1);
    expect((await readPdf(drawn.bytes)).pages[0]?.text).toContain('尚未核发证书');
  });

  test('lets a row grow for a long reason or name instead of refusing the whole list', async () => {
    const remark = '持证人姓名用字有误，经核对居民身份证后作废并重新核发，原证书已收回存档备查。'.repeat(5);
    const holderName = '阿卜杜热合曼·买买提艾力·'.repeat(6).slice(0, 70);
    const drawn = await drawCertificateRegister({
      ...register,
      lines: [line, { ...line, remark: remark.slice(0, 200) }, { ...line, holderName }],
    });
    if (drawn.kind !== 'drawn') throw new Error(JSON.stringify(drawn));
    const text = (await readPdf(drawn.bytes)).pages.map((page) => page.text).join('');
    // Cells stand beside each other, so the text is looked for piece by piece.
    expect(text.match(/持证人姓名/gu)?.length).toBeGreaterThanOrEqual(4);
    expect(text.match(/阿卜杜/gu)).toHaveLength(6);
  });

  test('keeps every row on its page, however tall', async () => {
    const lines = Array.from({ length: 12 }, () => ({ ...line, remark: '因'.repeat(200) }));
    const drawn = await drawCertificateRegister({ ...register, lines });
    if (drawn.kind !== 'drawn') throw new Error(JSON.stringify(drawn));
    const { pages } = await readPdf(drawn.bytes);
    expect(pages.reduce((sum, page) => sum + (page.text.match(/因/gu)?.length ?? 0), 0)).toBe(2400);
    const reasons = pages.flatMap((page) => page.pieces.filter((piece) => piece.text.includes('因')));
    // Points from the foot of the sheet; 16 mm of it stay free.
    expect(Math.min(...reasons.map(({ y }) => y))).toBeGreaterThan(45);
  });

  test('says from how many sessions it comes, and counts sheets as the workbook does', async () => {
    const of = async (sessions: readonly string[]) => {
      const drawn = await drawCertificateRegister({ ...register, sessions, lines: [line] });
      if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
      return (await readPdf(drawn.bytes)).pages[0]?.text ?? '';
    };
    expect(await of(['甲班', '乙班', '丙班'])).toContain('班次：共3个');
    expect(await of(['甲班'])).toContain('班次：甲班');
    expect(await of([])).not.toContain('班次');
    expect(await of(['甲班'])).toContain('共1张');
  });

  test('refuses a cell that does not fit and a character no font has, naming the row', async () => {
    const lines = [line, { ...line, holderName: '张'.repeat(2000) }, { ...line, holderName: '𡝗' }];
    const drawn = await drawCertificateRegister({ ...register, lines });
    expect(drawn).toMatchObject({ kind: 'refused', tooFull: [{ row: 1, column: 2 }] });
    expect(drawn).toMatchObject({ unprintable: [{ row: 2, codePoint: 'U+21757' }] });
  });
});

describe('the printer test page', () => {
  test('says which printer it is for and with which offset it was printed', async () => {
    const bytes = await drawTestPage({
      ...register,
      printer: '教务室 彩色激光',
      offsetX: 0.6,
      offsetY: -0.4,
    });
    const { pages, printScaling } = await readPdf(bytes);
    expect(pages[0]?.text).toContain('教务室彩色激光');
    expect(pages[0]?.text).toContain('X+0.6mm，Y-0.4mm');
    expect(printScaling).toBe('None');
  });
});
