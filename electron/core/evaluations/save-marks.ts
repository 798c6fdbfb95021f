import { Failure, type Problem } from '#shared/contract/failures.ts';
import { checkMark, isSameMark, type Mark } from '#shared/rules/evaluations/marks.ts';
import type { PartRule } from '#shared/rules/evaluations/parts.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type MarkedPersonRow, markedPeople, updateMarks } from './mark.table.ts';
import { checkHeld, checkUnlocked } from './evaluation-locks.ts';
import { evaluationOrRefuse } from './read-evaluation.ts';
import { markOfRow, partsOf } from './stored-marks.ts';

interface Cell {
  readonly enrolmentId: number;
  readonly part: 'theory' | 'skill' | 'review';
  readonly mark: Mark;
}

/** What the batch has: its parts, its people, and a cell for each part that a person sits. */
interface Known {
  readonly rules: ReadonlyMap<string, PartRule>;
  readonly people: ReadonlyMap<number, MarkedPersonRow>;
  readonly cells: ReadonlySet<string>;
}

function knownOf(parts: readonly PartRule[], present: readonly MarkedPersonRow[]): Known {
  return {
    rules: new Map(parts.map((rule) => [rule.part, rule])),
    people: new Map(present.map((row) => [row.enrolment_id, row])),
    cells: new Set(present.map((row) => keyOf(row.enrolment_id, row.part))),
  };
}

function problemsOf(cell: Cell, known: Known): readonly Problem[] {
  const rule = known.rules.get(cell.part);
  const person = known.people.get(cell.enrolmentId);
  const place = { id: String(cell.enrolmentId), name: person?.name ?? '', field: cell.part };
  if (!rule) return [{ code: 'part-unknown', params: { part: cell.part }, place }];
  if (!person) return [{ code: 'person-unknown', params: {}, place }];
  if (!known.cells.has(keyOf(cell.enrolmentId, cell.part)))
    return [{ code: 'part-not-sat', params: { part: cell.part }, place }];
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
 * @throws {Failure} WRONG_STATE before the day, once confirmed or cancelled; ROWS_REFUSED naming every cell that does not fit.
 */
export async function saveMarks(
  writer: Writer,
  input: { readonly id: number; readonly cells: readonly Cell[] },
  call: Call,
): Promise<{ savedCount: number }> {
  const evaluation = await evaluationOrRefuse(writer, input.id);
  checkUnlocked(evaluation);
  checkHeld(evaluation, call.today);
  const present = await markedPeople(writer, input.id);
  const known = knownOf(partsOf(evaluation), present);
  const problems = input.cells.flatMap((cell) => problemsOf(cell, known));
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
  const cells = changedCells(present, input.cells);
  await updateMarks(writer, input.id, cells);
  const names = new Set(cells.map((cell) => known.people.get(cell.enrolmentId)?.name ?? ''));
  const [person = ''] = names.size === 1 ? names : [];
  call.note({ number: evaluation.number, name: evaluation.session_name, count: cells.length, person });
  return { savedCount: cells.length };
}
