import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from '../../support/fetched.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { idNumberOf, issue, nameShort, people, type Planned, readySession } from './certified-session.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
});
afterAll(() => desk.stop());

let used = 0;
/** Certificates of so many new people. */
async function certify(
  count: number,
): Promise<{ planned: Planned; ids: number[]; roster: ReturnType<typeof people> }> {
  const roster = people(count, used);
  used += count;
  const planned = await readySession(desk, 'training', roster);
  return { planned, ids: (await issue(desk, planned)).certificateIds, roster };
}

async function bytesOf(fileId: string): Promise<Uint8Array> {
  return (await fetched(desk.house, fileId, desk.as().context.ticket)).bytes;
}

function print(certificateIds: readonly number[], reason?: string) {
  return desk.api.certificates.print(
    { certificateIds: [...certificateIds], ...(reason !== undefined && { reason }) },
    desk.as(),
  );
}

function record(id: number) {
  return desk.api.certificates.get({ id }, desk.as());
}

describe('printing', () => {
  it('makes one file for the batch, with whole numbers, and keeps it frozen', async () => {
    const { ids, roster } = await certify(3);
    const printed = await print(ids);
    expect(printed).toMatchObject({ pageCount: 3 });
    const pdf = await readPdf(await bytesOf(printed.fileId));
    expect(pdf.printScaling).toBe('None');
    expect(pdf.pages.map((page, at) => page.text.includes(roster[at]!.idNumber))).toEqual([true, true, true]);
    const { prints, state } = await record(ids[1]!);
    expect(state).toBe('printed');
    expect(prints).toMatchObject([{ outcome: 'unknown', reason: '', page: 2, pageCount: 3 }]);
    const opened = await desk.api.certificates.openPrint({ printId: prints[0]!.id }, desk.as());
    const single = await readPdf(await bytesOf(opened.fileId));
    expect(single.pages).toEqual([pdf.pages[1]]);
    expect(single.printScaling).toBe('None');
    expect(opened.fileName).toContain(roster[1]!.name);
    expect(single.title).toContain(roster[1]!.name);
    const { entries } = await desk.api.history.list({ limit: 1 }, desk.as());
    expect(entries[0]).toMatchObject({
      procedure: 'certificates.openPrint',
      summary: { name: roster[1]!.name, page: 2, pages: 3 },
    });
  });

  it('opens for one person what is theirs: no number of anybody else is anywhere in that file', async () => {
    const { ids, roster } = await certify(3);
    await print(ids);
    for (const [at, id] of ids.entries()) {
      const [{ id: printId } = { id: 0 }] = (await record(id)).prints;
      const { fileId } = await desk.api.certificates.openPrint({ printId }, desk.as());
      const { pages } = await readPdf(await bytesOf(fileId));
      const found = roster.filter(({ idNumber }) => pages.some((page) => page.text.includes(idNumber)));
      expect(pages).toHaveLength(1);
      expect(found).toEqual([roster[at]]);
    }
    const [first = 0] = ids;
    const alone = await print([first], '字迹不清');
    const [{ id: printId } = { id: 0 }] = (await record(first)).prints;
    expect((await desk.api.certificates.openPrint({ printId }, desk.as())).fileId).toBe(alone.fileId);
  });

  it('a second print needs a reason, and is a record of its own', async () => {
    const { ids } = await certify(2);
    await print(ids);
    const refusal = await refusalOf(print(ids));
    expect(refusal.data.problems?.map((problem) => problem['code'])).toEqual([
      'reprint-without-reason',
      'reprint-without-reason',
    ]);
    await print(ids.slice(0, 1), '持证人遗失');
    expect((await record(ids[0]!)).prints.map(({ reason }) => reason)).toEqual(['持证人遗失', '']);
    expect((await record(ids[1]!)).prints).toHaveLength(1);
  });

  it('what came out spoilt goes back to be printed, without asking for a reason', async () => {
    const { ids } = await certify(2);
    await print(ids);
    const [good = 0, spoilt = 0] = ids;
    await desk.api.certificates.recordPrints({ good: [good], spoilt: [spoilt] }, desk.as());
    expect((await record(good)).prints[0]?.outcome).toBe('good');
    expect(await record(spoilt)).toMatchObject({ state: 'numbered', prints: [{ outcome: 'spoilt' }] });
    await print([spoilt]);
    expect((await record(spoilt)).prints.map(({ outcome }) => outcome)).toEqual(['unknown', 'spoilt']);
  });

  it('an answer about what was never printed, or good and spoilt at once, is refused', async () => {
    const { ids } = await certify(2);
    const [first = 0, second = 0] = ids;
    await print([first]);
    const refusal = await refusalOf(
      desk.api.certificates.recordPrints({ good: [first, second], spoilt: [first] }, desk.as()),
    );
    expect(refusal.data.problems?.map((problem) => problem['code'])).toEqual([
      'good-and-spoilt',
      'never-printed',
    ]);
  });
});

