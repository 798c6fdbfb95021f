import type { TextBox } from '#core/drawing/text-box.ts';
import type { CertificateStyle, HolderFacts } from './certificate-facts.ts';
import type { Fill } from './certificate-template.pdf.ts';
import { valueBox } from './fill-boxes.pdf.ts';

/** A small line at the foot of a sheet, its English beneath. */
export type FootLine = {
  readonly field: string;
  readonly chinese: string;
  readonly english: string;
  /** Whether printed stock bears it already. */
  readonly preprinted: boolean;
};

type FootPlace = Pick<TextBox, 'x' | 'y' | 'width' | 'align'>;

export function footLine(line: FootLine, at: FootPlace, style: CertificateStyle): readonly Fill[] {
  const { field, preprinted } = line;
  const settings = [8.5, 8, 7.5, 7, 6.5, 6].map((points) => ({ points, lines: 1 }));
  const small = { ...at, settings, colour: '#333333', spacing: 0 };
  const chinese: Fill = { field, preprinted, box: valueBox(line.chinese, at, small) };
  if (style.language === 'zh') return [chinese];
  const soft = { ...small, hand: 'serif', colour: '#5b6568', settings: [{ points: 6.8, lines: 1 }] } as const;
  const beneath = { ...at, y: at.y + 3.7 };
  return [chinese, { field, preprinted, box: valueBox(line.english, beneath, { ...soft, y: beneath.y }) }];
}

/**
 * 印制流水码 of the sheet in hand; a page that nobody prints has none. It is printed on stock that is printed already
 * too: under 人社鉴发〔2021〕1号 the issuing body prints its own certificates and the serial is its own and optional, so
 * no stock comes with one, and the register must not list what the sheet does not bear.
 */
export function printSerialFills(
  { printSerial }: Pick<HolderFacts, 'printSerial'>,
  at: FootPlace,
  style: CertificateStyle,
): readonly Fill[] {
  if (printSerial === undefined) return [];
  const words = { chinese: `流水码 ${printSerial}`, english: 'Print serial No.' };
  return footLine({ field: 'printSerial', ...words, preprinted: false }, at, style);
}
