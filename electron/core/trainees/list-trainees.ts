import { z } from 'zod';
import { countCap } from '#shared/contract/page.ts';
import type { TraineeRow as Shown } from '#shared/contract/trainees.ts';
import type { Reader } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { describeTrainee } from './describe-trainee.ts';
import { idsMatching } from './search-key.table.ts';
import { countCapped, filteredTrainees, type TraineeFilter, type TraineeQuery } from './trainee.table.ts';

interface Wanted extends TraineeFilter {
  readonly text: string;
  readonly after?: string | undefined;
  readonly limit: number;
  readonly sort: 'name' | 'created' | 'idNumber';
  readonly direction: 'up' | 'down';
}

interface Page {
  readonly trainees: Shown[];
  readonly total: number;
  readonly isTotalCapped: boolean;
  readonly next: string | null;
}

const sortColumns = { name: 'pinyin', created: 'created_at', idNumber: 'id_number' } as const;
const cursorSchema = z.tuple([z.string(), z.number()]);

/** People who match the text and the filters; the trash is searched by part of the name. */
export function matchingTrainees(
  reader: Reader,
  wanted: TraineeFilter & { readonly text: string },
): TraineeQuery {
  const query = filteredTrainees(reader, wanted);
  const text = wanted.text.trim();
  if (text === '') return query;
  // Removed people have no search keys.
  if (wanted.isRemoved) return query.whereRaw('instr(name, ?) > 0', [text]);
  return query.whereIn('id', idsMatching(reader, text));
}

/** One page of the registry, going on behind the last row of the page before. */
export async function listTrainees(reader: Reader, wanted: Wanted, call: Call): Promise<Page> {
  const matching = matchingTrainees(reader, wanted);
  const total = await countCapped(reader, matching, countCap + 1);
  const column = sortColumns[wanted.sort];
  const page = matching.clone();
  if (wanted.after !== undefined) goOnBehind(page, { ...wanted, column, after: wanted.after });
  const order = wanted.direction === 'up' ? 'asc' : 'desc';
  const rows = await page
    .orderBy(column, order)
    .orderBy('id', order)
    .limit(wanted.limit + 1);
  const shown = rows.slice(0, wanted.limit);
  const last = rows.length > wanted.limit ? shown.at(-1) : undefined;
  return {
    trainees: shown.map((row) => describeTrainee(row, call.today)),
    total: Math.min(total, countCap),
    isTotalCapped: total > countCap,
    next: last ? JSON.stringify([last[column], last.id]) : null,
  };
}

interface Behind {
  readonly column: (typeof sortColumns)[keyof typeof sortColumns];
  readonly direction: 'up' | 'down';
  readonly after: string;
}

function goOnBehind(page: TraineeQuery, { column, direction, after }: Behind): void {
  const cursor = parseCursor(after);
  // An unknown cursor starts over: it can only come from an older version of the page.
  if (cursor === undefined) return;
  const operator = direction === 'up' ? '>' : '<';
  page.whereRaw(`(??, id) ${operator} (?, ?)`, [column, ...cursor]);
}

function parseCursor(after: string): z.infer<typeof cursorSchema> | undefined {
  try {
    return cursorSchema.parse(JSON.parse(after));
  } catch {
    return undefined;
  }
}
