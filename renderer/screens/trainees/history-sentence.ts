import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { history } from '../../text/history.ts';

/** An entry of the history as a sentence in the present language; a procedure without words shows its name. */
export function useHistorySentence(): (entry: Pick<HistoryEntry, 'procedure' | 'summary'>) => string {
  const { i18n } = useTranslation('history');
  const t = i18n.getFixedT(i18n.language, 'history');
  return ({ procedure, summary }) => {
    if (!Object.hasOwn(history, procedure)) return procedure;
    // Looked up just now; its values were noted by the command.
    return t(procedure as 'trainees.register', { name: '', count: 0, ...summary }).trim();
  };
}
