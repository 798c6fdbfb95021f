import { drawPortrait } from '../pictures/draw-portrait.ts';
import type { DrawnPerson } from '../pictures/portrait-sketch.ts';
import type { JobContext } from './job-table.ts';

interface Sitter extends DrawnPerson {
  /** The same seed gives the same picture. */
  readonly seed: string;
}

/** Portraits drawn side by side. */
const together = 8;

/** Draws portraits of nobody for the fictional institution, in the order of the list. */
export async function drawPortraitsJob(
  { people }: { readonly people: readonly Sitter[] },
  context: JobContext,
): Promise<readonly Uint8Array[]> {
  const portraits: Uint8Array[] = [];
  for (let first = 0; first < people.length; first += together) {
    const group = people.slice(first, first + together);
    portraits.push(...(await Promise.all(group.map(({ seed, ...person }) => drawPortrait(seed, person)))));
    context.onStep({ done: portraits.length, total: people.length });
  }
  return portraits;
}