describe('what was issued', () => {
  it('stays as it was when the person is renamed: register, print and file', async () => {
    const { planned, ids, roster } = await certify(1);
    const before = await print(ids);
    const id = planned.traineeIds[0]!;
    const { updatedAt } = await desk.api.trainees.get({ id }, desk.as());
    await desk.api.trainees.change({ id, updatedAt, facts: { name: '赵示新' } }, desk.as());
    expect(await record(ids[0]!)).toMatchObject({ name: roster[0]!.name });
    const again = await readPdf(await bytesOf((await print(ids, '补打')).fileId));
    const first = await readPdf(await bytesOf(before.fileId));
    // Only the serial belongs to the sheet.
    const issued = (read: typeof again) => read.pages[0]?.text.replace(/流水码\d{8}/u, '');
    expect(issued(again)).toBe(issued(first));
    expect(again.pages[0]?.text).not.toContain('赵示新');
    const found = await desk.api.certificates.register({ text: roster[0]!.name }, desk.as());
    expect(found.certificates.map((row) => row.id)).toEqual(ids);
  });

  it('is neither changed nor deleted by any way around the use cases', async () => {
    const { ids } = await certify(1);
    await print(ids);
    const change = (
      work: Parameters<NonNullable<TestHouse['house']['institution']>['database']['transact']>[0],
    ) => desk.house.institution!.database.transact(work);
    const id = ids[0]!;
    await expect(change((writer) => writer('certificate').where({ id }).delete())).rejects.toThrow(
      'never deleted',
    );
    for (const column of ['number', 'facts', 'qr_text', 'issued_on', 'photo_file_id', 'language']) {
      const set = { [column]: 'X' };
      await expect(
        change((writer) => writer('certificate').where({ id }).update(set)),
        column,
      ).rejects.toThrow('frozen');
    }
    await expect(
      change((writer) => writer('certificate_print').where({ certificate_id: id }).delete()),
    ).rejects.toThrow('a print stays on record');
    await desk.api.certificates.voidCertificate({ id, reason: '信息有误' }, desk.as());
    await expect(
      change((writer) => writer('certificate').where({ id }).update({ state: 'numbered' })),
    ).rejects.toThrow('stays void');
  });

  it('voided keeps its number for ever; the person may be issued a new one', async () => {
    const { planned, ids } = await certify(1);
    const old = await record(ids[0]!);
    await desk.api.certificates.voidCertificate({ id: ids[0]!, reason: '照片错误' }, desk.as());
    expect(await record(ids[0]!)).toMatchObject({
      state: 'voided',
      number: old.number,
      voidReason: '照片错误',
    });
    expect((await refusalOf(print(ids))).code).toBe('ROWS_REFUSED');
    expect(
      (await refusalOf(desk.api.certificates.voidCertificate({ id: ids[0]!, reason: '再次' }, desk.as())))
        .code,
    ).toBe('WRONG_STATE');
    expect((await refusalOf(desk.api.history.undo({}, desk.as()))).code).toBe('UNDO_NEVER');
    const again = await issue(desk, planned);
    expect(again.firstNumber).not.toBe(old.number);
    expect(Number(again.firstNumber?.slice(-3))).toBe(Number(old.number?.slice(-3)) + 1);
  });

  it('only an approver voids', async () => {
    const { ids } = await certify(1);
    const ticket = desk.house.signIns.open({ id: 97, name: '赵示和', role: 'clerk' });
    const asClerk = { context: { ticket, requestId: crypto.randomUUID() } };
    const refusal = await refusalOf(
      desk.api.certificates.voidCertificate({ id: ids[0]!, reason: '信息有误' }, asClerk),
    );
    expect(refusal.code).toBe('NOT_ALLOWED');
  });
});

