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
  session: '2026-10 家政服务员 五级',
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

  test('refuses a cell that does not fit and a character no font has, naming the row', async () => {
    const lines = [line, { ...line, holderName: '张'.repeat(200) }, { ...line, holderName: '𡝗' }];
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
