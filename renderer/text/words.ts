/** A word or sentence in both languages, side by side. English may differ by count. */
export type Entry = readonly [chinese: string, english: string | Counted];
export interface Counted {
  readonly one: string;
  readonly other: string;
}
export type Table = Readonly<Record<string, Entry>>;

/** `zh-CN` is written first; `en` is its equal. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * Declares the words of one area. `{{name}}` stands for a value; both languages name the same ones. A
 * missing language does not compile, nor does a missing key or value where a word is used.
 */
export function words<const Words extends Table>(table: Words): Words {
  return table;
}

/** The keys and Chinese texts of a table as i18next types them; counted keys carry its plural ending. */
export type ResourceOf<Words extends Table> = {
  readonly [Key in keyof Words & string as Words[Key][1] extends Counted
    ? `${Key}_other`
    : Key]: Words[Key][0];
};

/** One language of a table, with i18next's plural endings for counted English. */
export function resourceOf(table: Table, language: Language): Record<string, string> {
  const resource: Record<string, string> = {};
  for (const [key, [chinese, english]] of Object.entries(table)) {
    const isCounted = typeof english !== 'string';
    if (language === 'zh-CN') resource[isCounted ? `${key}_other` : key] = chinese;
    else if (isCounted) {
      resource[`${key}_one`] = english.one;
      resource[`${key}_other`] = english.other;
    } else resource[key] = english;
  }
  return resource;
}

/** The first of the system's languages that is Chinese or English decides; English otherwise. */
export function languageOfSystem(preferred: readonly string[]): Language {
  const known = preferred.find((tag) => /^(?:zh|en)\b/i.test(tag));
  return known !== undefined && /^zh/i.test(known) ? 'zh-CN' : 'en';
}
