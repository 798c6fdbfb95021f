import { writeWorkbook } from '../../../electron/core/workbook/write-workbook.ts';
import type { TestHouse } from '../../support/house.ts';
import { proposedRecipe, upload } from '../../support/rosters.ts';
import { headings, type Person } from '../people.ts';

/** A roster as the township sends it, .xlsx with shared strings. */
export function xlsxOf(people: readonly Person[]): Promise<Uint8Array> {
  return writeWorkbook({
    properties: { created: new Date('2026-11-24T01:30:00Z') },
    sheets: [
      {
        name: '名册',
        columns: headings.map((heading) => ({ heading, kind: 'text' as const })),
        rows: people.map((person) => person.cells),
      },
    ],
  });
}

function csvOf(people: readonly Person[]): Uint8Array {
  const lines = [headings, ...people.map((person) => person.cells)].map((cells) => cells.join(','));
  return Buffer.from(lines.join('\r\n'));
}

/** Hands a roster in, opens it and takes everybody, as the wizard does; nobody may be left out. */
export async function importPeople(
  desk: TestHouse,
  bytes: Uint8Array,
  { name, sessionId }: { readonly name: string; readonly sessionId?: number },
): Promise<number> {
  const fileId = await upload(desk, name, bytes);
  const recipe = proposedRecipe(await desk.api.rosters.open({ fileId }, desk.as()));
  const input = { recipe, take: 'all-or-nothing' as const, ...(sessionId !== undefined && { sessionId }) };
  return (await desk.api.rosters.importRows(input, desk.as())).added;
}

/** One roster holds at most 50,000 people. */
const rosterSize = 50_000;

/** Fills a registry by rosters, as many as it takes. */
export async function fillRegistry(
  desk: TestHouse,
  people: readonly Person[],
  sessionId?: number,
): Promise<void> {
  for (let start = 0; start < people.length; start += rosterSize) {
    const bytes = csvOf(people.slice(start, start + rosterSize));
    await importPeople(desk, bytes, { name: `${start}.csv`, ...(sessionId !== undefined && { sessionId }) });
  }
}
