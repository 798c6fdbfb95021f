import type { Language } from '../text/words.ts';

/** An institution by its name in the language read, or by the one it has. */
export function nameOf(
  { nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string },
  language: Language,
): string {
  return language === 'en' && nameEn !== '' ? nameEn : nameZh;
}
