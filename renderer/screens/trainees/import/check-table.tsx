import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Fragment, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import { belongsToInputMethod, isTextField } from '../../../ui/key-event.ts';
import { CheckRow } from './check-row.tsx';
import { RowStrip } from './row-strip.tsx';
import type { Check } from './use-check.ts';
import type { CheckCursor } from './use-check-cursor.ts';
import type { Corrections } from './use-corrections.ts';

interface CheckTableProps {
  readonly check: Check;
  readonly fields: readonly RosterField[];
  readonly cursor: CheckCursor;
  readonly corrections: Corrections;
}

/** Widths as in the file's own kind of content; the problem takes what is left. */
const widths: Readonly<Partial<Record<RosterField, number>>> = {
  name: 84,
  sex: 50,
  idNumber: 168,
  birthDate: 98,
  phone: 112,
  category: 172,
  education: 84,
};

/** The rows of the roster as they stand after correction; the cell under work opens a strip beneath its row. */
export function CheckTable({ check, fields, cursor, corrections }: CheckTableProps) {
  const { t } = useTranslation('rosterCheck');
  const { t: names } = useTranslation('rosterFields');
  const box = useRef<HTMLDivElement>(null);
  useFocusedCell(box, cursor);
  const press = useSheetKeys({ check, fields, cursor, corrections });
  const [first] = check.rows;
  return (
    <div ref={box} className={check.isBehind ? 'check-box is-loading' : 'check-box'}>
      <table
        className="check-table"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrows move from cell to cell
        role="grid"
        aria-label={t('table')}
        aria-busy={check.isBehind}
        onKeyDown={press}
      >
        <colgroup>
          <col style={{ width: 46 }} />
          {fields.map((field) => (
            <col key={field} style={{ width: widths[field] ?? 120 }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="row-head">
              {t('column.row')}
            </th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {names(field)}
              </th>
            ))}
            <th scope="col">{t('column.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {check.rows.map((row) => {
            const isHere = cursor.at?.row === row.row;
            return (
              <Fragment key={row.row}>
                <CheckRow
                  row={row}
                  fields={fields}
                  current={isHere ? cursor.at?.field : undefined}
                  isEntry={cursor.at === undefined && row === first}
                  corrections={corrections}
                  onEnter={(field) => cursor.move({ row: row.row, field })}
                />
                {isHere && cursor.at !== undefined ? (
                  <RowStrip
                    row={row}
                    at={cursor.at}
                    span={fields.length + 2}
                    check={check}
                    corrections={corrections}
                    onClose={cursor.close}
                  />
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {check.rows.length === 0 && !check.isBehind ? (
        <p className="check-empty second">
          {t(check.show === 'problems' && check.text === '' ? 'table.empty' : 'table.none')}
        </p>
      ) : null}
      <Pages check={check} />
    </div>
  );
}

function Pages({ check }: { readonly check: Check }) {
  const { t } = useTranslation('ui');
  if (!check.hasNextPage && !check.hasPreviousPage) return null;
  const first = check.offset + 1;
  const last = check.offset + check.rows.length;
  return (
    <nav className="check-pages small-text second" aria-label={t('paging')}>
      {t('paging.range', { first, last, total: check.total })}
      <Button
        size="small"
        type="text"
        icon={<ChevronLeft className="small" aria-hidden="true" />}
        aria-label={t('paging.previous')}
        disabled={!check.hasPreviousPage}
        onClick={() => check.turn(-1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ChevronRight className="small" aria-hidden="true" />}
        aria-label={t('paging.next')}
        disabled={!check.hasNextPage}
        onClick={() => check.turn(1)}
      />
    </nav>
  );
}

/** Arrows move, Enter and F2 edit, Del skips, Esc closes the strip; never while an input method composes. */
function useSheetKeys({ check, cursor, corrections }: CheckTableProps) {
  return (event: React.KeyboardEvent) => {
    if (belongsToInputMethod(event) || isTextField(event.target) || event.ctrlKey || event.altKey) return;
    const { at } = cursor;
    const isOnCell = event.target instanceof HTMLTableCellElement;
    const row = check.rows.find((each) => each.row === at?.row);
    if (event.key === 'Enter' && isOnCell && at !== undefined && row !== undefined) {
      corrections.begin(row, at.field);
    } else if (event.key === 'Delete' && at !== undefined) {
      if (row?.state === 'skipped') corrections.unskip(at);
      else corrections.skip(at);
    } else if (event.key === 'Escape' && at !== undefined) cursor.close();
    else if (!isOnCell || !cursor.arrow(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The cell under work takes the focus when the cursor was moved, and stays in sight with its strip. */
function useFocusedCell(box: React.RefObject<HTMLElement | null>, cursor: CheckCursor): void {
  const focus = useEffectEvent(() => {
    if (cursor.at === undefined) return;
    const { row, field } = cursor.at;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${row}:${field}"]`);
    // While the cell is typed in, the focus belongs to what is typed into.
    const place = cell?.querySelector<HTMLElement>('input') ?? cell;
    place?.focus({ preventScroll: true });
    cell?.closest('tr')?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  useEffect(() => {
    if (cursor.moves > 0) focus();
  }, [cursor.moves]);
}
