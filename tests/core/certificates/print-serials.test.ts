import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highWaterOf } from '#core/safekeeping/high-water.ts';
import { keyIdOf } from '#core/safekeeping/key-slots.ts';
import { cellText } from '#core/workbook/cell.ts';
import { readWorkbook } from '#core/workbook/read-workbook.ts';
import { fetched } from '../../support/fetched.ts';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { fileBody, issue, nameShort, people, readySession } from './certified-session.ts';

let desk: TestHouse;
let ids: number[] = [];
let training = 0;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
  await fileBody(desk);
  await desk.api.institution.allowLocalNumbers({ reason: '省级平台未开通，书面同意' }, desk.as());
  ids = (await issue(desk, await readySession(desk, 'level', people(2)))).certificateIds;
  [training = 0] = (await issue(desk, await readySession(desk, 'training', people(1, 10)))).certificateIds;
});
afterAll(() => desk.stop());

async function bytesOf(fileId: string): Promise<Uint8Array> {
  return (await fetched(desk.house, fileId, desk.as().context.ticket)).bytes;
}

async function pagesOf(
  certificateIds: readonly number[],
  reason = '',
  layout?: { readonly offsetX: number; readonly offsetY: number; readonly isDataOnly: boolean },
): Promise<readonly string[]> {
  const { fileId } = await desk.api.certificates.print(
    { certificateIds: [...certificateIds], reason, ...(layout && { layout }) },
    desk.as(),
  );
  return (await readPdf(await bytesOf(fileId))).pages.map((page) => page.text);
}

function record(id: number) {
  return desk.api.certificates.get({ id }, desk.as());
}

describe('the serial of a print', () => {
  it('stands on each sheet and in its record; a reprint has one of its own, the number stays', async () => {
    const pages = await pagesOf(ids);
    expect(pages[0]).toContain('流水码26000001');
    expect(pages[1]).toContain('流水码26000002');
    const [first = 0] = ids;
    const before = await record(first);
    expect(before.prints).toMatchObject([{ printSerial: '26000001' }]);
    const [again] = await pagesOf([first], '字迹不清');
    expect(again).toContain('流水码26000003');
    const after = await record(first);
    expect(after.number).toBe(before.number);
    expect(after.prints.map((print) => [print.printSerial, print.reason])).toEqual([
      ['26000003', '字迹不清'],
      ['26000001', ''],
    ]);
  });

  it('is not part of what was issued, and stays as it was in the kept file', async () => {
    const { reader } = desk.house.institution!.database;
    expect(JSON.stringify(await reader('certificate').pluck('facts'))).not.toContain('26000001');
    const prints = (await record(ids[0]!)).prints;
    const { fileId } = await desk.api.certificates.openPrint({ printId: prints.at(-1)!.id }, desk.as());
    expect((await readPdf(await bytesOf(fileId))).pages[0]?.text).toContain('流水码26000001');
  });

  it('is noted outside the database, so that a restored backup repeats none', async () => {
    const known = await highWaterOf(desk.house, keyIdOf(desk.house.institution!.dataKey));
    expect(known['print-serial:2026']).toBe(3);
  });

  it('never comes twice, however it is written', async () => {
    const change = desk.house.institution!.database.transact((writer) =>
      writer('certificate_print').where({ page: 2 }).update({ print_serial: '26000001' }),
    );
    await expect(change).rejects.toThrow(/UNIQUE/u);
  });

  it('and the sex stand in the register, on paper and as a workbook; a spoilt sheet gives way', async () => {
    expect((await pagesOf([training]))[0]).toContain('流水码26000004');
    const [first = 0] = ids;
    await desk.api.certificates.recordPrints({ good: [], spoilt: [first] }, desk.as());
    const make = (format: 'xlsx' | 'pdf') =>
      desk.api.certificates.exportRegister({ format, isMasked: true, language: 'zh-CN' }, desk.as());
    const file = await bytesOf((await make('xlsx')).fileId);
    const read = await readWorkbook(file, { fileName: 'r.xlsx', maximumRows: 100 });
    if (read.kind === 'unreadable') throw new Error(read.reason);
    const rows = (read.sheets[0]?.rows ?? []).map((row) => row.map(cellText));
    const heads = rows.find((row) => row.includes('印制流水码')) ?? [];
    const column = (head: string) => rows.slice(-3).map((row) => String(row[heads.indexOf(head)]));
    expect(column('印制流水码').toSorted()).toEqual(['26000001', '26000002', '26000004']);
    // The seventeenth digit of the test numbers: 100, 101 and 110.
    expect(column('性别').toSorted()).toEqual(['女', '女', '男']);
    const [page] = (await readPdf(await bytesOf((await make('pdf')).fileId))).pages;
    for (const text of ['26000001', '26000002', '26000004', '男']) expect(page?.text).toContain(text);
    expect(page?.text).not.toContain('26000003');
  });

  it('stands on printed stock too, as its record says', async () => {
    const stock = { offsetX: 0, offsetY: 0, isDataOnly: true };
    for (const id of [ids[1]!, training]) {
      const [page] = await pagesOf([id], '换用印好的纸', stock);
      const [print] = (await record(id)).prints;
      expect(page).toContain(`流水码${print?.printSerial}`);
      expect(page).not.toContain('证件号码');
    }
  });

  it('of level certificates of earlier versions the sex is read from their citizen’s number', async () => {
    const { database } = desk.house.institution!;
    await database.transact(async (writer) => {
      await writer.raw('DROP TRIGGER guard_certificate_facts');
      await writer.raw(`UPDATE certificate SET facts = json_remove(facts, '$.sex') WHERE kind = 'level'`);
    });
    const { fileId } = await desk.api.certificates.exportRegister(
      { format: 'pdf', isMasked: true, language: 'zh-CN', kind: 'level' },
      desk.as(),
    );
    const [page] = (await readPdf(await bytesOf(fileId))).pages;
    expect(page?.text).toContain('男');
    expect(page?.text).toContain('女');
    expect(desk.faults).toEqual([]);
  });
});
