import { describe, expect, test } from 'vitest';
import { missingFrom, print, style, training } from './certificate-samples.ts';

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

  test('carries the office’s own text in the place of the usual sentence, on two lines where it is long', async () => {
    const zh =
      '兹证明下列学员参加示例启明职业培训学校依据《示例省职业技能提升培训管理办法》组织的职业技能培训，' +
      '完成规定学时，经理论和实操考核合格，准予结业，特发此证。';
    const own = { ...training, bodyText: { zh, en: 'This is our own text.' } };
    const { pages } = await print(own, { ...style, language: 'zh+en' });
    expect(missingFrom(pages[0]?.text, [zh, 'This is our own text.'])).toEqual([]);
    expect(pages[0]?.text).not.toContain('经考核合格');
    expect((await print(training)).pages[0]?.text).toContain('完成规定学时，经考核合格，特发此证。');
    const stock = await print(own, { ...style, dataOnly: true });
    expect(stock.pages[0]?.text).not.toContain('兹证明');
  });

  test('sets a long issuer in two lines of readable type', async () => {
    const zh = '示例省示例市经济技术开发区第二职业技能培训学校高新区分校';
    const { pages } = await print({ ...training, institution: { zh } });
    const pieces = pages[0]?.pieces.filter(({ text }) => text !== '' && zh.includes(text.trim())) ?? [];
    const lines = pieces.filter(({ text }) => text.length > 5);
    expect(lines.map(({ text }) => text).join('')).toBe(zh);
    expect(lines).toHaveLength(2);
    for (const { points, text } of lines) {
      expect(points).toBeGreaterThanOrEqual(11);
      expect(Math.abs(text.length - zh.length / 2)).toBeLessThanOrEqual(2);
    }
  });

  test('prints -- without a level, and 专项 as it is called', async () => {
    const { level: _, ...rest } = training;
    expect((await print(rest)).pages[0]?.text).toContain('--');
    expect((await print({ ...training, level: { zh: '专项' } })).pages[0]?.text).toContain('专项');
  });
});
