import type { RosterCheck } from '#shared/contract/roster-check.ts';
import type { RosterRecipe } from '#shared/contract/roster-recipe.ts';
import { type CodedField, valueKey } from '#shared/rules/trainees/roster-values.ts';
import { meaningOf } from './coded-field.ts';

export type KnownWord = RosterCheck['words'][number];
export type UnknownWord = RosterCheck['unknownValues'][number];

interface Words {
  readonly known: readonly KnownWord[];
  readonly unknown: readonly UnknownWord[];
}

function keyOf({ field, seen }: { readonly field: CodedField; readonly seen: string }): string {
  return `${field} ${valueKey(seen)}`;
}

/**
 * The words of the last check as the clerk's decisions make them at once, before the next check has answered. A
 * decision about a word that stands in no row stays in sight, because it will be remembered.
 */
export function wordsToShow(checked: Words, decisions: RosterRecipe['values']): Words {
  const decided = new Map(decisions.map((decision) => [keyOf(decision), decision]));
  const counts = new Map(
    [...checked.known, ...checked.unknown].map((word) => [keyOf(word), word.count] as const),
  );
  const present = new Set(checked.known.map(keyOf));
  const others = [...decided.values()].filter((decision) => !present.has(keyOf(decision)));
  return {
    known: [
      ...checked.known.map((word): KnownWord => {
        const code = decided.get(keyOf(word))?.code;
        return code === undefined ? word : { ...word, code, from: 'decided' };
      }),
      ...others.map((word): KnownWord => ({ ...word, count: counts.get(keyOf(word)) ?? 0, from: 'decided' })),
    ],
    unknown: checked.unknown.filter((word) => !decided.has(keyOf(word))),
  };
}

/** A word that is the list's own name of its meaning has nothing to tell. */
export function isOfficialWord({ field, seen, code, from }: KnownWord): boolean {
  return from === 'built-in' && meaningOf({ field, text: seen, value: code }) === undefined;
}
