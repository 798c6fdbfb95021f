import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { BodyFacts, FilingPeriod, NewFiling } from '#shared/contract/institution.ts';
import type { Level } from '#shared/lists/levels.ts';
import { checkEvaluationBody } from '#shared/rules/institution/evaluation-body.ts';
import { findOccupation, occupationOf } from '../courses/occupation.table.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { type EvaluationBodyRow, readEvaluationBody, storeEvaluationBody } from './evaluation-body.table.ts';
import {
  deleteFiling,
  type FiledOccupationRow,
  findFiling,
  findOverlap,
  insertFiling,
  setFilingPeriod,
} from './filed-occupation.table.ts';
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
    ...periodProblems(input),
  ];
}

function periodProblems({ filedFrom, filedUntil }: FilingPeriod): readonly Problem[] {
  const isBackwards = filedUntil !== null && filedUntil < filedFrom;
  return isBackwards ? [{ code: 'filing-period', params: {}, place: { field: 'filedUntil' } }] : [];
}

type Filing = Omit<FiledOccupationRow, 'id'> & { readonly id?: number };

/** A day must not be filed twice: what holds on it could not be told. */
async function overlapProblems(writer: Writer, filings: readonly Filing[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const filing of filings) {
    const { id, filed_from: from, filed_until: until } = filing;
    const period = { from, until, ...(id !== undefined && { exceptId: id }) };
    const present = await findOverlap(writer, filing, period);
    if (!present) continue;
    const params = { level: present.level, from: present.filed_from, until: present.filed_until ?? '' };
    problems.push({
      code: present.filed_until === null ? 'filing-overlaps-open' : 'filing-overlaps',
      params,
      place: { field: 'filedFrom' },
    });
  }
  return problems;
}

function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Failure('INVALID_INPUT', { problems: [...problems] });
}

/**
 * Records an occupation as filed at these levels for a period; a renewal is a further period.
 * @throws {Failure} WRONG_STATE, NOT_FOUND, INVALID_INPUT naming levels that the occupation does not have and
 *   periods that overlap what is recorded.
 */
export async function fileOccupation(
  writer: Writer,
  input: NewFiling,
  call: Call,
): Promise<{ filedCount: number }> {
  const body = await theBody(writer);
  const row = await findOccupation(writer, input.occupationId);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'occupation' } });
  const occupation = occupationOf(row);
  refuseProblems(filingProblems(input, occupation.levels));
  const levels = [...new Set(input.levels)];
  const filings = levels.map((level) => ({
    body_id: body.id,
    occupation_code: occupation.code,
    occupation_edition: occupation.edition,
    occupation_name: occupation.nameZh,
    level,
    filed_from: input.filedFrom,
    filed_until: input.filedUntil,
  }));
  refuseProblems(await overlapProblems(writer, filings));
  for (const filing of filings) await insertFiling(writer, filing);
  call.note({ name: occupation.nameZh, count: levels.length });
  return { filedCount: levels.length };
}

async function presentFiling(writer: Writer, id: number): Promise<FiledOccupationRow> {
  const filing = await findFiling(writer, id);
  if (!filing) throw new Failure('NOT_FOUND', { params: { what: 'filing' } });
  return filing;
}

/** Gives a recorded filing its right days, such as the last one. @throws {Failure} NOT_FOUND, INVALID_INPUT. */
export async function changeFiling(
  writer: Writer,
  input: FilingPeriod & { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const filing = await presentFiling(writer, input.id);
  refuseProblems(periodProblems(input));
  const period = { from: input.filedFrom, until: input.filedUntil };
  refuseProblems(
    await overlapProblems(writer, [{ ...filing, filed_from: period.from, filed_until: period.until }]),
  );
  await setFilingPeriod(writer, filing.id, period);
  call.note({ name: filing.occupation_name, level: filing.level });
  return { id: filing.id };
}

/** @throws {Failure} NOT_FOUND. */
export async function removeFiling(
  writer: Writer,
  input: { readonly id: number },
  call: Call,
): Promise<{ id: number }> {
  const filing = await presentFiling(writer, input.id);
  await deleteFiling(writer, filing.id);
  call.note({ name: filing.occupation_name, level: filing.level });
  return { id: filing.id };
}
