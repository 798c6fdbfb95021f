import { z } from 'zod';
import type { OccupationFacts } from '#shared/contract/courses.ts';
import { Failure } from '#shared/contract/failures.ts';
import { levelSchema } from '#shared/contract/page.ts';
import type { Certainty } from '#shared/lists/occupations.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export interface OccupationRow {
  readonly id: number;
  readonly code: string;
  readonly edition: string;
  readonly name_zh: string;
  readonly name_en: string;
  /** JSON lists; see `occupationOf`. */
  readonly levels: string;
  readonly variants: string;
  readonly certainty: Certainty;
  readonly source_note: string;
  readonly is_active: number;
}

const levelsSchema = z.array(levelSchema);
const variantsSchema = z.array(z.object({ zh: z.string(), en: z.string(), levels: levelsSchema }));

export interface StoredOccupation extends OccupationFacts {
  readonly id: number;
  readonly isActive: boolean;
}

/** A stored row as an occupation, its lists read. */
export function occupationOf(row: OccupationRow): StoredOccupation {
  return {
    id: row.id,
    code: row.code,
    edition: row.edition,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    levels: levelsSchema.parse(JSON.parse(row.levels)),
    variants: variantsSchema.parse(JSON.parse(row.variants)),
    certainty: row.certainty,
    sourceNote: row.source_note,
    isActive: row.is_active === 1,
  };
}

function columnsOf(facts: OccupationFacts) {
  return {
    code: facts.code,
    edition: facts.edition,
    name_zh: facts.nameZh,
    name_en: facts.nameEn,
    levels: JSON.stringify(facts.levels),
    variants: JSON.stringify(facts.variants),
    certainty: facts.certainty,
    source_note: facts.sourceNote,
  };
}

export async function listOccupationRows(reader: Reader): Promise<readonly OccupationRow[]> {
  return reader('occupation').orderBy('id');
}

export async function findOccupation(reader: Reader, id: number): Promise<OccupationRow | undefined> {
  return reader('occupation').where({ id }).first();
}

/** @throws {Failure} ALREADY_EXISTS when another occupation has the code in this edition. */
async function checkCodeIsFree(reader: Reader, facts: OccupationFacts, ownId: number | null): Promise<void> {
  const { code, edition } = facts;
  const other: OccupationRow | undefined = await reader('occupation').where({ code, edition }).first();
  if (other && other.id !== ownId) {
    throw new Failure('ALREADY_EXISTS', {
      params: { what: 'occupation', value: `${code} (${edition})` },
      place: { field: 'code', name: other.name_zh },
    });
  }
}

/** @throws {Failure} ALREADY_EXISTS. */
export async function insertOccupation(writer: Writer, facts: OccupationFacts): Promise<number> {
  await checkCodeIsFree(writer, facts, null);
  const [id] = await writer('occupation').insert(columnsOf(facts));
  return Number(id);
}

/** @throws {Failure} ALREADY_EXISTS. */
export async function updateOccupation(writer: Writer, id: number, facts: OccupationFacts): Promise<void> {
  await checkCodeIsFree(writer, facts, id);
  await writer('occupation').where({ id }).update(columnsOf(facts));
}

export async function setOccupationActive(writer: Writer, id: number, isActive: boolean): Promise<void> {
  await writer('occupation').where({ id }).update({ is_active: isActive });
}
