import { describe, expect, test } from 'vitest';
import { failureStatus } from '#shared/contract/failures.ts';
import { startText, tables } from '../../../renderer/text/index.ts';
import { type Entry, languageOfSystem, words } from '../../../renderer/text/words.ts';

const entries = Object.entries(tables).flatMap(([area, table]) =>
  Object.entries<Entry>(table).map(([key, entry]) => ({ key: `${area}:${key}`, entry })),
);
const sentences = (english: Entry[1]) =>
  typeof english === 'string' ? [english] : [english.one, english.other];
const gaps = (text: string) => new Set([...text.matchAll(/{{\s*(\w+)\s*}}/g)].map((found) => found[1]));
const han = String.raw`[\u3400-\u9fff]`;

describe('every word stands in both languages', () => {
  test.each(entries)('$key', ({ entry: [chinese, english] }) => {
    expect(chinese.trim()).toBe(chinese);
    expect(chinese).not.toBe('');
    for (const sentence of sentences(english)) {
      expect(sentence.trim()).toBe(sentence);
      expect(sentence).not.toBe('');
      // One of a thing may be said without its number.
      const isOne = typeof english !== 'string' && sentence === english.one;
      expect(new Set([...gaps(sentence), ...(isOne ? ['count'] : [])])).toEqual(gaps(chinese));
    }
  });

  test('Chinese uses its own punctuation', () => {
    const odd = new RegExp(`${han}[,;:?!()]|[,;?!()]${han}|\\.{3}|${han}\\.(?![a-z])|${han} +${han}|"`);
    expect(entries.filter(({ entry }) => odd.test(entry[0])).map(({ key }) => key)).toEqual([]);
  });

  test('nobody shouts, jokes or uses Chinese punctuation in English', () => {
    const wrong = entries.filter(({ entry: [chinese, english] }) =>
      [chinese, ...sentences(english)].some(
        (text, index) => /[!！]|oops/i.test(text) || (index > 0 && /[，。；：（）、]/.test(text)),
      ),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('every failure says what happened and what to do', () => {
    for (const code of Object.keys(failureStatus)) {
      expect(tables.failures).toHaveProperty([code]);
      expect(tables.failures).toHaveProperty([`${code}.next`]);
    }
  });
});

describe('the language', () => {
  test('is the first of the system that is Chinese or English', () => {
    expect(languageOfSystem(['zh-TW', 'en'])).toBe('zh-CN');
    expect(languageOfSystem(['de-DE', 'en-GB', 'zh-CN'])).toBe('en');
    expect(languageOfSystem(['de'])).toBe('en');
    expect(languageOfSystem([])).toBe('en');
  });

  test('switches at run time, with English counted', async () => {
    const text = startText('zh-CN');
    expect(text.t('activity.count', { count: 2 })).toBe('2 个任务进行中');
    await text.changeLanguage('en');
    expect(text.t('activity.count', { count: 1 })).toBe('1 job running');
    expect(text.t('activity.count', { count: 2 })).toBe('2 jobs running');
    expect(text.t('ui:paging.range', { first: 1, last: 48, total: 48 })).toBe('1–48 of 48');
  });

  test('a missing language, key or value does not compile', () => {
    const text = startText('en');
    // @ts-expect-error -- English is missing
    words({ title: ['标题'] });
    // @ts-expect-error -- there is no such word
    expect(text.t('no.such.word')).toBe('no.such.word');
    // @ts-expect-error -- the name is missing
    expect(text.t('account')).toContain('Account');
  });
});
