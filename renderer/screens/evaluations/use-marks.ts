import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EvaluationRecord, Mark, MarkRow } from '#shared/contract/evaluations.ts';
import { isSameMark } from '#shared/rules/evaluations/marks.ts';
import { api, newRequestId, queries } from '../../api.ts';
import { useProblemSentence } from '../../app/failure-sentence.ts';
import { useDraft } from '../../app/use-draft.ts';
import type { CellEntry } from '../../ui/sheet-column.ts';
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
  /** How many cells were found from an earlier start that had not been saved. */
  readonly restoredCount: number;
  readonly savedAt: Date | undefined;
  readonly isSaving: boolean;
  readonly error: unknown;
  /** Saves at once; false where it was refused. */
  readonly saveNow: () => Promise<boolean>;
}

/** The kept cells, for as long as they can be saved: over a locked batch nothing else is laid. */
function useMarksDraft({ id, isConfirmed }: EvaluationRecord, isLocked: boolean) {
  const draft = useDraft<EnteredMarks>(`marks:${id}`, nothing);
  const latest = useRef(draft.value);
  const restoredCount = useRef(draft.isRestored && !isLocked ? Object.keys(draft.value).length : 0);
  function keep(entered: EnteredMarks): void {
    latest.current = entered;
    draft.set(entered);
    // Behind the setting, which would keep the nothing it was set to.
    if (Object.keys(entered).length === 0) draft.drop();
  }
  useEffect(() => {
    // What was confirmed is the truth; cells that missed it are of no use to anybody.
    if (isConfirmed && Object.keys(latest.current).length > 0) keep(nothing);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the batch is found confirmed
  }, [id, isConfirmed]);
  return { entered: isLocked ? nothing : draft.value, latest, keep, restoredCount: restoredCount.current };
}

/**
 * Marks of a batch as they are entered: kept against a crash at once, saved by themselves after a pause. In a
 * batch that is locked for now nothing is entered, and kept cells wait.
 */
export function useMarks(record: EvaluationRecord, isLocked: boolean): Marks {
  const { id } = record;
  const { entered, latest, keep, restoredCount } = useMarksDraft(record, isLocked);
  const read = useReading(record);
  const saving = useSaving({ record, isLocked, latest }, keep);
  const rows = useMemo(() => laidRows(record, entered), [record, entered]);

  function enter(entries: Parameters<TakeEntries>[0]): ReturnType<TakeEntries> {
    const found = entries.map((entry) => ({ entry, reading: read(entry) }));
    const sound = found.flatMap(({ entry, reading }) =>
      reading.kind === 'mark' ? [[cellKey(entry.row, entry.column), reading.mark] as const] : [],
    );
    if (sound.length > 0) {
      keep({ ...latest.current, ...Object.fromEntries(sound) });
      saving.saveSoon();
    }
    return found.map(({ reading }) => (reading.kind === 'problem' ? reading.sentence : undefined));
  }
  const { saveSoon, saveNow } = saving;
  useEffect(() => {
    if (restoredCount > 0) saveSoon();
    // Whoever leaves the screen leaves nothing behind.
    return () => void saveNow();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the batch is opened and when it is left
  }, [id]);
  return {
    rows,
    enter,
    unsavedCount: Object.keys(entered).length,
    restoredCount,
    savedAt: saving.savedAt,
    isSaving: saving.isSaving,
    error: saving.error,
    saveNow,
  };
}

type Reading =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'problem'; readonly sentence: string }
  | { readonly kind: 'nothing' };

/** Reads what was typed into a cell; a part that is carried takes nothing but what stands there. */
function useReading({ parts, rows }: EvaluationRecord): (entry: CellEntry) => Reading {
  const sentence = useProblemSentence();
  return ({ row, column, text }) => {
    const read = readMark(parts, column, text);
    const person = rows.find((each) => String(each.enrolmentId) === row);
    const carried = person?.carried.find(({ part }) => part === column);
    if (carried !== undefined) {
      const isStored = read?.kind === 'mark' && isSameMark(read.mark, person?.marks[carried.part]);
      if (isStored) return { kind: 'nothing' };
      return { kind: 'problem', sentence: sentence({ code: 'part-not-sat', params: {}, place: {} }) };
    }
    if (read === undefined) return { kind: 'nothing' };
    if (read.kind === 'mark') return read;
    return {
      kind: 'problem',
      sentence: sentence({ code: read.code, params: { ...read.params }, place: {} }),
    };
  };
}

interface ToSave {
  readonly record: EvaluationRecord;
  readonly isLocked: boolean;
  readonly latest: { readonly current: EnteredMarks };
}

/** One command at a time; what is entered meanwhile goes with the next. */
function useSaving({ record, isLocked, latest }: ToSave, onSaved: (left: EnteredMarks) => void) {
  const client = useQueryClient();
  const [state, setState] = useState<{ isSaving: boolean; savedAt?: Date; error?: unknown }>({
    isSaving: false,
  });
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(undefined);

  async function save(): Promise<boolean> {
    const sent = latest.current;
    const cells = cellsOf(sent, record.parts);
    if (cells.length === 0 || isLocked) return true;
    setState((before) => ({ ...before, isSaving: true }));
    try {
      await api.evaluations.saveMarks({ id: record.id, cells }, { context: { requestId: newRequestId() } });
    } catch (error) {
      setState((before) => ({ ...before, isSaving: false, error }));
      return false;
    }
    const { queryKey } = queries.evaluations.get.queryOptions({ input: { id: record.id } });
    client.setQueryData(queryKey, (known) => (known === undefined ? known : withSaved(known, sent)));
    onSaved(withoutSaved(latest.current, sent));
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
