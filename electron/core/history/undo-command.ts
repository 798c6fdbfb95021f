import { Failure, type Params } from '#shared/contract/failures.ts';
import { procedureMeta } from '#shared/contract/index.ts';
import type { Undo } from '#shared/contract/procedure.ts';
import type { Reader, Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { entryBySeq, type HistoryEntryRow, latestEntries, undoingEntries } from './history.table.ts';
import { invertChanges } from './invert-changes.ts';

/** How far back undo reaches. */
const reach = 50;

interface Step {
  readonly seq: number;
  readonly procedure: string;
  readonly summary: Params;
}

/** How the contract says a procedure is taken back; undefined for names an older version knew. */
export function undoOf(procedure: string): Undo | undefined {
  const meta = procedureMeta(procedure);
  if (meta?.kind === 'operation') return { never: 'opened', instead: 'nothing' };
  return meta?.kind === 'command' ? meta.undo : undefined;
}

/** Entries that stand for themselves: they neither get undone nor keep an earlier one from it. */
function isPassedOver(entry: HistoryEntryRow): boolean {
  const undo = undoOf(entry.procedure);
  if (undo === undefined) return false;
  if (undo === 'rows') return entry.change_count === 0;
  return (
    undo.never === 'sign-in' || undo.never === 'shown' || undo.never === 'printed' || undo.never === 'opened'
  );
}

function stepOf(entry: HistoryEntryRow): Step {
  // Written by recordEntry as flat params.
  return { seq: entry.seq, procedure: entry.procedure, summary: JSON.parse(entry.summary) as Params };
}

interface Stacks {
  readonly undo: HistoryEntryRow | undefined;
  /** The undo entry that a redo would take back, and the command it brings back. */
  readonly redo: { readonly undoing: HistoryEntryRow; readonly original: HistoryEntryRow } | undefined;
}

/** Walks back from the newest entry, pairing undos with what they undid and redos with what they brought back. */
async function readStacks(reader: Reader): Promise<Stacks> {
  const entries = await latestEntries(reader, reach);
  const undoneBy = new Map<number, HistoryEntryRow>();
  let redo: Stacks['redo'];
  let isRedoOpen = true;
  for (const entry of entries) {
    const isTakenBack = undoneBy.has(entry.seq);
    if (entry.undoes !== null) {
      if (isTakenBack) continue;
      undoneBy.set(entry.undoes, entry);
      const original = await entryBySeq(reader, entry.undoes);
      if (entry.procedure === 'history.undo' && isRedoOpen && !redo && original)
        redo = { undoing: entry, original };
      continue;
    }
    if (isTakenBack || isPassedOver(entry)) continue;
    isRedoOpen = false;
    return { undo: entry, redo };
  }
  return { undo: undefined, redo };
}

/** What Ctrl+Z and Ctrl+Y would do now for whoever asks; nothing that would be refused is offered. */
export async function nextSteps(
  reader: Reader,
  _input: Readonly<Record<string, never>>,
  call: Call,
): Promise<{ undo: Step | null; redo: Step | null }> {
  const { undo, redo } = await readStacks(reader);
  const canUndo = undo !== undefined && undoOf(undo.procedure) === 'rows' && isAllowed(undo.procedure, call);
  const canRedo = redo !== undefined && isAllowed(redo.original.procedure, call);
  return { undo: canUndo ? stepOf(undo) : null, redo: canRedo ? stepOf(redo.original) : null };
}

function checkUndoable(entry: HistoryEntryRow): void {
  const undo = undoOf(entry.procedure);
  if (undo === 'rows') return;
  const params = undo
    ? { reason: undo.never, instead: undo.instead }
    : { reason: 'unknown', instead: 'nothing' };
  throw new Failure('UNDO_NEVER', { params: { ...params, procedure: entry.procedure } });
}

function isAllowed(procedure: string, call: Call): boolean {
  const callers = procedureMeta(procedure)?.callers ?? [];
  return callers === 'public' || callers.includes(call.actor.role);
}

/** Whoever may not do a thing may neither take it back nor bring it back. @throws {Failure} NOT_ALLOWED. */
function checkMay(procedure: string, call: Call): void {
  if (!isAllowed(procedure, call)) throw new Failure('NOT_ALLOWED', { params: { role: call.actor.role } });
}

async function chosenEntry(writer: Writer, seq: number | undefined): Promise<HistoryEntryRow> {
  if (seq === undefined) {
    const { undo } = await readStacks(writer);
    if (!undo) throw new Failure('NOTHING_TO_UNDO');
    return undo;
  }
  const entry = await entryBySeq(writer, seq);
  if (!entry) throw new Failure('NOT_FOUND', { params: { what: 'history-entry' } });
  const undoings = await undoingEntries(writer, [seq]);
  const redone = await undoingEntries(
    writer,
    undoings.map((row) => row.seq),
  );
  if (undoings.length > redone.length) throw new Failure('NOTHING_TO_UNDO');
  return entry;
}

/**
 * Takes back the last undoable command, or the one named by `seq`.
 * @throws {Failure} NOTHING_TO_UNDO, UNDO_NEVER (with what to do instead), NOT_ALLOWED (the role may not do it
 *   either) or UNDO_BLOCKED (with what stands in the way).
 */
export async function undoCommand(
  writer: Writer,
  input: { readonly seq?: number | undefined },
  call: Call,
): Promise<Step> {
  const entry = await chosenEntry(writer, input.seq);
  checkUndoable(entry);
  checkMay(entry.procedure, call);
  await invertChanges(writer, entry.seq);
  const step = stepOf(entry);
  call.note({ ...step.summary, undoes: entry.seq, undone: entry.procedure });
  return step;
}

/**
 * Brings back what the last undo took away.
 * @throws {Failure} NOTHING_TO_UNDO, NOT_ALLOWED or UNDO_BLOCKED.
 */
export async function redoCommand(
  writer: Writer,
  _input: Readonly<Record<string, never>>,
  call: Call,
): Promise<Step> {
  const { redo } = await readStacks(writer);
  if (!redo) throw new Failure('NOTHING_TO_UNDO');
  checkMay(redo.original.procedure, call);
  await invertChanges(writer, redo.undoing.seq);
  const step = stepOf(redo.original);
  call.note({ ...step.summary, undoes: redo.undoing.seq, undone: redo.original.procedure });
  return step;
}
