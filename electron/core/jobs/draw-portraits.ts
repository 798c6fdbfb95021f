import { drawPortrait } from '../pictures/draw-portrait.ts';
import type { DrawnPerson } from '../pictures/portrait-sketch.ts';
import type { JobContext } from './job-table.ts';

interface Sitter extends DrawnPerson {
  /** The same seed gives the same picture. */
  readonly seed: string;
}

/** Draws portraits of nobody for the fictional institution, in the order of the list. */
export async function drawPortraitsJob(
  { people }: { readonly people: readonly Sitter[] },
  context: JobContext,
): Promise<readonly Uint8Array[]> {
  const portraits: Uint8Array[] = [];
  for (const { seed, ...person } of people) {
    portraits.push(await drawPortrait(seed, person));
    context.onStep({ done: portraits.length, total: people.length });
  }
  return portraits;
}
