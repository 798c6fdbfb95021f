import { finding, type Finding } from '../finding.ts';

/** Fields of a pattern. `code` is the institution's short mark; `session` and `serial` are padded numbers. */
export type PatternField = 'code' | 'YYYY' | 'YY' | 'MM' | 'level' | 'session' | 'serial';

export type PatternToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: PatternField; readonly width: number };

export type PatternProblemCode =
  | 'pattern-empty'
  | 'pattern-too-long'
  | 'pattern-characters'
  | 'pattern-brace'
  | 'pattern-unknown-field'
  | 'pattern-width'
  | 'pattern-no-serial'
  | 'pattern-two-serials'
  | 'pattern-no-year';

export type ParsedPattern =
  | { readonly kind: 'sound'; readonly tokens: readonly PatternToken[] }
  | ({ readonly kind: 'problem' } & Finding<PatternProblemCode>);

/** Default widths; fields of fixed width say so with their only width. */
const widths: Readonly<Record<PatternField, readonly [least: number, usual: number, most: number]>> = {
  code: [0, 0, 0],
  YYYY: [4, 4, 4],
  YY: [2, 2, 2],
  MM: [2, 2, 2],
  level: [1, 1, 1],
  session: [1, 3, 6],
  serial: [1, 4, 9],
};

function problem(code: PatternProblemCode, params: Finding['params'] = {}): ParsedPattern {
  return { kind: 'problem', ...finding(code, params) };
}

function isField(text: string): text is PatternField {
  return Object.hasOwn(widths, text);
}

/**
 * Reads a pattern such as `{code}{YYYY}{session:3}{serial:4}`. It needs exactly one serial, at its end or inside,
 * and a year, so that a series that starts again cannot repeat a number. Letters, digits, Chinese and `-_/.()`
 * may stand between the fields.
 */
export function parsePattern(text: string): ParsedPattern {
  if (text === '') return problem('pattern-empty');
  if (text.length > 80) return problem('pattern-too-long', { length: text.length, longest: 80 });
  const tokens: PatternToken[] = [];
  for (const piece of text.match(/\{[^{}]*\}|[^{}]+|[{}]/gu) ?? []) {
    if (piece === '{' || piece === '}') return problem('pattern-brace', { brace: piece });
    const token = piece.startsWith('{') ? fieldToken(piece.slice(1, -1)) : textToken(piece);
    if (token.kind === 'problem') return token;
    tokens.push(token);
  }
  const count = (field: PatternField): number =>
    tokens.filter((token) => token.kind === 'field' && token.field === field).length;
  if (count('serial') === 0) return problem('pattern-no-serial');
  if (count('serial') > 1) return problem('pattern-two-serials');
  if (count('YYYY') + count('YY') === 0) return problem('pattern-no-year');
  return { kind: 'sound', tokens };
}

type Problem = Extract<ParsedPattern, { kind: 'problem' }>;

function fieldToken(inner: string): PatternToken | Problem {
  const [name = '', typed] = inner.split(':');
  if (!isField(name)) return { kind: 'problem', ...finding('pattern-unknown-field', { field: inner }) };
  const [least, usual, most] = widths[name];
  if (typed === undefined) return { kind: 'field', field: name, width: usual };
  const width = /^\d$/u.test(typed) ? Number(typed) : -1;
  if (width < least || width > most || inner.split(':').length > 2 || least === most) {
    return { kind: 'problem', ...finding('pattern-width', { field: name, least, most }) };
  }
  return { kind: 'field', field: name, width };
}

function textToken(text: string): PatternToken | Problem {
  const odd = /[^\p{Script=Han}A-Za-z0-9\-_/.()（）〔〕]/u.exec(text);
  if (odd !== null) return { kind: 'problem', ...finding('pattern-characters', { character: odd[0] }) };
  return { kind: 'text', text };
}

export interface PatternValues {
  readonly code: string;
  /** Four digits. */
  readonly year: number;
  readonly month: number;
  readonly session: number;
  readonly level?: number;
  readonly serial: number;
}

export type FormattedNumber =
  | { readonly kind: 'sound'; readonly number: string }
  | ({ readonly kind: 'problem' } & Finding<'pattern-value' | 'pattern-overflow'>);

function valueOf(field: PatternField, values: PatternValues): string {
  const texts: Readonly<Record<PatternField, string>> = {
    code: values.code,
    YYYY: String(values.year),
    YY: String(values.year).slice(-2),
    MM: String(values.month),
    level: values.level === undefined ? '' : String(values.level),
    session: String(values.session),
    serial: String(values.serial),
  };
  return texts[field];
}

/** The number for these values; a value that is missing or wider than its field is named, never cut. */
export function formatNumber(tokens: readonly PatternToken[], values: PatternValues): FormattedNumber {
  let number = '';
  for (const token of tokens) {
    if (token.kind === 'text') {
      number += token.text;
      continue;
    }
    const value = valueOf(token.field, values);
    const isSound = token.field === 'code' ? value !== '' : /^\d+$/u.test(value);
    if (!isSound || (token.field === 'serial' && values.serial < 1)) {
      return { kind: 'problem', ...finding('pattern-value', { field: token.field, value }) };
    }
    if (token.field !== 'code' && value.length > token.width) {
      return {
        kind: 'problem',
        ...finding('pattern-overflow', { field: token.field, value, width: token.width }),
      };
    }
    number += token.field === 'code' ? value : value.padStart(token.width, '0');
  }
  return { kind: 'sound', number };
}

/** Numbers of one series: what stands before and after a serial of `width` digits. */
export interface SeriesForm {
  readonly before: string;
  readonly width: number;
  readonly after: string;
}

/**
 * What numbers of one series share: the number with its serial left open. A counter belongs to each form, so that
 * the serial starts again exactly where the rest of the number changes.
 */
export function patternSeries(
  tokens: readonly PatternToken[],
  values: Omit<PatternValues, 'serial'>,
): SeriesForm {
  const spelled = (token: PatternToken): string => {
    if (token.kind === 'text') return token.text;
    const value = valueOf(token.field, { ...values, serial: 1 });
    return token.field === 'code' ? value : value.padStart(token.width, '0');
  };
  const at = tokens.findIndex((token) => token.kind === 'field' && token.field === 'serial');
  const serial = tokens[at];
  return {
    before: tokens.slice(0, at).map(spelled).join(''),
    width: serial?.kind === 'field' ? serial.width : 0,
    after: tokens
      .slice(at + 1)
      .map(spelled)
      .join(''),
  };
}
