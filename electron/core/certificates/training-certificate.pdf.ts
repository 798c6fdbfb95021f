import type { FontShelf } from '#core/drawing/fonts.ts';
import type { Setting, TextBox } from '#core/drawing/text-box.ts';
import type { CertificateStyle, SkillLevel, TrainingCertificateFacts, Words } from './certificate-facts.ts';
import type { CertificateTemplate, Fill } from './certificate-template.pdf.ts';
import { LEVEL_WORDS, NOTHING, SEX_WORDS, dateWords, maskNumber } from './certificate-words.ts';
import { printSerialFills } from './foot-line.pdf.ts';
import { INK, type Place, bilingualFills, lastBaseline, valueBox } from './fill-boxes.pdf.ts';
import { COLUMNS, NUMBER_ROW, ROWS, drawTrainingFixed } from './training-certificate-fixed.pdf.ts';

/** 培训合格证书 on one A4 sheet: who was trained in what, when and how long, and by whom (职业教育法 art. 51). */
export const trainingCertificate: CertificateTemplate<TrainingCertificateFacts> = {
  title: '培训合格证书',
  drawFixed: drawTrainingFixed,
  fills: allFills,
  photo: { x: 35.5, y: 86.6, width: 25, height: 35 },
  qr: { x: 34, y: 135, side: 28 },
  seal: { x: 219, y: 164, caption: 16.8 },
  signature: { x: 84, y: 173 },
};

function allFills(
  facts: TrainingCertificateFacts,
  style: CertificateStyle,
  shelf: FontShelf,
): readonly Fill[] {
  return [
    numberFill(facts),
    ...bodyText(facts, style, shelf),
    ...valueFills(facts, style, shelf),
    ...issuerFills(facts, style),
    ...printSerialFills(facts, { x: 231, y: 184, width: 33, align: 'right' }, style),
  ];
}

/** The sentence above the facts where the office set none of its own. */
export const usualTrainingText: Required<Words> = {
  zh: '兹证明下列学员参加本机构组织的职业培训，完成规定学时，经考核合格，特发此证。',
  en:
    'This is to certify that the person named below has completed the training organised by this institution ' +
    'and passed its assessment.',
};

function bodyText(
  facts: TrainingCertificateFacts,
  style: CertificateStyle,
  shelf: FontShelf,
): readonly Fill[] {
  const words = { ...usualTrainingText, ...facts.bodyText };
  const english = style.language === 'zh+en';
  const common = { x: 40, width: 217, align: 'center', isBalanced: true } as const;
  const chinese: TextBox = {
    ...common,
    text: words.zh,
    y: english ? 70 : 71,
    hand: 'text',
    colour: INK,
    spacing: 0.06,
    leading: 1.45,
    settings: [
      { points: 13, lines: 1 },
      ...[13, 12, 11, 10, 9].map((points) => ({ points, lines: 2, lift: english ? -0.6 : 0 })),
    ],
  };
  const fills: readonly Fill[] = [{ field: 'bodyText', preprinted: true, box: chinese }];
  if (!english) return fills;
  const translated: TextBox = {
    ...common,
    text: words.en,
    y: lastBaseline(chinese, shelf) + 5.6,
    hand: 'serif',
    colour: '#4c5559',
    leading: 1.25,
    anchor: 'top',
    settings: [{ points: 9, lines: 1 }, ...[8.5, 8, 7.5, 7, 6.5].map((points) => ({ points, lines: 2 }))],
  };
  return [...fills, { field: 'bodyText', isEnglish: true, preprinted: true, box: translated }];
}

function numberFill(facts: TrainingCertificateFacts): Fill {
  const { value, end } = COLUMNS.right;
  const place: Place = { x: value + 2, y: NUMBER_ROW, width: end - value - 2 };
  return { field: 'certificateNumber', box: valueBox(facts.certificateNumber, place) };
}

