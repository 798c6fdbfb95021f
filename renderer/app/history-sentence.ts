import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { history } from '../text/history.ts';

type Done = Pick<HistoryEntry, 'procedure' | 'summary'>;

/** What was done as a sentence in the present language: `38 人入班：2026-11 养老护理员`. */
export function useHistorySentence(): (done: Done) => string {
  const { i18n } = useTranslation('history');
  const t = i18n.getFixedT(i18n.language, 'history');
  const settingName = i18n.getFixedT(i18n.language, 'datedSettings');
  /** Codes that a command notes, in words. */
  function wordsFor(summary: Done['summary']): Readonly<Record<string, string>> {
    const { kind, key } = summary;
    return {
      ...(kind === 'seal' && { image: t('image.seal') }),
      ...(kind === 'signature' && { image: t('image.signature') }),
      ...(typeof key === 'string' && {
        // Every setting has a name there; tests/renderer/text/history.test.ts holds that.
        setting: settingName(`setting.${key}` as 'setting.evaluation.bodyLetters'),
      }),
    };
  }
  function sentence({ procedure, summary }: Done): string {
    const known = Object.hasOwn(history, procedure) ? procedure : 'other';
    const undone = summary['undone'];
    const isTakenBack = procedure === 'history.undo' || procedure === 'history.redo';
    const what = isTakenBack && typeof undone === 'string' ? sentence({ procedure: undone, summary }) : '';
    const values = { name: '', count: 0, reason: '', ...summary, ...wordsFor(summary), what };
    // The key was looked up just now; its values were noted by the command. A reason may be empty.
    return t(known as 'trainees.register', values)
      .replace(/ ?[（(][）)]$/u, '')
      .trim();
  }
  return sentence;
}
