import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { history } from '../text/history.ts';

type Done = Pick<HistoryEntry, 'procedure' | 'summary'>;

/** What was done as a sentence in the present language: `38 人入班：2026-11 养老护理员`. */
export function useHistorySentence(): (done: Done) => string {
  const { i18n } = useTranslation('history');
  const t = i18n.getFixedT(i18n.language, 'history');
  function sentence({ procedure, summary }: Done): string {
    const known = Object.hasOwn(history, procedure) ? procedure : 'other';
    const undone = summary['undone'];
    const isTakenBack = procedure === 'history.undo' || procedure === 'history.redo';
    const what = isTakenBack && typeof undone === 'string' ? sentence({ procedure: undone, summary }) : '';
    // The key was looked up just now; its values were noted by the command.
    return t(known as 'trainees.register', { name: '', count: 0, ...summary, what }).trim();
  }
  return sentence;
}