function valueFills(
  facts: TrainingCertificateFacts,
  style: CertificateStyle,
  shelf: FontShelf,
): readonly Fill[] {
  const english = style.language === 'zh+en';
  const place = (column: 'left' | 'right', at: number) => {
    const { value, end } = COLUMNS[column];
    return { x: value + 2, y: ROWS.first + at * ROWS.step, width: end - value - 2, english, shelf };
  };
  const name: Words = {
    zh: facts.holderName,
    ...(facts.holderNamePinyin ? { en: facts.holderNamePinyin } : {}),
  };
  const number = style.masked ? maskNumber(facts.idNumber) : facts.idNumber;
  return [
    ...bilingualFills('holderName', name, place('left', 0)),
    ...bilingualFills('sex', facts.sex ? SEX_WORDS[facts.sex] : NOTHING, place('right', 0)),
    ...bilingualFills('idKind', facts.idKind, place('left', 1)),
    { field: 'idNumber', box: valueBox(number, place('right', 1)) },
    ...bilingualFills('course', facts.course, place('left', 2)),
    ...bilingualFills('level', levelWords(facts.level), place('right', 2)),
    ...bilingualFills('trainingDates', period(facts.startDate, facts.endDate), place('left', 3)),
    ...bilingualFills('hours', hoursWords(facts.hours), place('right', 3)),
    ...bilingualFills('result', facts.result, place('left', 4)),
  ];
}

function levelWords(level: SkillLevel | Words | undefined): Words {
  if (level === undefined) return NOTHING;
  return typeof level === 'number' ? LEVEL_WORDS[level] : level;
}

/** Both years are written out: the minimum field set asks for 起止日期 in full. */
function period(start: string, end: string): Words {
  const [from, to] = [dateWords(start), dateWords(end)];
  return { zh: `${from.zh}至${to.zh}`, en: start === end ? from.en : `${from.en} – ${to.en}` };
}

function hoursWords(hours: number): Words {
  return { zh: `${hours}学时`, en: `${hours} class hours` };
}

/** The issuer's name in one line, or in two of about the same length before the type gets small. */
const ISSUER: readonly Setting[] = [
  ...[14, 13, 12, 11.5].map((points) => ({ points, lines: 1 })),
  ...[12, 11.5, 11, 10, 9, 8, 7.5].map((points) => ({ points, lines: 2 })),
];
const ISSUER_ENGLISH: readonly Setting[] = [
  ...[9, 8.5, 8, 7.5].map((points) => ({ points, lines: 1 })),
  ...[7.5, 7, 6.5, 6].map((points) => ({ points, lines: 2 })),
];

function issuerFills(facts: TrainingCertificateFacts, style: CertificateStyle): readonly Fill[] {
  const date = dateWords(facts.issueDate);
  const centre = { align: 'center', spacing: 0.02 } as const;
  const chinese: readonly Fill[] = [
    {
      field: 'institution',
      box: valueBox(facts.institution.zh, issuerPlace(style.language === 'zh' ? 160 : 158.5), {
        ...centre,
        settings: ISSUER,
        anchor: 'bottom',
        leading: 1.25,
      }),
    },
    { field: 'issueDate', box: valueBox(date.zh, issuerPlace(172), centre) },
  ];
  if (style.language === 'zh') return chinese;
  const soft = { ...centre, hand: 'serif', colour: '#4c5559', spacing: 0 } as const;
  const beneath = { ...soft, settings: ISSUER_ENGLISH, anchor: 'top' } as const;
  const english = valueBox(facts.institution.en ?? '', issuerPlace(163.2), beneath);
  return [
    ...chinese,
    { field: 'institution', isEnglish: true, box: english },
    {
      field: 'issueDate',
      isEnglish: true,
      box: valueBox(date.en, issuerPlace(176.6), { ...soft, settings: [{ points: 9, lines: 1 }] }),
    },
  ];
}

/** The issuer's block is centred under the seal. */
function issuerPlace(y: number): Place {
  return { x: 174, y, width: 90 };
}
