import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { belongsToInputMethod } from './key-event.ts';
import { sheetIntent } from './sheet-keys.ts';
import { targetCell } from './sheet-range.ts';
import { SheetHead, SheetRows, SheetTotals } from './sheet-rows.tsx';
import { SheetMessage } from './sheet-message.tsx';
import { type SheetOptions, useSheet } from './use-sheet.ts';
import './sheet.css';

interface SheetProps<Row> extends SheetOptions<Row> {
  /** What is entered here, read aloud. */
  readonly label: string;
  /** Lines that stay beneath the rows: mean, highest, counts. By the keys of the columns. */
  readonly totals?: ReadonlyArray<{
    readonly key: string;
    readonly cells: Readonly<Record<string, ReactNode>>;
  }>;
  readonly empty: string;
}

/** Entry like in a spreadsheet: the keyboard moves, types, fills, pastes and takes back. */
export function Sheet<Row extends object>(props: SheetProps<Row>) {
  const { label, columns, rows, totals = [], quick = {}, isLocked = false, empty } = props;
  const { t } = useTranslation('ui');
  const sheet = useSheet(props);
  const box = useRef<HTMLDivElement>(null);
  const isLeaving = useRef(false);

  function pageRows(): number {
    const row = box.current?.querySelector<HTMLElement>('tbody tr');
    const height = row?.offsetHeight ?? 26;
    return Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - totals.length - 2);
  }

  /** True where the key was meant for the sheet. */
  function act(event: KeyboardEvent): boolean {
    const intent = sheetIntent(event, sheet.mode, Object.keys(quick));
    if (intent === undefined) return false;
    switch (intent.kind) {
      case 'edit':
        sheet.edit();
        return true;
      case 'clear':
        sheet.clear();
        return true;
      case 'fill':
        sheet.fillDown();
        return true;
      case 'quick':
        sheet.quick(intent.key);
        return true;
      case 'undo':
      case 'redo':
        sheet.turn(intent.kind);
        return true;
      case 'give-up': {
        const isGivenUp = sheet.giveUp();
        // Esc, then Tab leaves the sheet from any cell.
        isLeaving.current = !isGivenUp;
        return isGivenUp;
      }
      default: {
        if (intent.kind === 'next' && isLeaving.current) return false;
        const size = { rows: rows.length, columns: sheet.grid.entries.length, page: pageRows() };
        if (!sheet.finish()) return true;
        const to = targetCell(sheet.cursor, intent, size);
        if (to === undefined) return false;
        sheet.move(to, intent.kind === 'move' && intent.extends === true);
        return true;
      }
    }
  }

  function press(event: KeyboardEvent): void {
    if (belongsToInputMethod(event) || !(event.target instanceof HTMLInputElement)) return;
    const wasLeaving = isLeaving.current;
    const isMeant = act(event);
    if (event.key !== 'Escape' && wasLeaving && event.key !== 'Shift') isLeaving.current = false;
    if (isMeant) event.preventDefault();
  }

  function copy(event: ClipboardEvent): void {
    if (sheet.mode !== 'ready') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', sheet.copied());
    if (event.type === 'cut') sheet.clear();
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain');
    if (sheet.mode !== 'ready' && !/[\t\r\n]/u.test(text)) return;
    event.preventDefault();
    sheet.paste(text);
  }

  function leave(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) sheet.finish();
  }

  return (
    <>
      <div
        ref={box}
        className="sheet-box"
        role="presentation"
        onKeyDown={press}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
        onBlur={leave}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table with cells to enter is the grid of the ARIA practices */}
        <table className="sheet" role="grid" aria-label={label} aria-readonly={isLocked}>
          <SheetHead columns={columns} />
          <SheetRows
            options={props}
            sheet={sheet}
            cellName={(row, column) => t('sheet.cell', { row, column })}
          />
          <SheetTotals columns={columns} totals={totals} />
        </table>
        {rows.length === 0 ? <p className="sheet-empty second">{empty}</p> : null}
      </div>
      <SheetMessage said={sheet.said} onClose={() => sheet.say(undefined)} />
    </>
  );
}
