import { guillocheBand, guillocheRosette } from '#core/drawing/guilloche.ts';
import type { Ink } from '#core/drawing/ink.ts';
import { mmOfPoints } from '#core/drawing/millimetres.ts';
import { circle, polyline, rectangle, sheetFrame } from '#core/drawing/path.ts';
import { drawText, fitText } from '#core/drawing/text-box.ts';
import type { CertificateStyle } from './certificate-facts.ts';
import { INK } from './fill-boxes.pdf.ts';

/** Baselines in millimetres; the bilingual sheet carries more lines and sits tighter. */
export const GEOMETRY = {
  zh: { title: 45, subtitle: 0, rule: 53, body: 65.5, bodyEnglish: 0, row: 92, step: 11.2 },
  'zh+en': { title: 40, subtitle: 47.8, rule: 53, body: 61.2, bodyEnglish: 75.2, row: 91, step: 11.3 },
} as const;

/** Distance of the query addresses at the foot. */
export const FOOT_COLUMNS = 66;

const TEAL = '#1f5c66';
const TEAL_SOFT = '#6f9ea3';
const GOLD = '#a98b4a';
const TITLE = '#173f49';

const LABELS = [
  ['姓名', 'Name'],
  ['证件类型', 'ID Type'],
  ['证件号码', 'ID No.'],
  ['职业名称', 'Occupation'],
  ['工种/职业方向', 'Job / Specialty'],
  ['职业技能等级', 'Skill Level'],
  ['证书编号', 'Certificate No.'],
] as const;

/** All that is the same on every sheet of this kind. */
export function drawLevelFixed(ink: Ink, style: CertificateStyle): void {
  drawGround(ink);
  drawBorder(ink);
  drawHead(ink, style);
  drawLabels(ink, style);
  drawFoot(ink);
}

function drawGround(ink: Ink): void {
  const [x, y] = [148.5, 116];
  const pale = { stroke: '#e4eeed', width: 0.12 };
  const lace = { petals: 12, depth: 0.55 };
  ink.path(guillocheRosette({ x, y, inner: 34, outer: 62, petals: 24, strands: 6, lace }), pale);
  ink.path(guillocheRosette({ x, y, inner: 17, outer: 40, petals: 18, strands: 6 }), {
    stroke: '#eee9dc',
    width: 0.12,
  });
  ink.path(guillocheRosette({ x, y, inner: 4, outer: 20, petals: 12, strands: 6 }), pale);
}

const CORNER = 11;
const EDGE = 9;

function drawBorder(ink: Ink): void {
  const [right, bottom] = [297 - EDGE, 210 - EDGE];
  const middle = EDGE + CORNER / 2;
  const sides = [
    { from: [EDGE + CORNER, middle], to: [right - CORNER, middle], beads: 21 },
    { from: [EDGE + CORNER, 210 - middle], to: [right - CORNER, 210 - middle], beads: 21 },
    { from: [middle, EDGE + CORNER], to: [middle, bottom - CORNER], beads: 14 },
    { from: [297 - middle, EDGE + CORNER], to: [297 - middle, bottom - CORNER], beads: 14 },
  ] as const;
  for (const side of sides) {
    const strands = (strand: object) => ({
      ...side,
      reach: 3.3,
      waves: 3,
      strands: 6,
      pinch: 0.62,
      ...strand,
    });
    ink.path(guillocheBand(strands({ shift: 0.5 })), { stroke: TEAL_SOFT, width: 0.09 });
    ink.path(guillocheBand(strands({ waves: 1, strands: 4, pinch: 0.28, reach: 3.8 })), {
      stroke: GOLD,
      width: 0.08,
    });
  }
  ink.path(sheetFrame(EDGE), { stroke: TEAL, width: 0.65 });
  ink.path(sheetFrame(EDGE + 1.15), { stroke: TEAL, width: 0.15 });
  ink.path(sheetFrame(EDGE + CORNER - 1.15), { stroke: TEAL, width: 0.15 });
  ink.path(sheetFrame(EDGE + CORNER), { stroke: TEAL, width: 0.4 });
  ink.path(sheetFrame(EDGE + CORNER + 1.5), { stroke: GOLD, width: 0.18 });
  for (const x of [middle, 297 - middle]) for (const y of [middle, 210 - middle]) drawCorner(ink, x, y);
}

