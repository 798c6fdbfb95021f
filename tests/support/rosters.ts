import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenedRoster } from '#shared/contract/roster-layout.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import type { TestHouse } from './house.ts';

const samples = path.resolve(import.meta.dirname, '../fixtures/samples');

export function sampleBytes(name: string): Promise<Uint8Array> {
  return readFile(path.join(samples, name));
}

/** Hands a file in, as the page does before it calls. */
export async function upload(house: TestHouse, name: string, bytes?: Uint8Array): Promise<string> {
  const file = await house.house.passingFiles.add({
    name: path.basename(name),
    mediaType: 'application/octet-stream',
    bytes: bytes ?? (await sampleBytes(name)),
  });
  return file.id;
}

/** What the wizard proposes for an opened roster, taken as it is. */
export function proposedRecipe(opened: OpenedRoster): RosterRecipe {
  const { layout } = opened;
  return {
    fileId: opened.fileId,
    sheet: layout.sheet,
    headingRow: layout.headingRow,
    columns: layout.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])),
    office: layout.office,
    values: [],
    fixes: [],
  };
}

/** Opens a sample and takes what is proposed. */
export async function openSample(house: TestHouse, name: string) {
  const fileId = await upload(house, name);
  const opened = await house.api.rosters.open({ fileId }, house.as());
  return { opened, recipe: proposedRecipe(opened) };
}