describe('looking at a page', () => {
  it('masks the number; the whole number is a logged act', async () => {
    const roster = people(1, 150);
    const planned = await readySession(desk, 'training', roster);
    const enrolmentId = planned.enrolmentIds[0]!;
    const masked = await desk.api.certificates.preview({ enrolmentId, ahead: 4 }, desk.as());
    const [page] = (await readPdf(await bytesOf(masked.fileId))).pages;
    expect(page?.text).not.toContain(idNumberOf(150));
    expect(page?.text).toContain(`${idNumberOf(150).slice(0, 6)}********${idNumberOf(150).slice(-4)}`);
    const { numbers } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    const [next = ''] = numbers.kind === 'own-pattern' ? numbers.upcoming : [];
    expect(page?.text).toContain(
      `${next.slice(0, -3)}${String(Number(next.slice(-3)) + 4).padStart(3, '0')}`,
    );
    const full = await desk.api.certificates.showPreview({ enrolmentId, ahead: 0 }, desk.as());
    expect((await readPdf(await bytesOf(full.fileId))).pages[0]?.text).toContain(idNumberOf(150));
    const { entries } = await desk.api.history.list({ limit: 1 }, desk.as());
    expect(entries[0]).toMatchObject({
      procedure: 'certificates.showPreview',
      summary: { name: roster[0]!.name },
    });
  });

  it('a person without a photo has a page to look at with a place for one', async () => {
    const planned = await readySession(desk, 'training', people(1, 151));
    await desk.api.trainees.removePhoto({ id: planned.traineeIds[0]! }, desk.as());
    const drawn = await desk.api.certificates.preview({ enrolmentId: planned.enrolmentIds[0]! }, desk.as());
    expect((await readPdf(await bytesOf(drawn.fileId))).pages[0]?.text).toContain('贴照片处');
  });

  it('of an issued certificate is marked as a preview and proves nothing when scanned', async () => {
    const { planned, ids } = await certify(1);
    const look = { enrolmentId: planned.enrolmentIds[0]! };
    for (const drawn of [
      await desk.api.certificates.preview(look, desk.as()),
      await desk.api.certificates.showPreview(look, desk.as()),
    ]) {
      const [page] = (await readPdf(await bytesOf(drawn.fileId))).pages;
      expect(page?.text).toContain('预览PREVIEW');
      expect(page?.text).toContain((await record(ids[0]!)).number);
    }
    const printed = await readPdf(await bytesOf((await print(ids)).fileId));
    expect(printed.pages[0]?.text).not.toContain('预览');
  });

  it('of somebody who cannot be certified yet shows no number', async () => {
    const planned = await readySession(desk, 'training', people(2, 155));
    await desk.api.trainees.removePhoto({ id: planned.traineeIds[0]! }, desk.as());
    const textFor = async (enrolmentId: number) => {
      const drawn = await desk.api.certificates.preview({ enrolmentId }, desk.as());
      return (await readPdf(await bytesOf(drawn.fileId))).pages[0]?.text;
    };
    expect(await textFor(planned.enrolmentIds[0]!)).toContain('（待编号）');
    expect(await textFor(planned.enrolmentIds[1]!)).not.toContain('（待编号）');
  });

  it('the seal is printed whole and as wide as it is, once a director allowed it, and never to look at', async () => {
    const { planned, ids } = await certify(1);
    const red = { r: 200, g: 20, b: 20, alpha: 1 };
    const png = await sharp({ create: { width: 900, height: 600, channels: 4, background: red } })
      .png()
      .toBuffer();
    const file = { name: 'seal.png', mediaType: 'image/png', bytes: png };
    const { id: fileId } = await desk.house.passingFiles.add(file);
    await desk.api.institution.setImage({ kind: 'seal', fileId }, desk.as());
    const without = await bytesOf((await print(ids)).fileId);
    await desk.api.institution.allowImages({ hasReadWarning: true }, desk.as());
    const sealed = await bytesOf((await print(ids, '加印章')).fileId);
    const picturesOf = async (bytes: Uint8Array) =>
      (await readPdf(bytes)).pages[0]?.pictures.map(({ width, height }) => [
        Math.round(width),
        Math.round(height),
      ]);
    const portrait = [25, 35];
    expect(await picturesOf(without)).toEqual([portrait]);
    expect(await picturesOf(sealed)).toEqual([portrait, [40, 27]]);
    const enrolmentId = planned.enrolmentIds[0]!;
    const looked = await desk.api.certificates.showPreview({ enrolmentId }, desk.as());
    expect(await picturesOf(await bytesOf(looked.fileId))).toEqual([portrait]);
    const change = { key: 'certificate.sealWidth', value: 45, validFrom: '2026-01-01' } as const;
    await desk.api.institution.changeSetting({ ...change, sourceNote: '椭圆章 45×30' }, desk.as());
    const wider = await bytesOf((await print(ids, '换印章')).fileId);
    expect(await picturesOf(wider)).toEqual([portrait, [45, 30]]);
    expect(desk.faults).toEqual([]);
  });
});
