import type { FontShelf } from '#core/drawing/fonts.ts';
import type { CertificateStyle, LevelCertificateFacts, Words } from './certificate-facts.ts';
import type { CertificateTemplate, Fill } from './certificate-template.ts';
import { LEVEL_WORDS, NOTHING, dateWords, maskNumber } from './certificate-words.ts';
import { INK, type Place, bilingualFills, valueBox } from './fill-boxes.ts';
import { FOOT_COLUMNS, GEOMETRY, drawLevelFixed } from './level-certificate-fixed.ts';

/**
 * 职业技能等级证书 on one A4 sheet, with every field required by 人社鉴发〔2021〕1号; it bears no state emblem and
 * names no authority as supervisor.
 */
export const levelCertificate: CertificateTemplate<LevelCertificateFacts> = {
  title: '职业技能等级证书',
  drawFixed: drawLevelFixed,
  fills,
  photo: { x: 33, y: 84.5, width: 25, height: 35 },
  qr: { x: 31.5, y: 127, side: 28 },
  seal: { x: 231.5, y: 129 },
  signature: { x: 199, y: 163.5 },
};

function fills(facts: LevelCertificateFacts, style: CertificateStyle, shelf: FontShelf): readonly Fill[] {
  return [
    ...bodyText(facts, style),
    ...valueFills(facts, style, shelf),
    ...issuerFills(facts, style),
    ...footFills(facts),
  ];
}

/** 证书正文 where the office set none of its own. */
export function usualBodyText(body: Words): Required<Words> {
  return {
    zh: `本证书由${body.zh}颁发，表明持证人通过本机构组织的职业技能等级认定，具备该职业（工种）相应技能等级水平。`,
    en:
      `This certificate is issued by ${body.en ?? body.zh}. It certifies that the holder has passed the assessment ` +
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
  const place = (at: number) => ({ x: 104, y: row + at * step, width: 86, english, shelf });
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

function issuerFills(facts: LevelCertificateFacts, style: CertificateStyle): readonly Fill[] {
  const { issuer, date } = GEOMETRY[style.language];
  const issued = dateWords(facts.issueDate);
  const lines = [12, 11, 10, 9, 8].map((points) => ({ points, lines: 2 }));
  const side: Place = { x: 199, y: issuer, width: 65 };
  const chinese: Fill = {
    field: 'body',
    box: valueBox(facts.body.zh, side, { settings: lines, leading: 1.3, anchor: 'top', spacing: 0 }),
  };
  const dateFill: Fill = { field: 'issueDate', box: valueBox(issued.zh, { x: 221, y: date, width: 43 }) };
  if (style.language === 'zh') return [chinese, dateFill];
  const soft = { hand: 'serif', colour: '#4c5559', spacing: 0 } as const;
  const bodyEnglish: Fill = {
    field: 'body',
    box: valueBox(
      facts.body.en ?? '',
      { ...side, y: issuer + 10.4 },
      {
        ...soft,
        anchor: 'top',
        settings: [8.5, 8, 7.5, 7, 6.5].map((points) => ({ points, lines: points < 7.5 ? 3 : 2 })),
      },
    ),
  };
  const dateEnglish: Fill = {
    field: 'issueDate',
    box: valueBox(
      issued.en,
      { x: 221, y: date + 4.2, width: 43 },
      { ...soft, settings: [{ points: 8.5, lines: 1 }] },
    ),
  };
  return [chinese, ...(facts.body.en ? [bodyEnglish] : []), dateFill, dateEnglish];
}

function footFills(facts: LevelCertificateFacts): readonly Fill[] {
  const size = [8.5, 8, 7.5, 7, 6.5, 6].map((points) => ({ points, lines: 1 }));
  const { addresses, printSerial } = facts;
  const texts = [
    { field: 'addresses.certificate', text: `证书信息查询：${addresses.certificate}` },
    { field: 'addresses.body', text: `机构信息查询：${addresses.body}` },
    ...(addresses.provincial
      ? [{ field: 'addresses.provincial', text: `省级查询：${addresses.provincial}` }]
      : []),
  ];
  const small = { settings: size, colour: '#333333', spacing: 0 } as const;
  const lines: Fill[] = texts.map(({ field, text }, at) => ({
    field,
    preprinted: true,
    box: valueBox(text, { x: 33 + at * FOOT_COLUMNS, y: 180.6, width: FOOT_COLUMNS - 3 }, small),
  }));
  if (printSerial === undefined) return lines;
  const place: Place = { x: 220, y: 180.6, width: 44 };
  const serial = valueBox(`流水码 ${printSerial}`, place, { ...small, align: 'right' });
  return [...lines, { field: 'printSerial', preprinted: true, box: serial }];
}
