import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { idNumberOf, issue, nameShort, readySession } from '../core/certificates/certified-session.ts';
import { fetched } from '../support/fetched.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../support/house.ts';
import { readPdf } from '../support/read-pdf.ts';
import { proposedRecipe } from '../support/rosters.ts';
import { writtenWorkbook } from '../support/written-workbooks.ts';
import { handIn, sayings, unsaid } from './lane.ts';
import { hostileNames, hostileNumbers } from './texts.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
});
afterAll(() => desk.stop());

const empty = { phone: '', ethnicGroup: '', education: '', category: '', address: '', employer: '' } as const;

function register(name: string, idNumber: string) {
  const facts = { name, idKind: 'citizen', idNumber, sex: null, birthDate: null, ...empty } as const;
  return desk.api.trainees.register({ ...facts, note: '', details: {} }, desk.as());
}

/** What a roster of these people becomes: the kept value of a field and what is said of each row. */
async function checked(people: readonly (readonly [string, string])[], field: 'name' | 'idNumber') {
  const bytes = () => writtenWorkbook([{ name: '名册', rows: [['姓名', '身份证号'], ...people] }]);
  const fileId = await handIn(desk, { name: 'roster.xlsx', about: '', bytes });
  const recipe = proposedRecipe(await desk.api.rosters.open({ fileId }, desk.as()));
  const { rows } = await desk.api.rosters.check({ recipe, view: { show: 'all', limit: 500 } }, desk.as());
  return rows.map((row) => ({
    value: row.cells.find((cell) => cell.field === field)?.value,
    state: row.state,
    said: [
      ...row.problems
        .filter((each) => each.field === field)
        .map(({ severity, code }) => `${severity} ${code}`),
      ...row.tidied.filter((each) => each.field === field).map(({ rule }) => `tidied ${rule}`),
    ],
  }));
}

describe('a name on its way in', () => {
  const numbered = hostileNames.map((each, index) => ({ ...each, index }));

  it.each(numbered.filter(({ kept }) => kept !== undefined))(
    'typed: $about',
    async ({ name, kept, index }) => {
      const { id } = await register(name, idNumberOf(300 + index));
      expect((await desk.api.trainees.get({ id }, desk.as())).name).toBe(kept);
    },
  );

  it.each(numbered.filter(({ kept }) => kept === undefined))(
    'typed: $about',
    async ({ name, typed, index }) => {
      const refusal = await refusalOf(register(name, idNumberOf(300 + index)));
      expect(refusal.data.problems?.map(({ code }) => code)).toEqual([typed]);
      for (const sentence of sayings(refusal)) expect(sentence).not.toMatch(unsaid);
    },
  );

  it('in a roster: each is kept, tidied or refused as it must be, and says why', async () => {
    const rows = await checked(
      hostileNames.map(({ name }, index) => [name, idNumberOf(500 + index)] as const),
      'name',
    );
    expect(rows.map(({ said }) => said)).toEqual(hostileNames.map(({ roster }) => roster));
    for (const [index, { kept }] of hostileNames.entries()) {
      const row = rows[index];
      expect([row?.state, kept === undefined ? undefined : row?.value]).toEqual([
        kept === undefined ? 'to-fix' : 'sound',
        kept,
      ]);
    }
  });
});

it('a number in a roster: nothing but its own digits passes, however much it looks like them', async () => {
  const rows = await checked(
    hostileNumbers.map(
      ({ written }, index) => [`张示${'甲乙丙丁戊己庚辛壬癸子'.charAt(index)}`, written] as const,
    ),
    'idNumber',
  );
  expect(rows.map(({ said }) => said)).toEqual(hostileNumbers.map(({ roster }) => roster));
  for (const [index, { kept }] of hostileNumbers.entries())
    expect(rows[index]?.state, hostileNumbers[index]?.about).toBe(kept === undefined ? 'to-fix' : 'sound');
});

describe('a name on its way to paper', () => {
  const kept = hostileNames.flatMap(({ kept: name, onPaper }) =>
    name === undefined ? [] : [{ name, onPaper }],
  );

  it('stays a text in a workbook: none of them is a formula there', async () => {
    const { fileId, fileName } = await desk.api.trainees.export(
      {
        text: '',
        numbers: 'masked',
        language: 'zh-CN',
        fileName: '学员',
        sheetName: '学员',
        notes: ['学员名单'],
        columns: [{ field: 'name', heading: '姓名' }],
      },
      desk.as(),
    );
    const { bytes } = await desk.house.passingFiles.read(fileId);
    const book = await readWorkbook(bytes, { fileName });
    if (book.kind === 'unreadable') throw new Error(book.reason);
    const cells = book.sheets.flatMap((sheet) => sheet.rows.slice(2).map((row) => row[0]));
    const texts = cells.map((cell) => (cell?.kind === 'text' ? cell.text : `${cell?.kind}`));
    expect(texts.toSorted()).toEqual(kept.map(({ name }) => name).toSorted());
  });

  it('is printed whole, or refused by name before a number is spent; never cut, never blank', async () => {
    const roster = kept.map(({ name }, index) => ({ name, idNumber: idNumberOf(700 + index) }));
    const planned = await readySession(desk, 'training', roster);
    const refusal = await refusalOf(issue(desk, planned));
    const said = new Map(
      refusal.data.problems?.map((each) => [(each['place'] as { name: string }).name, each['code']]),
    );
    expect(said).toEqual(new Map(kept.flatMap(({ name, onPaper }) => (onPaper ? [[name, onPaper]] : []))));
    for (const sentence of sayings(refusal)) expect(sentence).not.toMatch(unsaid);

    const printable = kept.flatMap(({ onPaper }, index) =>
      onPaper ? [] : [planned.enrolmentIds[index] ?? 0],
    );
    const { certificateIds, firstNumber } = await issue(desk, planned, printable);
    expect(firstNumber).toMatch(/001$/u);
    const { fileId } = await desk.api.certificates.print({ certificateIds }, desk.as());
    const { bytes } = await fetched(desk.house, fileId, desk.as().context.ticket);
    const pages = (await readPdf(bytes)).pages.map(({ text }) => text.replaceAll(/\s/gu, ''));
    const names = kept.filter(({ onPaper }) => !onPaper).map(({ name }) => name.replaceAll(' ', ''));
    expect(pages).toHaveLength(names.length);
    for (const [index, name] of names.entries()) expect(pages[index]).toContain(name);
  }, 60_000);

  it('and none of it was a fault of the application', () => {
    expect(desk.faults).toEqual([]);
  });
});
