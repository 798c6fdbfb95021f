import { describe, expect, test } from 'vitest';
import { withoutBlanks } from '../../support/read-pdf.ts';
import { level, missingFrom, print, style } from './certificate-samples.ts';

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

  test('without a romanised name prints the Chinese one alone', async () => {
    const { holderNamePinyin: _, ...rest } = level;
    const { pages } = await print(rest, { ...style, language: 'zh+en' });
    expect(pages[0]?.text).toContain('韦示娜');
    expect(pages[0]?.text).not.toMatch(/Wei|Shina/u);
  });

  test('never puts a Chinese name into the English sentence', async () => {
    const { pages } = await print({ ...level, body: { zh: level.body.zh } }, { ...style, language: 'zh+en' });
    expect(pages[0]?.text).toContain(withoutBlanks('issued by the body named below'));
    expect(pages[0]?.text).not.toContain('issuedby示例');
  });

  test('has room for an occupation whose English takes two lines', async () => {
    const en =
      'Operator of intelligent manufacturing equipment and industrial robot systems integration for villages';
    const occupation = { zh: '智能制造装备与工业机器人系统集成操作员', en };
    const { pages } = await print({ ...level, occupation }, { ...style, language: 'zh+en' });
    expect(missingFrom(pages[0]?.text, [occupation.zh, en])).toEqual([]);
    const small = pages[0]?.pieces.find(({ text }) => text.includes('Operator'));
    expect(small?.points).toBeGreaterThanOrEqual(6);
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
