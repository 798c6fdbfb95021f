import { occupations } from '#shared/lists/occupations.ts';
import type { Writer } from '../database/reader-writer.ts';
import { insertOccupation } from './occupation.table.ts';

/** Fills a new institution's list with the starter occupations, each with its edition and how sure it is. */
export async function seedOccupations(writer: Writer): Promise<void> {
  for (const occupation of occupations) {
    const { code, edition, zh, en, levels, variants, certainty, source } = occupation;
    await insertOccupation(writer, {
      code,
      edition,
      nameZh: zh,
      nameEn: en,
      levels: [...levels],
      variants: variants.map((variant) => ({ ...variant, levels: [...variant.levels] })),
      certainty,
      sourceNote: source,
    });
  }
}
