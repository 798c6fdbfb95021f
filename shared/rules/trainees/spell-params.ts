import { type CodedItem, findByCode } from '#shared/lists/coded-item.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { sexes } from '#shared/lists/sexes.ts';
import type { Params } from '../finding.ts';
import { type CodedField, codedLists } from './roster-values.ts';

type Language = 'zh-CN' | 'en';

const lists: Readonly<Record<string, readonly CodedItem[]>> = {
  idKind: idKinds,
  stated: idKinds,
  found: idKinds,
  typed: sexes,
  fromId: sexes,
};

function nameOf(list: readonly CodedItem[], code: string, language: Language): string {
  const item = findByCode(list, code);
  if (item === undefined) return code;
  return language === 'en' ? item.en : item.zh;
}

function isCodedField(text: string): text is CodedField {
  return Object.hasOwn(codedLists, text);
}

/**
 * The values of a roster problem as its sentence shows them: codes of lists become their names, everything else
 * stays. `suggestions` of an unknown word become names joined by 、 or a comma.
 */
export function spellParams(params: Params, language: Language): Params {
  const ofList =
    typeof params['list'] === 'string' && isCodedField(params['list']) ? params['list'] : undefined;
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value];
      if (key === 'suggestions' && ofList !== undefined) {
        const names = value
          .split(' ')
          .filter(Boolean)
          .map((code) => nameOf(codedLists[ofList], code, language));
        return [key, names.join(language === 'en' ? ', ' : '、')];
      }
      const list = lists[key];
      return [key, list === undefined ? value : nameOf(list, value, language)];
    }),
  );
}
