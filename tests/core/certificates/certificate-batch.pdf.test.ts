import { describe, expect, test } from 'vitest';
import { checkPrintable, drawCertificates } from '#core/certificates/certificate-batch.pdf.ts';
import type {
  CertificateFacts,
  CertificateItem,
  CertificateStyle,
} from '#core/certificates/certificate-facts.ts';
import { type ReadPdf, readPdf, withoutBlanks } from '../../support/read-pdf.ts';
import { level, photo, style, training } from './certificate-samples.ts';

async function draw(
  items: readonly CertificateItem[],
  chosen: CertificateStyle = style,
): Promise<Uint8Array> {
  const drawn = await drawCertificates(items, chosen);
  if (drawn.kind !== 'drawn') throw new Error(JSON.stringify(drawn));
  return drawn.bytes;
}

async function print(facts: CertificateFacts, chosen: CertificateStyle = style): Promise<ReadPdf> {
  return readPdf(await draw([{ facts, photo }], chosen));
}

/** The texts that do not stand on the page. */
function missingFrom(page: string | undefined, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !page?.includes(withoutBlanks(text)));
}

describe('a certificate of skill level', () => {
  const required = [
    '职业技能等级证书',
    '本证书由示例技能评价中心颁发，表明持证人通过本机构组织的职业技能等级认定，具备该职业（工种）相应技能等级水平。',
    '示例技能评价中心',
    '2026年11月23日',
    '姓名',
    '韦示娜',
    '证件类型',
    '居民身份证',
    '证件号码',
    '149921198703128861',
    '职业名称',
    '家政服务员',
    '工种/职业方向',
    '母婴护理员',
    '职业技能等级',
    '五级/初级工',
    '证书编号',
    'S000014990001265000318',
    '证书信息查询：http://jndj.osta.org.cn',
    '机构信息查询：http://pjjg.osta.org.cn',
    'SL2600218',
  ];

  test('bears every field the notice of 2021 asks for, on one A4 sheet across', async () => {
    const { pages } = await print(level);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.width).toBeCloseTo(841.89, 1);
    expect(pages[0]?.height).toBeCloseTo(595.28, 1);
    expect(missingFrom(pages[0]?.text, required)).toEqual([]);
  });

  test('in two languages says the same and adds the English', async () => {
    const { pages } = await print(level, { ...style, language: 'zh+en' });
    const english = ['Certificate of Occupational Skill Level', 'Wei Shina', 'Domestic service worker'];
    const more = [
      'Level 5 / Elementary',
      'Example Skill Evaluation Centre',
      '23 November 2026',
      'Maternal and infant care',
    ];
    expect(missingFrom(pages[0]?.text, [...required, ...english, ...more])).toEqual([]);
  });

  test('prints -- where there is no job or direction', async () => {
    const { direction: _, ...rest } = level;
    const { pages } = await print(rest);
    expect(pages[0]?.text).toContain('--');
    expect(pages[0]?.text).not.toContain('母婴护理员');
  });

  test('fills in at 12 points', async () => {
    const { pages } = await print(level);
    const name = pages[0]?.pieces.find((piece) => piece.text.includes('149921198703128861'));
    expect(name?.points).toBeCloseTo(12, 2);
  });

  test('names no state and no ministry', async () => {
    const { pages } = await print(level, { ...style, language: 'zh+en' });
    expect(pages[0]?.text).not.toMatch(/中华人民共和国|国家|人力资源|监制/u);
  });

  test('carries the province’s address where one is set', async () => {
    const addresses = { ...level.addresses, provincial: 'http://zs.example.cn' };
    const { pages } = await print({ ...level, addresses });
    expect(missingFrom(pages[0]?.text, ['省级查询：http://zs.example.cn'])).toEqual([]);
  });
});

describe('a training certificate', () => {
  const required = [
    '培训合格证书',
    'QM2026003012',
    '韦示娜',
    '女',
    '居民身份证',
    '149921198703128861',
    '养老护理员',
  ];
  const more = [
    '五级/初级工',
    '2026年10月12日至2026年11月6日',
    '120学时',
    '合格',
    '示例启明职业培训学校',
    '2026年11月23日',
  ];

  test('says who was trained in what, when, how long and by whom', async () => {
    const { pages } = await print(training);
    expect(missingFrom(pages[0]?.text, [...required, ...more])).toEqual([]);
  });

  test('in two languages adds the English', async () => {
    const { pages } = await print(training, { ...style, language: 'zh+en' });
    expect(
      missingFrom(pages[0]?.text, [
        ...required,
        ...more,
        'Certificate of Training',
        'Elderly care worker',
        'Female',
      ]),
    ).toEqual([]);
    expect(
      missingFrom(pages[0]?.text, [
        '12 October 2026 – 6 November 2026',
        'Example Qiming Vocational Training School',
      ]),
    ).toEqual([]);
  });

  test('prints -- without a level, and 专项 as it is called', async () => {
    const { level: _, ...rest } = training;
    expect((await print(rest)).pages[0]?.text).toContain('--');
    expect((await print({ ...training, level: { zh: '专项' } })).pages[0]?.text).toContain('专项');
  });
});

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

  test('leaves a place to seal, unless the seal is printed', async () => {
    expect((await print(level)).pages[0]?.text).toContain('盖章处');
    const seal = { jpeg: photo, width: 40, height: 40 };
    expect((await print(level, { ...style, seal })).pages[0]?.text).not.toContain('盖章处');
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
      { kind: 'does-not-fit', field: 'holderName' },
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
