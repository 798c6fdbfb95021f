import { finding, type Finding } from '../finding.ts';

/** What a line of the code says; `fixed` is text of the institution's own, such as a query address. */
export type QrContent = 'institution' | 'number' | 'person' | 'occupation' | 'issued-on' | 'fixed';

/** One line: its label as printed before the value, and for `fixed` the text itself. */
export interface QrLine {
  readonly content: QrContent;
  readonly label: string;
  readonly text?: string;
}

/** What the code holds unless settings say otherwise. What it must contain officially is not published. */
export const defaultQrLines: readonly QrLine[] = [
  { content: 'institution', label: '发证机构：' },
  { content: 'number', label: '证书编号：' },
  { content: 'person', label: '姓名：' },
  { content: 'occupation', label: '职业等级：' },
  { content: 'issued-on', label: '发证日期：' },
];

export interface QrFacts {
  readonly institution: string;
  readonly number: string;
  readonly name: string;
  /** Only its last four characters leave this function. */
  readonly idNumber: string;
  readonly occupation: string;
  /** As printed: 五级/初级工; empty for certificates without a level. */
  readonly level: string;
  readonly issuedOn: string;
}

export type QrComposeCode = 'qr-value' | 'qr-empty-value' | 'qr-too-long';

export type ComposedQr =
  | { readonly kind: 'sound'; readonly text: string }
  | ({ readonly kind: 'problem' } & Finding<QrComposeCode>);

/** Longest facts in bytes: with its signature line such a code is still read from a 25 mm square. */
export const longestQrBytes = 500;

/** Nothing that breaks lines, hides or turns text, and no lone half of a character. */
const refused = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFD]/u;

/** True when a text holds what nobody would see: control and format characters, line separators. */
export function holdsHidden(text: string): boolean {
  return refused.test(text);
}

function valueOf(line: QrLine, facts: QrFacts): string {
  const hasPerson = facts.name !== '' && facts.idNumber.length >= 4;
  const values: Readonly<Record<QrContent, string>> = {
    institution: facts.institution,
    number: facts.number,
    person: hasPerson ? `${facts.name}（${facts.idNumber.slice(-4)}）` : '',
    occupation: facts.level === '' ? facts.occupation : `${facts.occupation} ${facts.level}`,
    'issued-on': facts.issuedOn,
    fixed: line.text ?? '',
  };
  return values[line.content];
}

/** The readable lines that are signed, joined by line feeds, without one at the end. */
export function composeQrText(facts: QrFacts, lines: readonly QrLine[] = defaultQrLines): ComposedQr {
  const composed: string[] = [];
  for (const line of lines) {
    const value = valueOf(line, facts).trim();
    if (value === '') return { kind: 'problem', ...finding('qr-empty-value', { content: line.content }) };
    const text = line.label + value;
    if (refused.test(text) || looksLikeSignature(text)) {
      return { kind: 'problem', ...finding('qr-value', { content: line.content }) };
    }
    composed.push(text);
  }
  const text = composed.join('\n');
  const bytes = utf8Bytes(text).length;
  if (bytes > longestQrBytes) {
    return { kind: 'problem', ...finding('qr-too-long', { bytes, longest: longestQrBytes }) };
  }
  return { kind: 'sound', text };
}

/** The bytes of a well-formed text in UTF-8: what is signed and what is verified. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let index = 0; index < escaped.length; index += 1) {
    if (escaped.charAt(index) !== '%') bytes.push(escaped.charCodeAt(index));
    else {
      bytes.push(Number.parseInt(escaped.slice(index + 1, index + 3), 16));
      index += 2;
    }
  }
  return new Uint8Array(bytes);
}

/** 86 characters of base64url for 64 bytes; the last one can only be A, Q, g or w. */
const signatureLine = /^PX1\.([A-Za-z0-9_-]{4,32})\.([A-Za-z0-9_-]{85}[AQgw])$/u;

/** Anything a person could take for a signature line, in whatever alphabet or width it is written. */
function looksLikeSignature(line: string): boolean {
  return /^[\s\p{Cf}]*[PpРрΡρ][\s\p{Cf}]*[XxХхΧχ×][\s\p{Cf}]*[1lI|]\s*[.．。·]/u.test(line.normalize('NFKC'));
}

/** Facts and signature line in one text, as the code holds it. */
export function joinQrText(
  facts: string,
  signature: { readonly keyId: string; readonly signature: string },
): string {
  return `${facts}\nPX1.${signature.keyId}.${signature.signature}`;
}

export type QrProblemCode =
  | 'qr-empty'
  | 'qr-too-long'
  | 'qr-broken-text'
  | 'qr-hidden-characters'
  | 'qr-no-signature'
  | 'qr-signature-form'
  | 'qr-two-signatures'
  | 'qr-no-facts';

export type SplitQr =
  | {
      readonly kind: 'signed';
      /** The lines above the signature, as they are shown. */
      readonly facts: string;
      /** The bytes the signature must cover, exactly. */
      readonly signedBytes: Uint8Array<ArrayBuffer>;
      readonly keyId: string;
      /** base64url without padding, 64 bytes. */
      readonly signature: string;
    }
  | ({ readonly kind: 'problem' } & Finding<QrProblemCode>);

/**
 * Line ends and outer blanks as pasting changes them, put back; for text that a person pasted. Nothing inside a
 * line is touched, so a changed fact still fails.
 */
export function tidyPastedQr(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .trim();
}

function problem(code: QrProblemCode): SplitQr {
  return { kind: 'problem', ...finding(code) };
}

/**
 * Takes a code apart. Strict on purpose: one signature line, the last, in exactly its form; nothing hidden; no
 * second line that could be mistaken for a signature.
 */
export function splitQrText(text: string): SplitQr {
  if (text === '') return problem('qr-empty');
  if (text.length > 2000) return problem('qr-too-long');
  // Half a character. Said so, because browsers that the verification page runs in lack the newer question.
  if (/\p{Cs}/u.test(text)) return problem('qr-broken-text');
  const lines = text.split('\n');
  const last = lines[lines.length - 1] ?? '';
  const match = signatureLine.exec(last);
  if (lines.some((line) => refused.test(line))) return problem('qr-hidden-characters');
  const above = lines.slice(0, -1);
  if (match === null) {
    return problem(lines.some(looksLikeSignature) ? 'qr-signature-form' : 'qr-no-signature');
  }
  if (above.some(looksLikeSignature)) return problem('qr-two-signatures');
  const facts = above.join('\n');
  if (facts.trim() === '') return problem('qr-no-facts');
  return {
    kind: 'signed',
    facts,
    signedBytes: utf8Bytes(facts),
    keyId: match[1] ?? '',
    signature: match[2] ?? '',
  };
}
