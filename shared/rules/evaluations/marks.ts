import { finding, type Finding } from '../finding.ts';
import { bareWord } from '../trainees/clerk-text.ts';
import type { EvaluationPart, PartRule } from './parts.ts';

/** What stands for one person in one part: 成绩, 缺考, 违纪, 缓考, or nothing yet. `value` in points, one decimal. */
export type Mark =
  | { readonly kind: 'score'; readonly value: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'misconduct' }
  | { readonly kind: 'deferred' }
  | { readonly kind: 'empty' };

/** Whether two cells hold the same; a cell that is not there holds nothing. */
export function isSameMark(left: Mark | undefined, right: Mark | undefined): boolean {
  const value = (mark: Mark | undefined) => (mark?.kind === 'score' ? toTenths(mark.value) : undefined);
  return (left?.kind ?? 'empty') === (right?.kind ?? 'empty') && value(left) === value(right);
}

export type Marks = Readonly<Partial<Record<EvaluationPart, Mark>>>;

export type MarkProblemCode = 'mark-form' | 'mark-range' | 'mark-decimals';

/** Points in whole tenths, the way they are stored and compared, so that 59.5 stays exact. */
export function toTenths(value: number): number {
  return Math.round(value * 10);
}

export function fromTenths(tenths: number): number {
  return tenths / 10;
}

/** What is wrong with a score; undefined for sound scores and for every other state. */
export function checkMark(rule: PartRule, mark: Mark): Finding<MarkProblemCode> | undefined {
  if (mark.kind !== 'score') return undefined;
  const { part, fullMark } = rule;
  if (!Number.isFinite(mark.value)) return finding('mark-form', { part });
  if (mark.value < 0 || mark.value > fullMark) {
    return finding('mark-range', { part, value: mark.value, fullMark });
  }
  if (Math.abs(mark.value * 10 - toTenths(mark.value)) > 1e-6) {
    return finding('mark-decimals', { part, value: mark.value });
  }
  return undefined;
}

const words: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['', { kind: 'empty' }],
  ['缺考', { kind: 'absent' }],
  ['缺', { kind: 'absent' }],
  ['q', { kind: 'absent' }],
  ['absent', { kind: 'absent' }],
  ['违纪', { kind: 'misconduct' }],
  ['作弊', { kind: 'misconduct' }],
  ['取消', { kind: 'misconduct' }],
  ['w', { kind: 'misconduct' }],
  ['misconduct', { kind: 'misconduct' }],
  ['缓考', { kind: 'deferred' }],
  ['缓', { kind: 'deferred' }],
  ['h', { kind: 'deferred' }],
  ['deferred', { kind: 'deferred' }],
]);

export type ParsedMark =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | ({ readonly kind: 'problem' } & Finding<MarkProblemCode>);

/** Reads what was typed or pasted: a number, 缺考 or Q, 违纪/作弊 or W, 缓考 or H, or nothing. */
export function parseMark(rule: PartRule, raw: string): ParsedMark {
  const text = bareWord(raw).toLowerCase().replace(/分$/u, '');
  const word = words.get(text);
  if (word !== undefined) return { kind: 'mark', mark: word };
  if (!/^\d{1,4}(?:\.\d+)?$/u.test(text)) {
    return { kind: 'problem', ...finding('mark-form', { part: rule.part, value: raw }) };
  }
  const mark: Mark = { kind: 'score', value: Number(text) };
  const wrong = checkMark(rule, mark);
  return wrong === undefined ? { kind: 'mark', mark } : { kind: 'problem', ...wrong };
}
