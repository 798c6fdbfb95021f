import { describe, expect, test } from 'vitest';
import { checkPrintable, drawCertificates } from '#core/certificates/certificate-batch.pdf.ts';
import { levelCertificate } from '#core/certificates/level-certificate.pdf.ts';
import { trainingCertificate } from '#core/certificates/training-certificate.pdf.ts';
import { type ReadPdf, readPdf, withoutBlanks } from '../../support/read-pdf.ts';
import { draw, level, missingFrom, photo, print, style, training } from './certificate-samples.ts';

describe('a printed batch', () => {
  test('has one page for each person, in order, and prints at true size', async () => {
    const names = ['赵一', '钱二', '孙三', '李四', '周五'];
    const items = names.map((holderName) => ({ facts: { ...level, holderName }, photo }));
    const read = await readPdf(await draw(items));
    expect(read.pages).toHaveLength(5);
    for (const [at, name] of names.entries()) expect(read.pages[at]?.text).toContain(name);
    expect(read.printScaling).toBe('None');
    expect(read.title).toBe('职业技能等级证书');
    expect(read.language).toBe('zh-CN');
  });

  test('is the same file, byte for byte, when drawn again', async () => {
    const items = [
      { facts: level, photo },
      { facts: training, photo },
    ];
    const [first, second] = [await draw(items), await draw(items)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(first.byteLength).toBe(first.buffer.byteLength);
  });

  test('gives rare names back when copied from the page', async () => {
    const { pages } = await print({ ...level, holderName: '䶮㛃𬭎𫍽𠅤' });
    expect(pages[0]?.text).toContain('䶮㛃𬭎𫍽𠅤');
  });

  test('leaves markup in a name as the letters it is', async () => {
    const holderName = '<b>张三</b>) Tj {{7*7}}';
    const { pages } = await print({ ...level, holderName });
    expect(pages[0]?.text).toContain(withoutBlanks(holderName));
  });

  test('shrinks a long name and keeps every letter of it', async () => {
    const holderName = '阿卜杜热合曼·买买提艾力·阿不都克里木·吐尔逊江·努尔买买提';
    const { pages } = await print({ ...level, holderName });
    expect(pages[0]?.text).toContain(holderName);
  });

  test('hides the middle of the ID number on a screen', async () => {
    const { pages } = await print(level, { ...style, masked: true });
    expect(pages[0]?.text).toContain('149921********8861');
    expect(pages[0]?.text).not.toContain('149921198703128861');
  });

  test('of the fictional institution says so across the sheet', async () => {
    expect((await print(level, { ...style, demo: true })).pages[0]?.text).toContain('演示DEMO');
    expect((await print(level, { ...style, demo: true, dataOnly: true })).pages[0]?.text).toContain(
      '演示DEMO',
    );
    expect((await print(level)).pages[0]?.text).not.toContain('DEMO');
  });

  test('on pre-printed stock prints what is filled in and nothing else', async () => {
    const { pages } = await print(level, { ...style, dataOnly: true });
    expect(
      missingFrom(pages[0]?.text, [
        '韦示娜',
        '149921198703128861',
        'S000014990001265000318',
        '2026年11月23日',
      ]),
    ).toEqual([]);
    for (const printed of ['职业技能等级证书', '证件号码', '查询', '本证书由', '盖章处']) {
      expect(pages[0]?.text).not.toContain(printed);
    }
  });

  test('moves everything by the printer’s offset', async () => {
    const find = (read: ReadPdf) => read.pages[0]?.pieces.find((piece) => piece.text.includes('1499211987'));
    const [plain, moved] = [
      find(await print(level)),
      find(await print(level, { ...style, offsetX: 2, offsetY: -1 })),
    ];
    expect((moved?.x ?? 0) - (plain?.x ?? 0)).toBeCloseTo((2 * 72) / 25.4, 1);
    expect((moved?.y ?? 0) - (plain?.y ?? 0)).toBeCloseTo(72 / 25.4, 1);
  });

  test('shows the place for the seal on pages to look at alone', async () => {
    for (const facts of [level, training]) {
      expect((await print(facts)).pages[0]?.text).not.toContain('盖章处');
      expect((await print(facts, { ...style, preview: true })).pages[0]?.text).toContain('盖章处');
    }
  });

  test('says what the code is good for: it is read, not verified, by a phone', async () => {
    expect((await print(level)).pages[0]?.text).toContain('扫码查看');
    const { pages } = await print(training, { ...style, language: 'zh+en' });
    expect(pages[0]?.text).toContain('扫码查看Scantoread');
    expect(pages[0]?.text).not.toMatch(/核验|verify/u);
  });

  test('keeps the words beneath the code off its quiet zone and within its width', async () => {
    for (const { template, facts } of [
      { template: levelCertificate, facts: level },
      { template: trainingCertificate, facts: training },
    ]) {
      const { pages } = await print(facts, { ...style, language: 'zh+en' });
      const pieces = pages[0]?.pieces.filter(({ text }) => /^(?:扫码查看|Scan|to|read)/u.test(text)) ?? [];
      expect(pieces.length).toBeGreaterThan(0);
      const mm = 72 / 25.4;
      const { x, y, side } = template.qr;
      for (const piece of pieces) {
        expect(piece.points).toBeLessThanOrEqual(7);
        expect(piece.x / mm).toBeGreaterThanOrEqual(x);
        expect(piece.x / mm).toBeLessThan(x + side);
        // Places are counted from the foot of the sheet; the letters reach up by less than the type size.
        const top = 210 - piece.y / mm - piece.points / mm;
        expect(top - (y + side)).toBeGreaterThan(4 * (side / 45));
      }
    }
  });

  test('to look at says so across the sheet, in the fictional institution too', async () => {
    const { pages } = await print(level, { ...style, preview: true });
    expect(pages[0]?.text).toContain('预览PREVIEW');
    expect((await print(level)).pages[0]?.text).not.toContain('预览');
    const demo = await print(training, { ...style, preview: true, demo: true });
    expect(demo.pages[0]?.text).toContain('演示DEMO预览PREVIEW');
  });

  test('has room for the seal above the signature', () => {
    for (const { seal, signature } of [levelCertificate, trainingCertificate]) {
      const isBeside = signature.x + 22 + 34 < seal.x - 20;
      const isBelow = signature.y - 0.75 * 13 > seal.y + 20;
      expect(isBeside || isBelow).toBe(true);
    }
  });

  test('reports progress and stops when cancelled', async () => {
    const items = Array.from({ length: 60 }, () => ({ facts: level, photo }));
    const seen: number[] = [];
    const watch = {
      onProgress: (done: number) => void seen.push(done),
      isCancelled: () => seen.length >= 20,
    };
    expect((await drawCertificates(items, style, watch)).kind).toBe('cancelled');
    expect(seen.length).toBeLessThan(60);
  });
});

describe('a certificate that cannot be printed is refused before drawing', () => {
  const faultsOf = (change: Partial<typeof level>, given: Uint8Array | undefined = photo) => {
    return checkPrintable([{ facts: { ...level, ...change }, ...(given ? { photo: given } : {}) }], style);
  };

  test('a character no font has, by name and code point', async () => {
    const refused = await drawCertificates([{ facts: { ...level, holderName: '张𡝗' }, photo }], style);
    const fault = { kind: 'missing-glyph', field: 'holderName', character: '𡝗', codePoint: 'U+21757' };
    expect(refused).toEqual({ kind: 'refused', refusals: [{ item: 0, holderName: '张𡝗', ...fault }] });
  });

  test('a name of 200 characters', () => {
    expect(faultsOf({ holderName: '张'.repeat(200) })).toMatchObject([
      { kind: 'does-not-fit', field: 'holderName', isEnglish: false },
    ]);
  });

  test('an English text of three lines, said to be the English', () => {
    const occupation = { zh: '家政服务员', en: 'Domestic service worker '.repeat(12) };
    const item = { facts: { ...level, occupation }, photo };
    expect(checkPrintable([item], style)).toEqual([]);
    expect(checkPrintable([item], { ...style, language: 'zh+en' })).toMatchObject([
      { kind: 'does-not-fit', field: 'occupation', isEnglish: true },
    ]);
  });

  test('direction marks, line ends and half characters in a name', () => {
    expect(faultsOf({ holderName: '张\u202e三' })).toMatchObject([
      { kind: 'invisible-character', codePoint: 'U+202E' },
    ]);
    expect(faultsOf({ holderName: '张\n三' })).toMatchObject([
      { kind: 'invisible-character', codePoint: 'U+000A' },
    ]);
    expect(faultsOf({ holderName: '张\ud800' })).toMatchObject([
      { kind: 'missing-glyph', codePoint: 'U+D800' },
    ]);
  });

  test('a missing or broken photo, unless photos are pasted', () => {
    expect(checkPrintable([{ facts: level }], style)).toMatchObject([{ kind: 'missing-photo' }]);
    expect(faultsOf({}, new Uint8Array([1, 2, 3]))).toMatchObject([{ kind: 'unreadable-photo' }]);
    expect(checkPrintable([{ facts: level }], { ...style, photo: 'pasted' })).toEqual([]);
  });

  test('a QR text too long for its square', () => {
    expect(faultsOf({ qrText: '字'.repeat(400) })).toMatchObject([{ kind: 'qr-too-long' }]);
  });

  test('everyone’s faults are named at once, and nothing is drawn', async () => {
    const items = [{ facts: level, photo }, { facts: training }, { facts: { ...level, holderName: '𡝗' } }];
    const refused = await drawCertificates(items, style);
    expect(refused.kind === 'refused' ? refused.refusals.map(({ item, kind }) => [item, kind]) : []).toEqual([
      [1, 'missing-photo'],
      [2, 'missing-glyph'],
      [2, 'missing-photo'],
    ]);
  });
});
