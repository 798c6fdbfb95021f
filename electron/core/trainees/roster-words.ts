import type { RosterCheck } from '#shared/contract/roster-check.ts';
import { textOf } from '#shared/rules/trainees/row-notes.ts';
import {
  type CodedField,
  codedFields,
  hasMeaning,
  mapValue,
  type RememberedValues,
  valueKey,
} from '#shared/rules/trainees/roster-values.ts';
import type { JudgedRow } from './judge-roster.ts';

/** What an office's words mean, by where it was said. */
export interface WordMeanings {
  /** As the office's earlier rosters were read. */
  readonly remembered: RememberedValues;
  /** As the clerk says in this import. */
  readonly decided: RememberedValues;
}

/** Both as one: what is decided now wins. */
export function joinMeanings({ remembered, decided }: WordMeanings): RememberedValues {
  const all: Partial<Record<CodedField, Readonly<Record<string, string>>>> = {};
  for (const field of codedFields) {
    const words = { ...remembered[field], ...decided[field] };
    if (Object.keys(words).length > 0) all[field] = words;
  }
  return all;
}

/**
 * The words of coded columns whose meaning is known, each once with what it means and who said so, most frequent
 * first: a word that was once read wrongly is seen here and can be set right.
 */
export function knownWords(rows: readonly JudgedRow[], meanings: WordMeanings): RosterCheck['words'] {
  const joined = joinMeanings(meanings);
  const words = codedFields.flatMap((field) => {
    const counts = countWords(rows, field);
    return [...counts.values()].flatMap(({ seen, count }): RosterCheck['words'] => {
      const mapped = mapValue(field, seen, joined);
      return mapped.kind === 'unknown'
        ? []
        : [{ field, seen, count, code: mapped.code, from: sourceOf(meanings, field, seen) }];
    });
  });
  return words.toSorted((left, right) => right.count - left.count);
}

function countWords(rows: readonly JudgedRow[], field: CodedField) {
  const keys = new Map<string, string>();
  const counts = new Map<string, { readonly seen: string; count: number }>();
  for (const { source, state } of rows) {
    const raw = state === 'skipped' ? '' : textOf(source, field);
    // A column holds few words many times; each is folded once.
    const key = keys.get(raw) ?? valueKey(raw);
    keys.set(raw, key);
    const word = counts.get(key);
    if (word) word.count += 1;
    else if (key !== '') counts.set(key, { seen: raw.trim(), count: 1 });
  }
  return counts;
}

function sourceOf(
  { remembered, decided }: WordMeanings,
  field: CodedField,
  seen: string,
): RosterCheck['words'][number]['from'] {
  if (hasMeaning(decided, field, seen)) return 'decided';
  return hasMeaning(remembered, field, seen) ? 'remembered' : 'built-in';
}
