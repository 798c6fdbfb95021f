import { describe, expect, test } from 'vitest';
import { layBlock, readBlock, writeBlock } from '../../../renderer/ui/sheet-block.ts';
import { gridOf } from '../../../renderer/ui/sheet-grid.ts';
import { emptyHistory, redoStep, remember, undoStep } from '../../../renderer/ui/sheet-history.ts';
import { sheetIntent, type SheetMode } from '../../../renderer/ui/sheet-keys.ts';
import { blockOf, cellsOf, targetCell } from '../../../renderer/ui/sheet-range.ts';

const size = { rows: 48, columns: 2, page: 10 };

function intent(key: string, mode: SheetMode = 'ready', more: Partial<KeyboardEvent> = {}) {
  const press = { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
  return sheetIntent(press, mode, ['*', '/', '-', '+']);
}

describe('the keys of a sheet', () => {
  test('no letter is ever a command: it starts a text or an input method', () => {
    for (const mode of ['ready', 'typing', 'editing'] as const) {
      for (const letter of 'abcdefghijklmnopqrstuvwxyzAZ缺0123456789.') {
        expect(intent(letter, mode)).toBeUndefined();
      }
    }
  });

  test('signs write at once where nothing is being typed, and are text where something is', () => {
    expect(intent('*')).toEqual({ kind: 'quick', key: '*' });
    expect(intent('-', 'typing')).toBeUndefined();
    expect(intent('/', 'editing')).toBeUndefined();
  });

  test('Enter goes down, Shift Enter up, Tab on and Shift Tab back', () => {
    const from = { row: 3, column: 1 };
    const to = (key: string, shiftKey = false) => {
      const found = intent(key, 'typing', { shiftKey });
      return found && targetCell(from, found, size);
    };
    expect(to('Enter')).toEqual({ row: 4, column: 1 });
    expect(to('Enter', true)).toEqual({ row: 2, column: 1 });
    expect(to('Tab')).toEqual({ row: 4, column: 0 });
    expect(to('Tab', true)).toEqual({ row: 3, column: 0 });
  });

  test('Tab at the last cell and Shift Tab at the first lead out of the sheet', () => {
    expect(targetCell({ row: 47, column: 1 }, { kind: 'next', to: 'forward' }, size)).toBeUndefined();
    expect(targetCell({ row: 0, column: 0 }, { kind: 'next', to: 'back' }, size)).toBeUndefined();
  });

  test('arrows stop at the edges, and within a text under F2 they belong to it', () => {
    expect(targetCell({ row: 0, column: 0 }, { kind: 'move', to: 'up' }, size)).toEqual({
      row: 0,
      column: 0,
    });
    expect(intent('ArrowLeft', 'editing')).toBeUndefined();
    expect(intent('ArrowDown', 'editing')).toEqual({ kind: 'move', to: 'down' });
    expect(intent('ArrowDown', 'ready', { ctrlKey: true })).toMatchObject({ isFar: true });
  });

  test('undo and deleting belong to the text while one is typed', () => {
    expect(intent('z', 'ready', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(intent('z', 'typing', { ctrlKey: true })).toBeUndefined();
    expect(intent('Delete', 'typing')).toBeUndefined();
    expect(intent('Delete')).toEqual({ kind: 'clear' });
  });
});

describe('a block from the clipboard', () => {
  test('is read by lines and tabs, with the line break spreadsheets put at the end', () => {
    expect(readBlock('86\t88\r\n57\t缺考\r\n')).toEqual([
      ['86', '88'],
      ['57', '缺考'],
    ]);
    expect(readBlock('86\n\n57')).toEqual([['86'], [''], ['57']]);
    expect(readBlock('86\t')).toEqual([['86', '']]);
    expect(readBlock('')).toEqual([['']]);
  });

  test('keeps a cell in quotes whole, and comes back as it went', () => {
    const rows = [
      ['两行\n一格', '带"引号"'],
      ['a\tb', ''],
    ];
    expect(readBlock(writeBlock(rows))).toEqual(rows);
  });

  test('is laid from the first chosen cell; what falls outside is counted', () => {
    const chosen = blockOf({ cursor: { row: 46, column: 1 }, anchor: { row: 46, column: 1 } });
    const laid = layBlock([['1', '2'], ['3', '4'], ['5']], chosen, size);
    expect(laid.cells).toEqual([
      { row: 46, column: 1, text: '1' },
      { row: 47, column: 1, text: '3' },
    ]);
    expect(laid.outside).toBe(3);
  });

  test('of a single value fills everything chosen', () => {
    const chosen = blockOf({ cursor: { row: 2, column: 1 }, anchor: { row: 0, column: 0 } });
    expect(layBlock([['60']], chosen, size).cells).toHaveLength(6);
    expect(cellsOf(chosen)[0]).toEqual({ row: 0, column: 0 });
  });
});

describe('taking back', () => {
  const change = (before: string, after: string) => ({ row: '7', column: 'theory', before, after });

  test('goes step by step, the latest first, and forward again', () => {
    const history = remember(remember(emptyHistory, [change('', '80')]), [change('80', '81')]);
    const undone = undoStep(history);
    expect(undone?.changes).toEqual([change('81', '80')]);
    expect(undoStep(undone?.history ?? emptyHistory)?.changes).toEqual([change('80', '')]);
    expect(redoStep(undone?.history ?? emptyHistory)?.changes).toEqual([change('80', '81')]);
  });

  test('does not count what changed nothing, and a new entry ends what could be done again', () => {
    expect(remember(emptyHistory, [change('80', '80')])).toBe(emptyHistory);
    const undone = undoStep(remember(emptyHistory, [change('', '80')]))?.history ?? emptyHistory;
    expect(redoStep(remember(undone, [change('', '70')]))).toBeUndefined();
    expect(undoStep(emptyHistory)).toBeUndefined();
  });
});

test('a cell is locked where its column says what stands beside it, and open in every other row', () => {
  const { isLockedAt } = gridOf({
    columns: [
      { kind: 'entry', key: 'one', title: 'one', text: () => '', lockedNote: (row) => row.note },
      { kind: 'entry', key: 'two', title: 'two', text: () => '' },
    ],
    rows: [
      { key: 'a', note: 'from before' },
      { key: 'b', note: undefined },
    ],
    rowKey: (row) => row.key,
    rowName: (row) => row.key,
  });
  const places = [
    { row: 0, column: 0 },
    { row: 0, column: 1 },
    { row: 1, column: 0 },
  ];
  expect(places.map(isLockedAt)).toEqual([true, false, false]);
});
