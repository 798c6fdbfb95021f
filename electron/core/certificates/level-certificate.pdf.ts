import type { FontShelf } from '#core/drawing/fonts.ts';
import type { Setting } from '#core/drawing/text-box.ts';
import type { CertificateStyle, LevelCertificateFacts, Words } from './certificate-facts.ts';
import type { CertificateTemplate, Fill } from './certificate-template.pdf.ts';
import { type FootLine, footLine, printSerialFills } from './foot-line.pdf.ts';
import { LEVEL_WORDS, NOTHING, dateWords, maskNumber } from './certificate-words.ts';
import { INK, type Place, bilingualFills, lastBaseline, valueBox } from './fill-boxes.pdf.ts';
import { FOOT_COLUMNS, GEOMETRY, drawLevelFixed } from './level-certificate-fixed.pdf.ts';

/**
 * 职业技能等级证书 on one A4 sheet, with every field required by 人社鉴发〔2021〕1号; it bears no state emblem and
 * names no authority as supervisor.
 */
export const levelCertificate: CertificateTemplate<LevelCertificateFacts> = {
  title: '职业技能等级证书',
  drawFixed: drawLevelFixed,
  fills: allFills,
  photo: { x: 34.5, y: 87, width: 25, height: 35 },
  qr: { x: 33, y: 131, side: 28 },
  seal: { x: 231.5, y: 138.5, caption: -10 },
  signature: { x: 199, y: 169 },
};

function allFills(facts: LevelCertificateFacts, style: CertificateStyle, shelf: FontShelf): readonly Fill[] {
  return [
    ...bodyText(facts, style),
    ...valueFills(facts, style, shelf),
    ...issuerFills(facts, style, shelf),
    ...footFills(facts, style),
  ];
}

/** 证书正文 where the office set none of its own. */
export function usualBodyText(body: Words): Required<Words> {
  return {
    zh: `本证书由${body.zh}颁发，表明持证人通过本机构组织的职业技能等级认定，具备该职业（工种）相应技能等级水平。`,
    en:
      `This certificate is issued by ${body.en ?? 'the body named below'}. It certifies that the holder has passed the assessment ` +
      'of occupational skill level organised by this body and has attained the level stated for the occupation (job).',
  };
}

function bodyText(facts: LevelCertificateFacts, style: CertificateStyle): readonly Fill[] {
  const place = GEOMETRY[style.language];
  const words = { ...usualBodyText(facts.body), ...facts.bodyText };
  const common = { x: 33, width: 231, colour: INK, align: 'block', anchor: 'top' } as const;
  const chinese: Fill = {
    field: 'bodyText',
    preprinted: true,
    box: {
      ...common,
      text: `　　${words.zh}`,
      hand: 'text',
      y: place.body,
      leading: 1.62,
      settings: [13, 12.5, 12, 11, 10].map((points) => ({ points, lines: 2 })),
    },
  };
  if (style.language === 'zh') return [chinese];
  const english: Fill = {
    field: 'bodyText',
    isEnglish: true,
    preprinted: true,
    box: {
      ...common,
      align: 'left',
      text: words.en,
      hand: 'serif',
      colour: '#4c5559',
      y: place.bodyEnglish,
      leading: 1.4,
      settings: [9, 8.5, 8, 7.5, 7].map((points) => ({ points, lines: 2 })),
    },
  };
  return [chinese, english];
}

function valueFills(
  facts: LevelCertificateFacts,
  style: CertificateStyle,
  shelf: FontShelf,
): readonly Fill[] {
  const { row, step } = GEOMETRY[style.language];
  const english = style.language === 'zh+en';
  const place = (at: number) => ({ x: 106, y: row + at * step, width: 84, english, shelf });
  const name: Words = {
    zh: facts.holderName,
    ...(facts.holderNamePinyin ? { en: facts.holderNamePinyin } : {}),
  };
  const number = style.masked ? maskNumber(facts.idNumber) : facts.idNumber;
  return [
    ...bilingualFills('holderName', name, place(0)),
    ...bilingualFills('idKind', facts.idKind, place(1)),
    { field: 'idNumber', box: valueBox(number, place(2)) },
    ...bilingualFills('occupation', facts.occupation, place(3)),
    ...bilingualFills('direction', facts.direction ?? NOTHING, place(4)),
    ...bilingualFills('level', LEVEL_WORDS[facts.level], place(5)),
    { field: 'certificateNumber', box: valueBox(facts.certificateNumber, place(6)) },
  ];
}

/** The issuing body: two lines, three for the longest names, before the type gets small. */
const ISSUER: readonly Setting[] = [
  ...[12, 11].map((points) => ({ points, lines: 2 })),
  ...[11, 10, 9, 8].map((points) => ({ points, lines: 3 })),
];

function issuerFills(
  facts: LevelCertificateFacts,
  style: CertificateStyle,
  shelf: FontShelf,
): readonly Fill[] {
  const { row, step } = GEOMETRY[style.language];
  const english = style.language === 'zh+en';
  const issued = dateWords(facts.issueDate);
  const date: Place = { x: 220, y: row + 5 * step, width: 44 };
  const name: Place = { x: 199, y: row + (english ? 10.4 : 8), width: 65 };
  const chinese = valueBox(facts.body.zh, name, {
    settings: ISSUER,
    leading: 1.28,
    anchor: 'top',
    spacing: 0,
  });
  const fills: Fill[] = [
    { field: 'body', box: chinese },
    { field: 'issueDate', box: valueBox(issued.zh, date) },
  ];
  if (!english) return fills;
  const soft = { hand: 'serif', colour: '#4c5559', spacing: 0 } as const;
  const settings = [8.5, 8, 7.5, 7, 6.5].map((points) => ({ points, lines: points < 7.5 ? 3 : 2 }));
  const beneath = { ...name, y: lastBaseline(chinese, shelf) + 4.4 };
  return [
    ...fills,
    {
      field: 'body',
      isEnglish: true,
      box: valueBox(facts.body.en ?? '', beneath, { ...soft, anchor: 'top', settings }),
    },
    {
      field: 'issueDate',
      isEnglish: true,
      box: valueBox(
        issued.en,
        { ...date, y: date.y + 4.2 },
        { ...soft, settings: [{ points: 8.5, lines: 1 }] },
      ),
    },
  ];
}

const FOOT = 180.6;

function footFills(facts: LevelCertificateFacts, style: CertificateStyle): readonly Fill[] {
  const { certificate, body, provincial } = facts.addresses;
  const lines: Omit<FootLine, 'preprinted'>[] = [
    {
      field: 'addresses.certificate',
      chinese: `证书信息查询：${certificate}`,
      english: 'Certificate information',
    },
    { field: 'addresses.body', chinese: `机构信息查询：${body}`, english: 'Evaluation body information' },
  ];
  if (provincial) {
    lines.push({
      field: 'addresses.provincial',
      chinese: `省级查询：${provincial}`,
      english: 'Provincial information',
    });
  }
  const fills = lines.flatMap((line, at) => {
    return footLine(
      { ...line, preprinted: true },
      { x: 33 + at * FOOT_COLUMNS, y: FOOT, width: FOOT_COLUMNS - 4, align: 'left' },
      style,
    );
  });
  return [...fills, ...printSerialFills(facts, { x: 231, y: FOOT, width: 33, align: 'right' }, style)];
}
