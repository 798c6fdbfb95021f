import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { idCheckDigit } from '#shared/rules/trainees/id-number.ts';

/** A request as it is told to the outside before it is made. */
export interface Asked {
  readonly id: string;
  readonly work: 'import' | 'issue';
  /** ID numbers of the people taken in, or the enrolments certified. */
  readonly of: readonly string[];
}

export type Line =
  | ({ readonly kind: 'asked' } & Asked)
  /** The answer was there; `numbers` are the first and the last certificate number. */
  | { readonly kind: 'told'; readonly id: string; readonly numbers: readonly string[] };

/** People in each roster. */
export const peopleAtOnce = 3;

export const issuedOn = '2026-11-20';

/** What was asked and told, in a file of its own that the killed process cannot touch; each line is on disk at once. */
export class Journal {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  note(line: Line): void {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`, { flush: true });
  }

  lines(): readonly Line[] {
    if (!existsSync(this.#file)) return [];
    // Written by `note` alone.
    const texts = readFileSync(this.#file, 'utf8').trim().split('\n').filter(Boolean);
    return texts.map((text) => JSON.parse(text) as Line);
  }

  asked(): readonly Asked[] {
    return this.lines().flatMap((line) => (line.kind === 'asked' ? [line] : []));
  }

  /** The numbers told for each answered request. */
  told(): ReadonlyMap<string, readonly string[]> {
    return new Map(
      this.lines().flatMap((line) => (line.kind === 'told' ? [[line.id, line.numbers] as const] : [])),
    );
  }
}

/** The n-th person of the rosters, with a sound number of an area that does not exist. */
export function faultPerson(n: number): { readonly name: string; readonly idNumber: string } {
  const day = String(1 + (Math.floor(n / 900) % 28)).padStart(2, '0');
  // No serial ends in 0: several zeros at the end of a number look like digits that Excel lost.
  const serial = Math.floor((n % 900) / 9) * 10 + (n % 9) + 1;
  const first17 = `149922${1960 + (n % 40)}04${day}${String(serial).padStart(3, '0')}`;
  return { name: `李示${String.fromCodePoint(0x4e00 + n)}`, idNumber: first17 + idCheckDigit(first17) };
}

/** The same numbers from 0 to 1 for the same seed. */
export function dice(seed: number): () => number {
  let state = seed & 0x7fffffff;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
