import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EvaluationRecord, MarkRow } from '#shared/contract/evaluations.ts';
import { api, newRequestId, queries } from '../../api.ts';
import { useProblemSentence } from '../../app/failure-sentence.ts';
import { useDraft } from '../../app/use-draft.ts';
import type { TakeEntries } from '../../ui/use-sheet-writing.ts';
import {
  cellKey,
  cellsOf,
  type EnteredMarks,
  laidRows,
  readMark,
  withoutSaved,
  withSaved,
} from './entered-marks.ts';

/** A pause this long, in milliseconds, and what was entered is saved as one command. */
const pause = 700;
const nothing: EnteredMarks = {};

export interface Marks {
  readonly rows: readonly MarkRow[];
  readonly enter: TakeEntries;
  /** Cells not saved yet. */
  readonly unsavedCount: number;
  /** Cells found from an earlier start that had not been saved. */
  readonly isRestored: boolean;
  readonly savedAt: Date | undefined;
  readonly isSaving: boolean;
  readonly error: unknown;
  /** Saves at once; false where it was refused. */
  readonly saveNow: () => Promise<boolean>;
}

/** Marks of a batch as they are entered: kept against a crash at once, saved by themselves after a pause. */
export function useMarks(record: EvaluationRecord): Marks {
  const { id, parts } = record;
  const draft = useDraft<EnteredMarks>(`marks:${id}`, nothing);
  const sentence = useProblemSentence();
  const latest = useRef(draft.value);
  const saving = useSaving(record, latest, (left) => {
    if (Object.keys(left).length === 0) draft.drop();
    draft.set(left);
  });
  const rows = useMemo(() => laidRows(record, draft.value), [record, draft.value]);

  function enter(entries: Parameters<TakeEntries>[0]): ReturnType<TakeEntries> {
    const found = entries.map((entry) => ({ entry, read: readMark(parts, entry.column, entry.text) }));
    const sound = found.flatMap(({ entry, read }) =>
      read?.kind === 'mark' ? [[cellKey(entry.row, entry.column), read.mark] as const] : [],
    );
    if (sound.length > 0) {
      latest.current = { ...latest.current, ...Object.fromEntries(sound) };
      draft.set(latest.current);
      saving.saveSoon();
    }
    return found.map(({ read }) =>
      read?.kind === 'problem'
        ? sentence({ code: read.code, params: { ...read.params }, place: {} })
        : undefined,
    );
  }
  const { saveSoon, saveNow } = saving;
  const isRestored = useRef(draft.isRestored && Object.keys(draft.value).length > 0);
  useEffect(() => {
    if (isRestored.current && !record.isConfirmed) saveSoon();
    // Whoever leaves the screen leaves nothing behind.
    return () => void saveNow();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the batch is opened and when it is left
  }, [id]);
  return {
    rows,
    enter,
    unsavedCount: Object.keys(draft.value).length,
    isRestored: isRestored.current,
    savedAt: saving.savedAt,
    isSaving: saving.isSaving,
    error: saving.error,
    saveNow,
  };
}

/** One command at a time; what is entered meanwhile goes with the next. */
function useSaving(
  record: EvaluationRecord,
  latest: { current: EnteredMarks },
  onSaved: (left: EnteredMarks) => void,
) {
  const client = useQueryClient();
  const [state, setState] = useState<{ isSaving: boolean; savedAt?: Date; error?: unknown }>({
    isSaving: false,
  });
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(undefined);

  async function save(): Promise<boolean> {
    const sent = latest.current;
    const cells = cellsOf(sent, record.parts);
    if (cells.length === 0) return true;
    setState((before) => ({ ...before, isSaving: true }));
    try {
      await api.evaluations.saveMarks({ id: record.id, cells }, { context: { requestId: newRequestId() } });
    } catch (error) {
      setState((before) => ({ ...before, isSaving: false, error }));
      return false;
    }
    const { queryKey } = queries.evaluations.get.queryOptions({ input: { id: record.id } });
    client.setQueryData(queryKey, (known) => (known === undefined ? known : withSaved(known, sent)));
    latest.current = withoutSaved(latest.current, sent);
    onSaved(latest.current);
    setState({ isSaving: false, savedAt: new Date() });
    void client.invalidateQueries();
    return Object.keys(latest.current).length === 0 ? true : save();
  }
  function saveNow(): Promise<boolean> {
    clearTimeout(clock.current);
    const before = running.current;
    const next = before === undefined ? save() : before.then(save);
    running.current = next.finally(() => {
      if (running.current === next) running.current = undefined;
    });
    return next;
  }
  return {
    ...state,
    savedAt: state.savedAt,
    saveNow,
    saveSoon: () => {
      clearTimeout(clock.current);
      clock.current = setTimeout(() => void saveNow(), pause);
    },
  };
}
