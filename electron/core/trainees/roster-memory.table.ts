import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { isRosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { RememberedValues } from '#shared/rules/trainees/roster-values.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';

export interface MemoryRow {
  readonly kind: 'column' | 'value';
  /** Of a value: the coded field. */
  readonly field: string;
  /** A heading or a word, in the form it is compared in. */
  readonly seen: string;
  readonly meaning: string;
}

/** What one office's headings and words meant before. */
export interface RosterMemory {
  readonly columns: Readonly<Record<string, RosterField | 'ignore'>>;
  readonly values: RememberedValues;
}

export async function readMemory(reader: Reader, office: string): Promise<RosterMemory> {
  const columns: Record<string, RosterField | 'ignore'> = {};
  const values: Record<string, Record<string, string>> = {};
  if (office === '') return { columns, values };
  const rows: readonly MemoryRow[] = await reader('roster_memory').where({ office });
  for (const row of rows) {
    if (row.kind === 'value') (values[row.field] ??= {})[row.seen] = row.meaning;
    else if (row.meaning === 'ignore' || isRosterField(row.meaning)) columns[row.seen] = row.meaning;
  }
  return { columns, values };
}

/** Offices with a memory, by name. */
export async function rememberedOffices(reader: Reader): Promise<readonly string[]> {
  const rows: ReadonlyArray<{ office: string }> = await reader('roster_memory')
    .distinct('office')
    .orderBy('office');
  return rows.map((row) => row.office);
}

/** Remembers what headings and words mean; a later meaning replaces an earlier one. */
export async function remember(writer: Writer, office: string, rows: readonly MemoryRow[]): Promise<void> {
  if (office === '' || rows.length === 0) return;
  await writer.raw(
    `INSERT INTO roster_memory (office, kind, field, seen, meaning)
     SELECT ?, value ->> 'kind', value ->> 'field', value ->> 'seen', value ->> 'meaning'
     FROM json_each(?) WHERE true
     ON CONFLICT (office, kind, field, seen) DO UPDATE SET meaning = excluded.meaning
       WHERE meaning IS NOT excluded.meaning`,
    [office, JSON.stringify(rows)],
  );
}
