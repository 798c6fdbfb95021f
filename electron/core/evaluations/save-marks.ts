import { Failure, type Problem } from '#shared/contract/failures.ts';
import { checkMark, isSameMark, type Mark } from '#shared/rules/evaluations/marks.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type MarkedPersonRow, markedPeople, updateMarks } from './mark.table.ts';
import { checkUnlocked } from './plan-evaluation.ts';
import { evaluationOrRefuse, markOfRow, partsOf } from './read-evaluation.ts';

interface Cell {
  readonly enrolmentId: number;
  readonly part: 'theory' | 'skill' | 'review';
  readonly mark: Mark;
}

function problemsOf(
  cell: Cell,
  rule: PartRule | undefined,
  person: MarkedPersonRow | undefined,
): readonly Problem[] {
  const place = { id: String(cell.enrolmentId), name: person?.name ?? '', field: cell.part };
  if (!rule) return [{ code: 'part-unknown', params: { part: cell.part }, place }];
  if (!person) return [{ code: 'person-unknown', params: {}, place }];
  const wrong = checkMark(rule, cell.mark);
  return wrong ? [{ code: wrong.code, params: { ...wrong.params }, place }] : [];
}

function keyOf(enrolmentId: number, part: string | null): string {
  return `${enrolmentId} ${part}`;
}

/** The cells that differ from what is stored; of two for the same cell the later counts. */
function changedCells(present: readonly MarkedPersonRow[], cells: readonly Cell[]): readonly Cell[] {
  const known = new Map(present.map((row) => [keyOf(row.enrolment_id, row.part), markOfRow(row)]));
  const latest = new Map(cells.map((cell) => [keyOf(cell.enrolmentId, cell.part), cell]));
  return [...latest].flatMap(([name, cell]) => (isSameMark(known.get(name), cell.mark) ? [] : [cell]));
}

/**
 * Saves all cells or none.
 * @throws {Failure} WRONG_STATE once confirmed; ROWS_REFUSED naming every cell that does not fit.
 */
export async function saveMarks(
  writer: Writer,
  input: { readonly id: number; readonly cells: readonly Cell[] },
  call: Call,
): Promise<{ savedCount: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  checkUnlocked(evaluation);
  const rules = new Map(partsOf(evaluation).map((rule) => [rule.part, rule]));
  const present = await markedPeople(writer, input.id);
  const people = new Map(present.map((row) => [row.enrolment_id, row]));
  const problems = input.cells.flatMap((cell) =>
    problemsOf(cell, rules.get(cell.part), people.get(cell.enrolmentId)),
  );
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
  const cells = changedCells(present, input.cells);
  await updateMarks(writer, input.id, cells);
  const names = new Set(cells.map((cell) => people.get(cell.enrolmentId)?.name ?? ''));
  const [person = ''] = names.size === 1 ? names : [];
  call.note({ number: evaluation.number, name: evaluation.session_name, count: cells.length, person });
  return { savedCount: cells.length };
}
