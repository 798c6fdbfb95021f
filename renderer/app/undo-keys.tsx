import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { keepers } from '#shared/contract/procedure.ts';
import { api, newRequestId } from '../api.ts';
import { useShowFailure } from './failure-display.tsx';
import { failureOf } from './failure-of.ts';
import { useFailureSentences } from './failure-sentence.ts';
import { useHistorySentence } from './history-sentence.ts';
import { useShortcut } from './shortcuts.tsx';
import { useMay } from './use-role.ts';

/** Ctrl+Z takes back the last change by name, Ctrl+Y brings it back; text fields keep their own. */
export function UndoKeys() {
  const { t } = useTranslation('history');
  const mayUndo = useMay(keepers);
  const undo = useStep('undo');
  const redo = useStep('redo');
  useShortcut(
    mayUndo
      ? { keys: 'Ctrl+Z', label: t('keys.undo'), onPress: undo, isInFields: false, isEverywhere: true }
      : undefined,
  );
  useShortcut(
    mayUndo
      ? { keys: 'Ctrl+Y', label: t('keys.redo'), onPress: redo, isInFields: false, isEverywhere: true }
      : undefined,
  );
  return null;
}

/** English sentences begin with a capital that stays only at the front. */
function within(sentence: string): string {
  return /^[A-Z][a-z]/u.test(sentence) ? sentence[0]?.toLowerCase() + sentence.slice(1) : sentence;
}

/** One step back or forth, told in a word; a refusal opens with what to do instead. */
export function useStep(way: 'undo' | 'redo'): () => void {
  const { t } = useTranslation('history');
  const { message } = App.useApp();
  const client = useQueryClient();
  const sentence = useHistorySentence();
  const sentencesOf = useFailureSentences();
  const showFailure = useShowFailure();
  const step = useMutation({
    mutationFn: (requestId: string) => api.history[way]({}, { context: { requestId } }),
    onSuccess: async (done) => {
      await client.invalidateQueries();
      void message.success(t(way === 'undo' ? 'undone' : 'redone', { what: within(sentence(done)) }));
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.kind === 'refused' && failure.code === 'NOTHING_TO_UNDO') {
        void message.info(sentencesOf(failure).what);
      } else showFailure(error);
    },
  });
  return () => {
    // A second press while the first is under way would undo twice.
    if (!step.isPending) step.mutate(newRequestId());
  };
}
