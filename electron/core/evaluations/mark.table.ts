import { type Mark, toTenths } from '#shared/rules/evaluations/marks.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

type PartName = 'theory' | 'skill' | 'review';

/** One cell of the marks grid with the person it belongs to; `kind` is null where nothing was entered. */
export interface MarkedPersonRow {
  readonly enrolment_id: number;
  readonly trainee_id: number;
  readonly position: number;
  readonly name: string;
  readonly pinyin: string;
  readonly id_number: string;
  readonly left_on: string | null;
  readonly part: PartName | null;
  readonly kind: Mark['kind'] | null;
  readonly tenths: number | null;
}

/**
 * Everybody of the batch with every mark they have, in roster order. Whoever belongs to a batch has a row in
 * `mark` for each part, `empty` until it is entered.
 */
export async function markedPeople(
  reader: Reader,
  evaluationId: number,
): Promise<readonly MarkedPersonRow[]> {
  return reader('mark')
    .join('enrolment', 'enrolment.id', 'mark.enrolment_id')
    .join('trainee', 'trainee.id', 'enrolment.trainee_id')
    .where('mark.evaluation_id', evaluationId)
    .orderBy(['enrolment.position', 'mark.id'])
    .select(
      { enrolment_id: 'enrolment.id' },
      'enrolment.trainee_id',
      'enrolment.position',
      'trainee.name',
      'trainee.pinyin',
      'trainee.id_number',
      'enrolment.left_on',
      'mark.part',
      'mark.kind',
      'mark.tenths',
    );
}

/** Puts people into a batch: an empty mark for every person and part, by one statement. */
export async function insertEmptyMarks(
  writer: Writer,
  evaluationId: number,
  cells: ReadonlyArray<{ readonly enrolmentId: number; readonly part: PartName }>,
): Promise<void> {
  await writer.raw(
    `INSERT INTO mark (evaluation_id, enrolment_id, part, kind)
     SELECT ?, value ->> 'enrolmentId', value ->> 'part', 'empty' FROM json_each(?) WHERE true
     ON CONFLICT (evaluation_id, enrolment_id, part) DO NOTHING`,
    [evaluationId, JSON.stringify(cells)],
  );
}

interface Cell {
  readonly enrolmentId: number;
  readonly part: PartName;
  readonly mark: Mark;
}

/** Writes the given cells by one statement. */
export async function updateMarks(
  writer: Writer,
  evaluationId: number,
  cells: readonly Cell[],
): Promise<void> {
  const rows = cells.map(({ enrolmentId, part, mark }) => ({
    enrolmentId,
    part,
    kind: mark.kind,
    tenths: mark.kind === 'score' ? toTenths(mark.value) : null,
  }));
  await writer.raw(
    // An upsert finds each row by its key; UPDATE … FROM may scan the table once per cell.
    `INSERT INTO mark (evaluation_id, enrolment_id, part, kind, tenths)
     SELECT ?, value ->> 'enrolmentId', value ->> 'part', value ->> 'kind', value ->> 'tenths' FROM json_each(?) WHERE true
     ON CONFLICT (evaluation_id, enrolment_id, part) DO UPDATE SET kind = excluded.kind, tenths = excluded.tenths`,
    [evaluationId, JSON.stringify(rows)],
  );
}

export async function deleteMarksOfEvaluation(writer: Writer, evaluationId: number): Promise<void> {
  await writer('mark').where({ evaluation_id: evaluationId }).delete();
}

export async function deleteMarksOfEnrolment(writer: Writer, enrolmentId: number): Promise<void> {
  await writer('mark').where({ enrolment_id: enrolmentId }).delete();
}
