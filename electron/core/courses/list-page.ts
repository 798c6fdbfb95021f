import { pinyin } from 'pinyin-pro';
import { countCap } from '#shared/contract/page.ts';
import { foldForSearch } from '../trainees/search-keys.ts';

/** One page of a short list held whole; `after` is how many rows the pages before had. */
export function pageOf<Item>(
  items: readonly Item[],
  wanted: { readonly after?: string | undefined; readonly limit: number },
): {
  readonly rows: Item[];
  readonly total: number;
  readonly isTotalCapped: boolean;
  readonly next: string | null;
} {
  const start = Math.max(0, Number.parseInt(wanted.after ?? '0', 10) || 0);
  const end = start + wanted.limit;
  return {
    rows: items.slice(start, end),
    total: Math.min(items.length, countCap),
    isTotalCapped: items.length > countCap,
    next: end < items.length ? String(end) : null,
  };
}

/** True when the text is part of one of these words, of their joined pinyin, or of its initials. */
export function isFoundIn(text: string, words: readonly string[]): boolean {
  const wanted = foldForSearch(text);
  if (wanted === '') return true;
  if (words.some((word) => foldForSearch(word).includes(wanted))) return true;
  if (!/^[a-z]+$/u.test(wanted)) return false;
  return words.some((word) => {
    const syllables = pinyin(word, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    return syllables.join('').includes(wanted) || initials.includes(wanted);
  });
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Compares words in the order of a Chinese dictionary, and numbers by size. */
export function compareValues(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return collator.compare(String(left), String(right));
}
