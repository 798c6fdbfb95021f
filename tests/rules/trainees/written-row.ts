import type { RosterField } from '#shared/rules/trainees/roster-fields.ts';
import type { CellKind, RosterCell, RosterRow } from '#shared/rules/trainees/roster-row.ts';

type More = Partial<Pick<RosterCell, 'hasLostDigits' | 'isTyped' | 'isResultTaken' | 'isAsTyped'>>;
/** Cells by field: a text, or its kind with what is known of it. */
export type Cells = Readonly<
  Partial<Record<RosterField, string | readonly [kind: CellKind, raw: string, more?: More]>>
>;

/** A row as a sheet would give it. */
export function row(cells: Cells, rowNumber = 4): RosterRow {
  const entries = Object.entries(cells).map(([field, value], column) => {
    const [kind, raw, more] = typeof value === 'string' ? (['text', value] as const) : value;
    return [
      field,
      { kind, raw, ...more, address: `${String.fromCharCode(65 + column)}${String(rowNumber)}` },
    ];
  });
  return { rowNumber, cells: Object.fromEntries(entries) };
}

export const person = { name: '测试甲', idNumber: '141102199003070022' } as const;
export const today = '2026-11-20';
