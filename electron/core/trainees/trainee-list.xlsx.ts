import {
  type ColumnKind,
  type WrittenColumn,
  type WrittenValue,
  writeWorkbook,
} from '../workbook/write-workbook.ts';
import type { TraineeList } from './trainee-list.ts';

/** Numbers of people are texts: a spreadsheet keeps 15 digits of a number. */
const kinds: Readonly<Record<string, ColumnKind>> = { birthDate: 'date', age: 'integer' };

function columnOf({ field, heading }: TraineeList['columns'][number]): WrittenColumn {
  return { heading, kind: kinds[field] ?? 'text' };
}

/** The registry, or a part of it, as .xlsx. */
export async function writeTraineeList(list: TraineeList): Promise<Uint8Array> {
  // Written by export-trainees.ts.
  const rows = list.pages.flatMap((page) => JSON.parse(page) as WrittenValue[][]);
  return writeWorkbook({
    properties: { created: list.created },
    sheets: [{ name: list.sheetName, notes: list.notes, columns: list.columns.map(columnOf), rows }],
  });
}
