import { Failure } from '#shared/contract/failures.ts';
import { type CodedItem, findByCode } from '#shared/lists/coded-item.ts';
import { categories } from '#shared/lists/categories.ts';
import { education } from '#shared/lists/education.ts';
import { ethnicGroups } from '#shared/lists/ethnic-groups.ts';
import { idKinds } from '#shared/lists/id-kinds.ts';
import { sexes } from '#shared/lists/sexes.ts';
import { ageOn } from '#shared/rules/trainees/age.ts';
import { maskBank, maskIdNumber, maskPhone } from '#shared/rules/trainees/masking.ts';
import { yesNo } from '#shared/rules/trainees/roster-values.ts';
import { safeFileName } from '#shared/rules/files/safe-file-name.ts';
import type { Writer } from '../database/reader-writer.ts';
import type { Call } from '../procedure.ts';
import { detailsOf } from './describe-trainee.ts';
import { workbookType } from './export-roster-problems.ts';
import { matchingTrainees } from './list-trainees.ts';
import type { TraineeFilter, TraineeRow } from './trainee.table.ts';
import type { TraineeList } from './trainee-list.ts';

interface ExportInput extends TraineeFilter, Pick<TraineeList, 'columns' | 'notes' | 'sheetName'> {
  readonly text: string;
  readonly numbers: 'masked' | 'full';
  readonly language: 'zh-CN' | 'en';
  readonly fileName: string;
}

/** Wherever the fictional institution's data go, they say so. */
const demoNote = { 'zh-CN': '演示数据，不得用作凭证', en: 'Demo data, no proof of anything' } as const;

/** Rows read between two breaths. */
const pageRows = 1000;
/** More than this is no list anybody reads; the filter narrows it. */
const mostRows = 100_000;

const lists: Readonly<Record<string, readonly CodedItem[]>> = {
  sex: sexes,
  idKind: idKinds,
  category: categories,
  ethnicGroup: ethnicGroups,
  education,
  hasOldCertificate: yesNo,
};

const masks: Readonly<Record<string, (value: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  bankCard: maskBank,
};

function factsOf(row: TraineeRow, today: string): Readonly<Record<string, string | number | null>> {
  return {
    ...detailsOf(row),
    name: row.name,
    pinyin: row.pinyin,
    sex: row.sex,
    birthDate: row.birth_date,
    age: row.birth_date === null ? null : ageOn(row.birth_date, today),
    idKind: row.id_kind,
    idNumber: row.id_number,
    phone: row.phone,
    category: row.category,
    ethnicGroup: row.ethnic_group,
    education: row.education,
    employer: row.employer,
    address: row.address,
    note: row.note,
  };
}

function shown(field: string, value: string | number | null, input: ExportInput): string | number | null {
  if (typeof value !== 'string' || value === '') return value;
  const list = lists[field];
  if (list) {
    const item = findByCode(list, value);
    if (!item) return value;
    return input.language === 'en' ? item.en : item.zh;
  }
  return input.numbers === 'masked' ? (masks[field]?.(value) ?? value) : value;
}

function lineOf(row: TraineeRow, input: ExportInput, today: string) {
  const facts = factsOf(row, today);
  return input.columns.map(({ field }) => shown(field, facts[field] ?? null, input));
}

async function readPages(
  writer: Writer,
  input: ExportInput,
  call: Call,
): Promise<{ pages: readonly string[]; count: number }> {
  const pages: string[] = [];
  let count = 0;
  let last: readonly [string, number] = ['', 0];
  for (;;) {
    const rows = await matchingTrainees(writer, input)
      .whereRaw('(pinyin, id) > (?, ?)', [...last])
      .orderBy('pinyin')
      .orderBy('id')
      .limit(pageRows);
    const end = rows.at(-1);
    if (!end) return { pages, count };
    pages.push(JSON.stringify(rows.map((row) => lineOf(row, input, call.today))));
    count += rows.length;
    last = [end.pinyin, end.id];
    if (count > mostRows) throw new Failure('FILE_TOO_LARGE', { params: { limit: mostRows } });
    call.activity.continueOrStop();
  }
}

/** Writes the people a list shows as .xlsx; a logged act that says whether numbers stand in it in full. */
export async function exportTrainees(
  writer: Writer,
  input: ExportInput,
  call: Call,
): Promise<{ fileId: string; fileName: string; count: number }> {
  const { pages, count } = await readPages(writer, input, call);
  if (count === 0) throw new Failure('WRONG_STATE', { params: { reason: 'no-rows' } });
  const { sheetName, columns } = input;
  const notes = [...input.notes, ...(call.institution.isDemo ? [demoNote[input.language]] : [])];
  const bytes = await call.house.jobs.run(
    'writeTraineeList',
    { sheetName, notes, columns, pages, created: call.house.clock() },
    { signal: call.activity.signal },
  );
  const fileName = safeFileName(/\.xlsx$/iu.test(input.fileName) ? input.fileName : `${input.fileName}.xlsx`);
  const file = await call.house.passingFiles.add({
    name: fileName,
    mediaType: workbookType,
    bytes,
    isOnce: true,
  });
  call.note({ count, numbers: input.numbers });
  return { fileId: file.id, fileName, count };
}
