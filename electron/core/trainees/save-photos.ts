import { Failure, type Problem } from '#shared/contract/failures.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { PreparedPortrait } from '../jobs/prepare-portrait.ts';
import type { Call } from '../procedure.ts';
import { type ChosenPhoto, cutPortrait, keepPortrait } from './keep-portrait.ts';
import { traineesByIds, type TraineeRow } from './trainee.table.ts';

interface PhotoOf extends ChosenPhoto {
  readonly traineeId: number;
}

interface Cut {
  readonly person: TraineeRow;
  readonly portrait: PreparedPortrait;
}

function problem(code: string, place: Problem['place']): Problem {
  return { code, params: {}, place };
}

async function cutAll(
  call: Call,
  items: readonly PhotoOf[],
  people: ReadonlyMap<number, TraineeRow>,
): Promise<readonly Cut[]> {
  const problems: Problem[] = [];
  const cuts: Cut[] = [];
  const seen = new Set<number>();
  for (const [index, item] of items.entries()) {
    call.activity.step(index, items.length, 'photos');
    const person = people.get(item.traineeId);
    const name = person?.name ?? call.house.passingFiles.find(item.fileId)?.name ?? '';
    const place = { id: String(item.traineeId), name };
    if (!person || person.removed_at !== null) problems.push(problem('photo-nobody', place));
    else if (seen.has(item.traineeId)) problems.push(problem('photo-twice', place));
    else {
      const portrait = await cutPortrait(call, item);
      if (portrait.kind === 'portrait') cuts.push({ person, portrait });
      else problems.push({ code: 'photo-unreadable', params: { reason: portrait.reason }, place });
    }
    seen.add(item.traineeId);
  }
  if (problems.length > 0) throw new Failure('ROWS_REFUSED', { problems });
  return cuts;
}

/**
 * Cuts and keeps a whole batch of photos, or none.
 * @throws {Failure} ROWS_REFUSED naming every picture that cannot be kept; NOT_FOUND, CANCELLED.
 */
export async function savePhotos(
  writer: Writer,
  input: { readonly items: readonly PhotoOf[] },
  call: Call,
): Promise<{ savedCount: number }> {
  const rows = await traineesByIds(
    writer,
    input.items.map((item) => item.traineeId),
  );
  const cuts = await cutAll(call, input.items, new Map(rows.map((row) => [row.id, row])));
  for (const cut of cuts) await keepPortrait(writer, call, cut);
  call.note({ count: cuts.length, name: cuts[0]?.person.name ?? '' });
  return { savedCount: cuts.length };
}
