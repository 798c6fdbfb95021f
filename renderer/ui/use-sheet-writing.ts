import { useState } from 'react';
import type { CellText, Laid } from './sheet-block.ts';
import type { CellEntry } from './sheet-column.ts';
import type { CellKeys, SheetGrid } from './sheet-grid.ts';
import { emptyHistory, redoStep, remember, undoStep } from './sheet-history.ts';

/** What the sheet says beneath itself after an entry. */
export type SheetSaid =
  | { readonly kind: 'refused'; readonly problem: string }
  | {
      readonly kind: 'block';
      readonly taken: number;
      readonly outside: number;
      readonly refused: ReadonlyArray<{
        readonly place: string;
        readonly text: string;
        readonly problem: string;
      }>;
    };

/** Takes the entries that are sound and answers for each what is wrong with it, undefined where nothing is. */
export type TakeEntries = (entries: readonly CellEntry[]) => ReadonlyArray<string | undefined>;

export interface SheetWriting {
  /** Writes one cell and answers what is wrong with the text. */
  readonly writeCell: (cell: CellText) => string | undefined;
  /** Writes a block and says what became of each cell. */
  readonly writeLaid: (laid: Laid | undefined) => void;
  /** Takes back or does again; answers the cell to go to. */
  readonly turn: (way: 'undo' | 'redo') => CellKeys | undefined;
  readonly said: SheetSaid | undefined;
  readonly say: (said: SheetSaid | undefined) => void;
}

/** Writing into the cells of a sheet, with undo step by step. */
export function useSheetWriting<Row>(grid: SheetGrid<Row>, onEnter: TakeEntries): SheetWriting {
  const [history, setHistory] = useState(emptyHistory);
  const [said, say] = useState<SheetSaid>();

  function write(cells: readonly CellText[]): ReadonlyArray<string | undefined> {
    const wanted = cells.flatMap((cell) => {
      const keys = grid.keysAt(cell);
      return keys === undefined ? [] : [{ ...keys, text: cell.text, before: grid.textAt(cell) }];
    });
    const problems = onEnter(wanted);
    const step = wanted.flatMap(({ row, column, before, text }, index) =>
      problems[index] === undefined ? [{ row, column, before, after: text }] : [],
    );
    setHistory((past) => remember(past, step));
    return problems;
  }
  return {
    said,
    say,
    writeCell(cell) {
      const [problem] = write([cell]);
      say(problem === undefined ? undefined : { kind: 'refused', problem });
      return problem;
    },
    writeLaid(laid) {
      if (laid === undefined) return;
      const { cells, outside } = laid;
      const problems = write(cells);
      const refused = cells.flatMap((cell, index) => {
        const problem = problems[index];
        return problem === undefined ? [] : [{ place: grid.nameAt(cell), text: cell.text, problem }];
      });
      const isOne = cells.length === 1 && refused.length === 0 && outside === 0;
      say(isOne ? undefined : { kind: 'block', taken: cells.length - refused.length, outside, refused });
    },
    turn(way) {
      const turned = way === 'undo' ? undoStep(history) : redoStep(history);
      if (turned === undefined) return undefined;
      onEnter(turned.changes.map(({ row, column, after }) => ({ row, column, text: after })));
      setHistory(turned.history);
      say(undefined);
      return turned.changes[0];
    },
  };
}
