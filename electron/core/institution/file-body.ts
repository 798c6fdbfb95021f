import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { BodyFacts, NewFiling } from '#shared/contract/institution.ts';
import type { Level } from '#shared/lists/levels.ts';
import { checkEvaluationBody } from '#shared/rules/institution/evaluation-body.ts';
import { findOccupation, occupationOf } from '../courses/occupation.table.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type EvaluationBodyRow, readEvaluationBody, storeEvaluationBody } from './evaluation-body.table.ts';
import { deleteFiling, findFiling, storeFiling } from './filed-occupation.table.ts';
import { readSetting } from './setting.table.ts';

/** Fields of the form that a problem of the profile belongs to. */
const fields: Readonly<Record<string, string>> = {
  'body-name': 'nameZh',
  'body-letter': 'letter',
  'body-ministry-code': 'ministryCode',
  'body-province-code': 'provinceCode',
  'body-site-code': 'siteCode',
  'body-period': 'filedUntil',
};

/** Records the filing as an evaluation body. @throws {Failure} INVALID_INPUT naming every field that is wrong. */
export async function saveBody(writer: Writer, input: BodyFacts, call: Call): Promise<{ id: number }> {
  const letters = await readSetting(writer, 'evaluation.bodyLetters', call.today);
  const problems: Problem[] = checkEvaluationBody({ ...input, filings: [] }, letters).map(
    ({ code, params }) => ({
      code,
      params: { ...params },
      place: { field: fields[code] ?? code },
    }),
  );
  if (problems.length > 0) throw new Failure('INVALID_INPUT', { problems });
  const id = await storeEvaluationBody(writer, input);
  call.note({ name: input.nameZh });
  return { id };
}

/** @throws {Failure} WRONG_STATE for an institution that is not filed. */
export async function theBody(writer: Writer): Promise<EvaluationBodyRow> {
  const body = await readEvaluationBody(writer);
  if (!body) throw new Failure('WRONG_STATE', { params: { reason: 'no-evaluation-body' } });
  return body;
}

function filingProblems(input: NewFiling, allowed: readonly Level[]): readonly Problem[] {
  const foreign = input.levels.filter((level) => !allowed.includes(level));
  return [
    ...foreign.map((level) => ({
      code: 'level-not-in-occupation',
      params: { level, levels: allowed.join(' ') },
      place: { field: 'levels' },
    })),
    ...(input.filedUntil !== null && input.filedUntil < input.filedFrom
      ? [{ code: 'filing-period', params: {}, place: { field: 'filedUntil' } }]
      : []),
  ];
}

/** @throws {Failure} WRONG_STATE, NOT_FOUND, INVALID_INPUT naming levels that the occupation does not have. */
export async function fileOccupation(
  writer: Writer,
  input: NewFiling,
  call: Call,
): Promise<{ filedCount: number }> {
  const body = await theBody(writer);
  const row = await findOccupation(writer, input.occupationId);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'occupation' } });
  const occupation = occupationOf(row);
  const problems = filingProblems(input, occupation.levels);
  if (problems.length > 0) throw new Failure('INVALID_INPUT', { problems: [...problems] });
  const levels = [...new Set(input.levels)];
  for (const level of levels) {
    await storeFiling(writer, {
      body_id: body.id,
      occupation_code: occupation.code,
      occupation_edition: occupation.edition,
      occupation_name: occupation.nameZh,
      level,
      filed_from: input.filedFrom,
      filed_until: input.filedUntil,
    });
  }
  call.note({ name: occupation.nameZh, count: levels.length });
  return { filedCount: levels.length };
}

/** @throws {Failure} NOT_FOUND. */
export async function removeFiling(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const filing = await findFiling(writer, input.id);
  if (!filing) throw new Failure('NOT_FOUND', { params: { what: 'filing' } });
  await deleteFiling(writer, filing.id);
  call.note({ name: filing.occupation_name, level: filing.level });
  return { id: filing.id };
}
