import { useTranslation } from 'react-i18next';
import type { Params } from '#shared/contract/failures.ts';
import { isRosterField } from '#shared/rules/trainees/roster-fields.ts';
import { spellParams } from '#shared/rules/trainees/spell-params.ts';
import { rosterProblems } from '../../text/roster-problems.ts';
import { isolate } from '../../ui/isolate.ts';

interface Said {
  readonly code: string;
  readonly params: Params;
}

export interface ProblemWords {
  /** The kind of problem. */
  readonly title: (code: string) => string;
  /** What is wrong in this row, in a few words. */
  readonly short: (problem: Said) => string;
  /** Why, by which rule, and what to do. */
  readonly advice: (problem: Said) => string;
  readonly tidied: (rule: string) => string;
  /** Stands between two sentences. */
  readonly glue: string;
}

/** Texts among them come from the file. */
function isolated(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? isolate(value) : value]),
  );
}

/** What the roster check says, in the present language. A code without words shows itself. */
export function useProblemWords(): ProblemWords {
  const { i18n } = useTranslation('rosterProblems');
  const t = i18n.getFixedT(i18n.language, 'rosterProblems');
  const isEnglish = i18n.language === 'en';
  function sentence(key: string, code: string, params: Params = {}): string {
    if (!Object.hasOwn(rosterProblems, key)) return code;
    const values = isolated(spellParams(params, isEnglish ? 'en' : 'zh-CN'));
    const list = params['list'];
    const field =
      typeof list === 'string' && isRosterField(list)
        ? i18n.getFixedT(i18n.language, 'rosterFields')(list)
        : '';
    // Looked up just now; its values come with the problem.
    return t(key as 'title.id-empty', { ...values, list: field });
  }
  return {
    title: (code) => sentence(`title.${code}`, code),
    short: ({ code, params }) => sentence(`short.${code}`, code, params),
    advice: ({ code, params }) => sentence(`advice.${code}`, '', params),
    tidied: (rule) => sentence(`tidied.${rule}`, rule),
    glue: isEnglish ? '. ' : '。',
  };
}
