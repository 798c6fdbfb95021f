import type { EvaluationRecord, Mark, MarkRow } from '#shared/contract/evaluations.ts';
import { judgeRow, satRules } from '#shared/rules/evaluations/carried.ts';
import { isSameMark, parseMark } from '#shared/rules/evaluations/marks.ts';
import { usualOddSettings } from '#shared/rules/evaluations/outcome.ts';
import type { EvaluationPart, PartRule } from '#shared/rules/evaluations/parts.ts';

/** Marks entered here and not saved yet, by `<enrolment> <part>`. */
export type EnteredMarks = Readonly<Record<string, Mark>>;

export interface EnteredCell {
  readonly enrolmentId: number;
  readonly part: EvaluationPart;
  readonly mark: Mark;
}

export function cellKey(enrolmentId: number | string, part: string): string {
  return `${enrolmentId} ${part}`;
}

/** The entered marks as the core takes them; parts the batch does not have are left out. */
export function cellsOf(entered: EnteredMarks, rules: readonly PartRule[]): EnteredCell[] {
  return Object.entries(entered).flatMap(([key, mark]) => {
    const [enrolment = '', name] = key.split(' ');
    const part = rules.find((rule) => rule.part === name)?.part;
    return part === undefined ? [] : [{ enrolmentId: Number(enrolment), part, mark }];
  });
}

/** The rows with what was entered laid over what is stored, each judged anew. */
export function laidRows(record: EvaluationRecord, entered: EnteredMarks): readonly MarkRow[] {
  return record.rows.map((row) => {
    const own = satRules(record.parts, row.carried).flatMap(({ part }) => {
      const mark = entered[cellKey(row.enrolmentId, part)];
      return mark === undefined ? [] : [[part, mark] as const];
    });
    return own.length === 0 ? row : judgedRow(record.parts, row, Object.fromEntries(own));
  });
}

function judgedRow(rules: readonly PartRule[], row: MarkRow, own: MarkRow['marks']): MarkRow {
  const marks = { ...row.marks, ...own };
  const { outcome, light, reasons, odd } = judgeRow(rules, { ...row, marks }, usualOddSettings);
  return {
    ...row,
    marks,
    light,
    outcome: { kind: outcome.kind, parts: outcome.kind === 'passed' ? [] : [...outcome.parts] },
    reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })),
    odd: odd.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}

/** The record as it is once these cells are saved. */
export function withSaved(record: EvaluationRecord, entered: EnteredMarks): EvaluationRecord {
  return { ...record, rows: [...laidRows(record, entered)] };
}

/** What is still to be saved after `saved` went through: values typed since stay. */
export function withoutSaved(entered: EnteredMarks, saved: EnteredMarks): EnteredMarks {
  const left = Object.entries(entered).filter(([key, mark]) => {
    const done = saved[key];
    return done === undefined || !isSameMark(done, mark);
  });
  return Object.fromEntries(left);
}

/** The batch that a person's part is carried from; undefined where it is sat here. */
export function carriedFrom(row: MarkRow | undefined, part: string): string | undefined {
  return row?.carried.find((each) => each.part === part)?.number;
}

/** Reads a text for a part; the finding where it is no mark. */
export function readMark(rules: readonly PartRule[], part: string, text: string) {
  const rule = rules.find((each) => each.part === part);
  return rule === undefined ? undefined : parseMark(rule, text);
}

export interface PartFigures {
  readonly mean: number;
  readonly highest: number;
  readonly lowest: number;
}

/** Mean, highest and lowest score given here in a part; undefined while nobody has one. */
export function figuresOf(rows: readonly MarkRow[], part: EvaluationPart): PartFigures | undefined {
  const scores = rows.flatMap((row) => {
    const mark = carriedFrom(row, part) === undefined ? row.marks[part] : undefined;
    return mark?.kind === 'score' ? [mark.value] : [];
  });
  if (scores.length === 0) return undefined;
  const sum = scores.reduce((total, score) => total + score, 0);
  return { mean: sum / scores.length, highest: Math.max(...scores), lowest: Math.min(...scores) };
}