function drawCorner(ink: Ink, x: number, y: number): void {
  const half = CORNER / 2 + 0.8;
  ink.path(rectangle({ x: x - half, y: y - half, width: 2 * half, height: 2 * half }), {
    fill: '#ffffff',
    stroke: TEAL,
    width: 0.5,
  });
  const inner = half - 0.9;
  ink.path(rectangle({ x: x - inner, y: y - inner, width: 2 * inner, height: 2 * inner }), {
    stroke: GOLD,
    width: 0.15,
  });
  ink.path(guillocheRosette({ x, y, inner: 1.9, outer: 5, petals: 12, strands: 5 }), {
    stroke: TEAL_SOFT,
    width: 0.09,
  });
  ink.path(guillocheRosette({ x, y, inner: 0.7, outer: 3.4, petals: 8, strands: 3 }), {
    stroke: GOLD,
    width: 0.1,
  });
  ink.path(circle(x, y, 0.55), { fill: GOLD });
}

function drawHead(ink: Ink, style: CertificateStyle): void {
  const place = GEOMETRY[style.language];
  const across = { x: 40, width: 217, align: 'center' } as const;
  const title = { points: style.language === 'zh' ? 36 : 32, lines: 1 };
  const box = { ...across, y: place.title, hand: 'title', colour: TITLE, spacing: 0.24 } as const;
  drawText(fitText({ ...box, text: '职业技能等级证书', settings: [title] }, ink.shelf), ink);
  if (style.language === 'zh+en') {
    const english = { ...across, y: place.subtitle, hand: 'serif', colour: TITLE, spacing: 0.06 } as const;
    const settings = [{ points: 14, lines: 1 }];
    drawText(
      fitText({ ...english, text: 'Certificate of Occupational Skill Level', settings }, ink.shelf),
      ink,
    );
  }
  const y = place.rule;
  ink.path(
    polyline([
      [106, y],
      [142, y],
    ]),
    { stroke: GOLD, width: 0.3 },
  );
  ink.path(
    polyline([
      [155, y],
      [191, y],
    ]),
    { stroke: GOLD, width: 0.3 },
  );
  ink.path(
    polyline(
      [
        [148.5, y - 1.5],
        [150, y],
        [148.5, y + 1.5],
        [147, y],
      ],
      true,
    ),
    { fill: GOLD },
  );
  for (const x of [144.6, 152.4]) ink.path(circle(x, y, 0.4), { fill: GOLD });
}

function drawLabels(ink: Ink, style: CertificateStyle): void {
  const place = GEOMETRY[style.language];
  for (const [at, [chinese, english]] of LABELS.entries()) {
    const y = place.row + at * place.step;
    drawLabel(ink, { chinese, english, x: 72, y, width: 27 }, style);
    ink.path(
      polyline([
        [102, y + 2.3],
        [191, y + 2.3],
      ]),
      { stroke: '#8fa3a6', width: 0.16 },
    );
  }
  drawLabel(ink, { chinese: '发证机构', english: 'Issued by', x: 199, y: place.row, width: 17 }, style);
  drawLabel(
    ink,
    { chinese: '发证日期', english: 'Date of Issue', x: 199, y: place.row + 5 * place.step, width: 17 },
    style,
  );
}

type Label = { chinese: string; english: string; x: number; y: number; width: number };

function drawLabel(ink: Ink, label: Label, style: CertificateStyle): void {
  const { x, y, width } = label;
  const box = { x, y, width: width + 0.6, hand: 'text', colour: INK, align: 'spread' } as const;
  const settings = [12, 11.5, 11].map((points) => ({ points, lines: 1 }));
  drawText(fitText({ ...box, text: label.chinese, settings }, ink.shelf), ink);
  if (style.language === 'zh') return;
  ink.text({ text: label.english, x, y: y + 4.2, hand: 'serif', size: mmOfPoints(7.8), colour: '#5b6568' });
}

function drawFoot(ink: Ink): void {
  ink.path(
    polyline([
      [33, 174.6],
      [264, 174.6],
    ]),
    { stroke: GOLD, width: 0.25 },
  );
}
