import type { OpenedRoster, RosterLayout } from '#shared/contract/roster-layout.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { guessSheet } from '#shared/rules/trainees/guess-columns.ts';
import type { Reader } from '../database/reader-writer.ts';
import { layOut } from './lay-out-sheet.ts';
import { type RosterCall, type RosterInHand, rosterInHand, sheetOf } from './opened-rosters.ts';
import { importOfFile } from './roster-import.table.ts';
import { readMemory, rememberedOffices } from './roster-memory.table.ts';

type Encoding = RosterRecipe['encoding'];

type Reading = Pick<RosterRecipe, 'sheet' | 'headingRow' | 'office'>;

/** The sheet that looks most like a roster, else the first with anything in it; hidden ones come last. */
function likeliestSheet({ sheets }: RosterInHand): number {
  const tops = sheets.map(({ head, headMerges, isHidden }) => ({ rows: head, merges: headMerges, isHidden }));
  const filled = [...sheets.keys()].filter((index) => (sheets[index]?.rowCount ?? 0) > 0);
  const shown = filled.find((index) => sheets[index]?.isHidden === false);
  return guessSheet(tops)?.sheet ?? shown ?? filled[0] ?? 0;
}

/**
 * Reads an uploaded roster and proposes how to read its likeliest sheet, or lays it out as it was read before.
 * @throws {Failure} FILE_UNREADABLE.
 */
export async function openRoster(
  reader: Reader,
  input: {
    readonly fileId: string;
    readonly encoding?: Encoding | undefined;
    readonly reading?: Reading | undefined;
  },
  call: RosterCall,
): Promise<OpenedRoster> {
  const { fileId, encoding } = input;
  const roster = await rosterInHand(call, fileId, encoding);
  const before = await importOfFile(reader, roster.sha256);
  const reading = input.reading ?? { sheet: likeliestSheet(roster) };
  return {
    fileId,
    fileName: roster.fileName,
    format: roster.format,
    encoding: roster.encoding,
    sheets: roster.sheets.map(({ name, isHidden, rowCount, columnCount, peopleCount }, index) => ({
      index,
      name,
      isHidden,
      rowCount,
      columnCount,
      peopleCount,
    })),
    layout: await layoutRoster(reader, { fileId, encoding, ...reading }, call),
    offices: [...(await rememberedOffices(reader))],
    importedBefore: before ? { at: before.created_at, addedCount: before.added_count } : null,
  };
}

/** How one sheet is read: headings, columns and office guessed, or as asked. @throws {Failure} NOT_FOUND. */
export async function layoutRoster(
  reader: Reader,
  input: {
    readonly fileId: string;
    readonly encoding?: Encoding | undefined;
    readonly sheet: number;
    readonly headingRow?: number | undefined;
    readonly office?: string | undefined;
  },
  call: RosterCall,
): Promise<RosterLayout> {
  const roster = await rosterInHand(call, input.fileId, input.encoding);
  const sheet = sheetOf(roster, input.sheet);
  const asked = { ...input, packed: sheet, fileName: roster.fileName };
  const plain = layOut(asked);
  const memory = await readMemory(reader, plain.office);
  if (Object.keys(memory.columns).length === 0) return plain;
  // The memory may find another heading row; whose memory it is stays as it was found.
  const { office, officeFrom } = plain;
  return { ...layOut({ ...asked, office, remembered: memory.columns }), officeFrom };
}
