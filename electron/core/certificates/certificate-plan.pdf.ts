import type { FontShelf } from '#core/drawing/fonts.ts';
import { missingGlyphs } from '#core/drawing/glyphs.ts';
import { type Picture, readJpeg } from '#core/drawing/picture.ts';
import { type QrCode, makeQr } from '#core/drawing/qr.ts';
import { type FittedBox, fitText } from '#core/drawing/text-box.ts';
import type {
  CertificateFacts,
  CertificateItem,
  CertificateStyle,
  PrintRefusal,
} from './certificate-facts.ts';
import type { CertificateTemplate, Fill } from './certificate-template.pdf.ts';
import { levelCertificate } from './level-certificate.pdf.ts';
import { trainingCertificate } from './training-certificate.pdf.ts';

/** One certificate with every text measured and placed, or the reasons why not. */
export type CertificatePlan = {
  readonly template: Pick<
    CertificateTemplate<never>,
    'title' | 'drawFixed' | 'photo' | 'qr' | 'seal' | 'signature'
  >;
  readonly texts: readonly FittedBox[];
  readonly qr?: QrCode;
  readonly photo?: Picture;
  readonly refusals: readonly PrintRefusal[];
};

/** Places everything on one certificate without drawing it. `at` counts in the batch from 0. */
export function planCertificate(
  item: CertificateItem,
  style: CertificateStyle,
  context: { readonly at: number; readonly shelf: FontShelf },
): CertificatePlan {
  const { facts } = item;
  const { template, fills } = templateAndFills(facts, style, context.shelf);
  const wanted = fills.filter((fill) => !(style.dataOnly && fill.preprinted) && fill.box.text !== '');
  const texts = wanted.map((fill) => fitText(fill.box, context.shelf));
  const qr = makeQr(facts.qrText, template.qr.side);
  const who = { item: context.at, holderName: facts.holderName };
  const photo = style.photo === 'printed' && item.photo ? { jpeg: item.photo } : undefined;
  const refusals = [
    ...unprintable(wanted, context.shelf),
    ...tooLong(wanted, texts),
    ...photoFaults(item, style),
    ...(qr ? [] : [{ kind: 'qr-too-long' } as const]),
  ].map((fault): PrintRefusal => ({ ...who, ...fault }));
  return { template, texts, refusals, ...(qr ? { qr } : {}), ...(photo ? { photo } : {}) };
}

function templateAndFills(facts: CertificateFacts, style: CertificateStyle, shelf: FontShelf) {
  if (facts.kind === 'level') {
    return { template: levelCertificate, fills: levelCertificate.fills(facts, style, shelf) };
  }
  return { template: trainingCertificate, fills: trainingCertificate.fills(facts, style, shelf) };
}

type Unnamed<Refusal> = Refusal extends unknown ? Omit<Refusal, 'item' | 'holderName'> : never;
type Fault = Unnamed<PrintRefusal>;

function unprintable(fills: readonly Fill[], shelf: FontShelf): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const { field, box } of fills) {
    for (const { kind, character, codePoint } of missingGlyphs(box.text, box.hand, shelf)) {
      const fault = { field, character, codePoint };
      const key = `${field} ${codePoint}`;
      if (!found.has(key))
        found.set(key, { kind: kind === 'no-glyph' ? 'missing-glyph' : 'invisible-character', ...fault });
    }
  }
  return [...found.values()];
}

function tooLong(fills: readonly Fill[], texts: readonly FittedBox[]): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const [at, { field, isEnglish = false }] of fills.entries()) {
    if (texts[at]?.kind === 'too-long')
      found.set(`${field} ${isEnglish}`, { kind: 'does-not-fit', field, isEnglish });
  }
  return [...found.values()];
}

function photoFaults(item: CertificateItem, style: CertificateStyle): readonly Fault[] {
  if (style.photo === 'pasted') return [];
  if (!item.photo) return [{ kind: 'missing-photo' }];
  return readJpeg(item.photo) ? [] : [{ kind: 'unreadable-photo' }];
}
