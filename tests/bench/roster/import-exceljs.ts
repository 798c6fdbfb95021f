import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import type { InstitutionDatabase } from '../../../electron/core/database/open-database.ts';
import { pinyinOf } from '../../../electron/core/trainees/search-keys.ts';
import { checkIdNumber } from '../../../shared/rules/trainees/id-number.ts';
import type { PlainDate } from '../../../shared/rules/trainees/dates.ts';
import { startTestHouse } from '../../support/house.ts';
import { sampleBytes } from '../../support/rosters.ts';
import { tell } from '../tell.mjs';

/** The usual way: the whole file into exceljs, each row checked and inserted through knex, in one transaction. */
async function importRows(bytes: Uint8Array, database: InstitutionDatabase): Promise<number> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes);
  const sheet = book.worksheets[0];
  const rows: Record<string, string | null>[] = [];
  sheet?.eachRow((row, number) => {
    if (number > 1) rows.push(recordOf((column) => row.getCell(column).text));
  });
  await database.transact(async (writer) => {
    for (const row of rows) await writer('trainee').insert(row);
  });
  return rows.length;
}

function recordOf(cell: (column: number) => string): Record<string, string | null> {
  const check = checkIdNumber(cell(4), { today });
  if (check.kind === 'problem' || cell(2) === '') throw new Error(`row ${cell(1)} is not sound`);
  return {
    name: cell(2),
    pinyin: pinyinOf(cell(2)),
    id_kind: check.idKind,
    id_number: cell(4),
    birth_date: check.birthDate,
    sex: check.sex,
    phone: cell(5),
    ethnic_group: '01',
    education: cell(7),
    category: cell(8),
    address: cell(9),
    employer: cell(10),
    note: cell(11),
    created_at: now,
    updated_at: now,
  };
}

const today = '2026-11-24' as PlainDate;
const now = '2026-11-24T09:30:00+08:00';
const [file = '', count = '0'] = process.argv.slice(2);
const bytes = readFileSync(file);
// The same encrypted database with the same tables, indexes and capture of changes.
const desk = await startTestHouse();
const database = desk.house.institution?.database;
if (!database) throw new Error('no institution is open');
await new exceljs.Workbook().xlsx.load(await sampleBytes('roster-120.xlsx'));
const start = performance.now();
const added = await importRows(bytes, database);
const milliseconds = performance.now() - start;
if (added !== Number(count)) throw new Error(`${added} people were added, not ${count}`);
await desk.stop();
tell({ milliseconds });
