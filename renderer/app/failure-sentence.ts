import type { FailureCode, Params, Place, Problem } from '#shared/contract/failures.ts';
import { spellParams } from '#shared/rules/trainees/spell-params.ts';
import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { tables } from '../text/index.ts';
import type { ShownFailure } from './failure-of.ts';

export interface FailureSentences {
  readonly what: string;
  readonly next: string;
  readonly reference?: string;
  readonly problems: readonly { readonly place: string; readonly reason: string }[];
}

/** The words of a key in whichever area declares it; undefined where none does. */
function wordsOf(words: i18n, key: string, params: Params): string | undefined {
  const area = Object.entries(tables).find(([, table]) => key in table)?.[0];
  if (area === undefined) return undefined;
  // Looked up just now, so the key is there; its values come with the failure.
  return words.t(`${area}:${key}` as 'failures:unreachable', params);
}

/** A reason's words: `reason.<code>`, or what a roster says of it in short; else the code itself. */
function reasonOf(words: i18n, code: string, params: Params): string {
  const printed = params['printed'];
  const spelled = {
    ...spellParams(params, words.language === 'en' ? 'en' : 'zh-CN'),
    // The field of a certificate by the name that stands on the sheet.
    ...(typeof printed === 'string' && { printed: wordsOf(words, `printed.${printed}`, {}) ?? printed }),
  };
  return wordsOf(words, `reason.${code}`, spelled) ?? wordsOf(words, `short.${code}`, spelled) ?? code;
}

/** Why a call was refused: some reasons mean another thing under another refusal. */
function whyOf(words: i18n, code: string, params: Params): string {
  const reason = params['reason'];
  if (typeof reason !== 'string') return '';
  const table = typeof params['table'] === 'string' ? params['table'] : 'other';
  const what = wordsOf(words, `table.${table}`, {}) ?? wordsOf(words, 'table.other', {}) ?? '';
  const values = { what, ...params, ...formatIn(words, params) };
  return wordsOf(words, `reason.${code}.${reason}`, values) ?? reasonOf(words, reason, values);
}

/** A file's format by its name. */
function formatIn(words: i18n, { format }: Params): Params {
  return typeof format === 'string' ? { format: wordsOf(words, `format.${format}`, {}) ?? format } : {};
}

/** What to do about it: instead of a change that is never undone, or where this reason asks for its own step. */
function nextOf(words: i18n, code: FailureCode, params: Params): string {
  const instead = params['instead'];
  const key = typeof instead === 'string' ? instead : `${code}.${String(params['reason'] ?? '')}`;
  const own = wordsOf(words, `next.${key}`, params);
  return own ?? words.getFixedT(words.language, 'failures')(`${code}.next`, { reference: '', ...params });
}

function placeOf(words: i18n, place: Place): string {
  const t = words.getFixedT(words.language, 'failures');
  return [
    place.name,
    place.sheet === undefined ? undefined : t('place.sheet', { sheet: place.sheet }),
    place.row === undefined ? undefined : t('place.row', { row: place.row }),
    place.cell === undefined ? undefined : t('place.cell', { cell: place.cell }),
  ]
    .filter((part) => part !== undefined)
    .join(words.language === 'en' ? ', ' : '，');
}

/** What happened and why, where, and what to do, in the present language. */
export function useFailureSentences(): (failure: ShownFailure) => FailureSentences {
  const { i18n: words } = useTranslation('failures');
  return (failure) => sentencesOf(words, failure);
}

/** One reason of a refusal in words, for the field it belongs to. */
export function useProblemSentence(): (problem: Problem) => string {
  const { i18n: words } = useTranslation('failures');
  return (problem) => reasonOf(words, problem.code, problem.params);
}

/** As useFailureSentences, for given words. */
export function sentencesOf(words: i18n, failure: ShownFailure): FailureSentences {
  const t = words.getFixedT(words.language, 'failures');
  if (failure.kind === 'unreachable') {
    return { what: t('unreachable'), next: t('unreachable.next'), problems: [] };
  }
  const { code, params, place, problems = [] } = failure;
  const values = { seconds: 0, count: 0, reference: '', ...params };
  const glue = words.language === 'en' ? ' ' : '';
  return {
    what: [t(code, values), whyOf(words, code, params), place === undefined ? '' : placeOf(words, place)]
      .filter((part) => part !== '')
      .join(glue),
    next: nextOf(words, code, params),
    ...(typeof params['reference'] === 'string' ? { reference: params['reference'] } : {}),
    problems: problems.map((problem: Problem) => ({
      place: placeOf(words, problem.place),
      reason: reasonOf(words, problem.code, problem.params),
    })),
  };
}
