import type { Ink } from '#core/drawing/ink.ts';
import type { Area } from '#core/drawing/path.ts';
import type { FontShelf } from '#core/drawing/fonts.ts';
import type { TextBox } from '#core/drawing/text-box.ts';
import type { CertificateFacts, CertificateStyle } from './certificate-facts.ts';

/** One text on a certificate, known by the name of its field so that a refusal can point at it. */
export type Fill = {
  readonly field: string;
  readonly box: TextBox;
  /** The English beside or beneath a Chinese text: a refusal says so. */
  readonly isEnglish?: boolean;
  /** Stands already on pre-printed stock and is left out there. */
  readonly preprinted?: boolean;
};

export type Square = { readonly x: number; readonly y: number; readonly side: number };

/** A built-in certificate: what never changes, what is filled in, and where pictures go. Millimetres. */
export type CertificateTemplate<Facts extends CertificateFacts> = {
  readonly title: string;
  /** Border, labels and marks: drawn once for the whole batch. */
  readonly drawFixed: (ink: Ink, style: CertificateStyle) => void;
  readonly fills: (facts: Facts, style: CertificateStyle, shelf: FontShelf) => readonly Fill[];
  readonly photo: Area;
  readonly qr: Square;
  /** Middle of the seal, and how far below it the words of an empty seal place stand. */
  readonly seal: { readonly x: number; readonly y: number; readonly caption: number };
  /** Left end of the signature's line. */
  readonly signature: { readonly x: number; readonly y: number };
};
