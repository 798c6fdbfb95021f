import type { Occupation } from '#shared/contract/courses.ts';
import { Failure } from '#shared/contract/failures.ts';
import type { Certainty } from '#shared/lists/occupations.ts';
import { countReferences } from '../database/count-references.ts';
import type { Reader } from '../database/reader-writer.ts';
import { compareValues, isFoundIn, pageOf } from './list-page.ts';
import { findOccupation, listOccupationRows, occupationOf } from './occupation.table.ts';

interface Wanted {
  readonly text: string;
  readonly view: 'active' | 'inactive' | 'all';
  readonly certainty?: Certainty | undefined;
  readonly sort: 'code' | 'name' | 'certainty' | 'courses';
  readonly direction: 'up' | 'down';
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The least sure first, so that sorting by it shows what is still to be checked. */
const certaintyOrder: Readonly<Record<Certainty, number>> = { unverified: 0, copied: 1, verified: 2 };

const sortValues: Readonly<Record<Wanted['sort'], (occupation: Occupation) => string | number>> = {
  code: (occupation) => `${occupation.code} ${occupation.edition}`,
  name: (occupation) => occupation.nameZh,
  certainty: (occupation) => certaintyOrder[occupation.certainty],
  courses: (occupation) => occupation.courseCount,
};

function wordsOf(occupation: Occupation): readonly string[] {
  const variants = occupation.variants.flatMap((variant) => [variant.zh, variant.en]);
  return [occupation.code, occupation.nameZh, occupation.nameEn, ...variants];
}

/** Occupations found by code or any part of their names and variants, also by pinyin. */
export async function listOccupations(
  reader: Reader,
  wanted: Wanted,
): Promise<{ occupations: Occupation[]; total: number; isTotalCapped: boolean; next: string | null }> {
  const rows = await listOccupationRows(reader);
  const ids = rows.map((row) => row.id);
  const courses = await countReferences(reader, 'occupation', ids);
  const valueOf = sortValues[wanted.sort];
  const sign = wanted.direction === 'up' ? 1 : -1;
  const found = rows
    .map((row) => ({ ...occupationOf(row), courseCount: courses.get(row.id) ?? 0 }))
    .filter(
      (occupation) =>
        (wanted.view === 'all' || occupation.isActive === (wanted.view === 'active')) &&
        (wanted.certainty === undefined || occupation.certainty === wanted.certainty) &&
        isFoundIn(wanted.text, wordsOf(occupation)),
    )
    .toSorted((left, right) => sign * compareValues(valueOf(left), valueOf(right)) || left.id - right.id);
  const { rows: occupations, ...page } = pageOf(found, wanted);
  return { occupations, ...page };
}

/** @throws {Failure} NOT_FOUND. */
export async function getOccupation(reader: Reader, input: { readonly id: number }): Promise<Occupation> {
  const row = await findOccupation(reader, input.id);
  if (!row) throw new Failure('NOT_FOUND', { params: { what: 'occupation' } });
  const courses = await countReferences(reader, 'occupation', [row.id]);
  return { ...occupationOf(row), courseCount: courses.get(row.id) ?? 0 };
}
