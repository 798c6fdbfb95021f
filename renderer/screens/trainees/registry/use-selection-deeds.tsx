import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categories, type Category } from '#shared/lists/categories.ts';
import { api, newRequestId } from '../../../api.ts';
import { FailureAlert } from '../../../app/failure-display.tsx';
import type { Action } from '../../../ui/action.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useCodedWords } from '../coded-words.ts';

type Asked = 'category' | 'remove';

/** What can be done with the ticked people, with the questions it asks. */
export function useSelectionDeeds(
  isTrash: boolean,
  onExport: () => void,
): {
  readonly selected: readonly string[];
  readonly select: (keys: readonly string[]) => void;
  readonly actions: readonly Action[];
  readonly dialogs: ReactNode;
} {
  const { t } = useTranslation('registry');
  const [selected, select] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const ids = selected.map(Number);
  const done = (sentence: string) => {
    setAsked(undefined);
    select([]);
    say(sentence);
  };
  const say = useSay();
  const restore = useMutation({
    mutationFn: () => api.trainees.restore({ ids }, { context: { requestId: newRequestId() } }),
    onSuccess: ({ restoredCount }) => done(t('done.restored', { count: restoredCount })),
  });
  const actions: readonly Action[] = isTrash
    ? [
        {
          key: 'restore',
          label: t('select.restore'),
          isWorking: restore.isPending,
          onAct: () => restore.mutate(),
        },
      ]
    : [
        { key: 'export', label: t('select.export'), onAct: onExport },
        { key: 'category', label: t('select.category'), onAct: () => setAsked('category') },
        { key: 'remove', label: t('select.remove'), onAct: () => setAsked('remove') },
      ];
  const close = () => setAsked(undefined);
  return {
    selected,
    select,
    actions,
    dialogs: (
      <>
        <FailureAlert error={restore.error} />
        {asked === 'category' ? <CategoryDialog ids={ids} onDone={done} onClose={close} /> : null}
        {asked === 'remove' ? <RemoveDialog ids={ids} onDone={done} onClose={close} /> : null}
      </>
    ),
  };
}

/** A short word that something is done, and the lists read again. */
function useSay(): (sentence: string) => void {
  const { message } = App.useApp();
  const client = useQueryClient();
  return (sentence) => {
    void client.invalidateQueries();
    void message.success(sentence);
  };
}

interface DeedDialogProps {
  readonly ids: readonly number[];
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

function CategoryDialog({ ids, onDone, onClose }: DeedDialogProps) {
  const { t } = useTranslation('registry');
  const { options } = useCodedWords();
  const [category, setCategory] = useState<Category | ''>('');
  const deed = useMutation({
    mutationFn: () =>
      api.trainees.changeCategory({ ids: [...ids], category }, { context: { requestId: newRequestId() } }),
    onSuccess: ({ changedCount }) => onDone(t('done.changed', { count: changedCount })),
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('category.title', { count: ids.length })}
      deed={t('category.deed')}
      isWorking={deed.isPending}
      onConfirm={() => deed.mutate()}
      onCancel={onClose}
    >
      <Select<Category | ''>
        aria-label={t('column.category')}
        style={{ width: '100%' }}
        value={category}
        onChange={setCategory}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: '', label: t('filter.category.none') },
          // as: the options come from the list of categories.
          ...(options(categories) as { value: Category; label: string }[]),
        ]}
      />
      <p className="second small-text">{t('category.note')}</p>
      <FailureAlert error={deed.error} />
    </ConfirmDialog>
  );
}

function RemoveDialog({ ids, onDone, onClose }: DeedDialogProps) {
  const { t } = useTranslation('registry');
  const deed = useMutation({
    mutationFn: () => api.trainees.remove({ ids: [...ids] }, { context: { requestId: newRequestId() } }),
    onSuccess: ({ removedCount }) => onDone(t('done.removed', { count: removedCount })),
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('remove.title', { count: ids.length })}
      deed={t('remove.deed', { count: ids.length })}
      isDangerous
      isWorking={deed.isPending}
      onConfirm={() => deed.mutate()}
      onCancel={onClose}
    >
      <p>{t('remove.note')}</p>
      <FailureAlert error={deed.error} />
    </ConfirmDialog>
  );
}
