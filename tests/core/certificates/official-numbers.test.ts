import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { readSampleRows } from '../../rules/trainees/sample-rows.ts';
import { fileBody, issue, people, type Planned, readySession } from './certified-session.ts';
import { checkRoster } from '#shared/rules/trainees/check-roster.ts';

const samples = path.join(import.meta.dirname, '../../fixtures/samples');

let desk: TestHouse;
let planned: Planned;
beforeAll(async () => {
  desk = await startTestHouse();
  await fileBody(desk);
  const { rows } = checkRoster(readSampleRows('roster-120.xlsx').rows, { today: '2026-11-20' });
  const roster = rows.slice(0, 48).map(({ values }) => ({
    name: values.name ?? '',
    idNumber: values.idNumber ?? '',
  }));
  planned = await readySession(desk, 'level', roster);
}, 60_000);
afterAll(() => desk.stop());

async function take(name: string, bytes: Uint8Array): Promise<string> {
  const mediaType = 'application/octet-stream';
  return (await desk.house.passingFiles.add({ name, mediaType, bytes })).id;
}

function official(): Promise<string> {
  return take('official-numbers.xlsx', readFileSync(path.join(samples, 'official-numbers.xlsx')));
}

async function filedFacts() {
  const { body } = await desk.api.institution.get({}, desk.as());
  const { id: _id, hasLocalNumbers: _has, localNumbersReason: _reason, isInForce: _force, ...rest } = body!;
  const { filed: _filed, ...facts } = rest;
  return facts;
}

function statesOf(): Promise<readonly (string | undefined)[]> {
  return desk.api.certificates
    .desk({ sessionId: planned.sessionId }, desk.as())
    .then(({ candidates }) => candidates.map(({ certificate }) => certificate?.state));
}

describe('official numbers', () => {
  it('issuing a level certificate asks for a number and waits', async () => {
    const { certificateIds } = await issue(desk, planned);
    expect(certificateIds).toHaveLength(48);
    expect(new Set(await statesOf())).toEqual(new Set(['waiting']));
    const refusal = await refusalOf(
      desk.api.certificates.print({ certificateIds: certificateIds.slice(0, 1) }, desk.as()),
    );
    expect(refusal.data.problems).toMatchObject([{ code: 'certificate-step', params: { state: 'waiting' } }]);
  });

  it('every misfit is named with its row, and checking changes nothing', async () => {
    const check = await desk.api.certificates.checkNumbers(
      { fileId: await official(), sessionId: planned.sessionId },
      desk.as(),
    );
    expect(check.rowCount).toBe(47);
    expect(check.matched).toHaveLength(43);
    expect(check.matched[0]).toMatchObject({ name: '潘明燕', number: 'S000014001821265000101', row: 2 });
    expect(check.misfits).toMatchObject([
      { code: 'name-differs', place: { row: 7, name: '赵明平' }, params: { theirs: '赵明平儿' } },
      { code: 'number-twice', place: { row: 39 }, params: { otherRow: 40 } },
      { code: 'number-twice', place: { row: 40 }, params: { otherRow: 39 } },
      { code: 'unknown-person', place: { row: 48 }, params: { name: '外来人员' } },
      { code: 'person-missing' },
      { code: 'person-missing' },
    ]);
    expect(check.misfits.slice(4).map(({ place }) => place.row)).toEqual([undefined, undefined]);
    expect(new Set(await statesOf())).toEqual(new Set(['waiting']));
  });

  it('all or nothing: one misfit refuses the file with all of them, and nobody gets a number', async () => {
    const refusal = await refusalOf(
      desk.api.certificates.importNumbers(
        { fileId: await official(), sessionId: planned.sessionId, isAllOrNothing: true },
        desk.as(),
      ),
    );
    expect(refusal.code).toBe('ROWS_REFUSED');
    expect(refusal.data.problems).toHaveLength(6);
    expect(new Set(await statesOf())).toEqual(new Set(['waiting']));
  });

  it('the sound rows give their numbers, signed and dated as the file says; the others still wait', async () => {
    const done = await desk.api.certificates.importNumbers(
      { fileId: await official(), sessionId: planned.sessionId, isAllOrNothing: false },
      desk.as(),
    );
    expect(done.numberedCount).toBe(43);
    expect(done.misfits).toHaveLength(6);
    const states = await statesOf();
    expect(states.filter((state) => state === 'numbered')).toHaveLength(43);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(5);
    const { certificates } = await desk.api.certificates.register({ text: '潘明燕' }, desk.as());
    const record = await desk.api.certificates.get({ id: certificates[0]!.id }, desk.as());
    expect(record).toMatchObject({ number: 'S000014001821265000101', issuedOn: '2026-11-20' });
    expect(record.qrText).toContain('证书编号：S000014001821265000101\n姓名：潘明燕（8105）');
  });

  it('the same file again: numbers in the register are named as used', async () => {
    const check = await desk.api.certificates.checkNumbers(
      { fileId: await official(), sessionId: planned.sessionId },
      desk.as(),
    );
    expect(check.matched).toEqual([]);
    expect(check.misfits.filter(({ code }) => code === 'number-used')).toHaveLength(43);
    const refusal = await refusalOf(
      desk.api.certificates.importNumbers(
        { fileId: await official(), sessionId: planned.sessionId, isAllOrNothing: false },
        desk.as(),
      ),
    );
    expect(refusal.code).toBe('ROWS_REFUSED');
  });

  it('a name corrected while waiting is what the number then freezes', async () => {
    const other = await readySession(desk, 'level', people(1, 200));
    await issue(desk, other);
    const id = other.traineeIds[0]!;
    const { updatedAt, name } = await desk.api.trainees.get({ id }, desk.as());
    await desk.api.trainees.change({ id, updatedAt, facts: { name: `${name}儿` } }, desk.as());
    const csv = `姓名,证件号码,证书编号\n${name}儿,${people(1, 200)[0]!.idNumber},S000014001821265000900\n`;
    const done = await desk.api.certificates.importNumbers(
      { fileId: await take('编号.csv', Buffer.from(csv)), sessionId: other.sessionId, isAllOrNothing: true },
      desk.as(),
    );
    expect(done).toEqual({ numberedCount: 1, misfits: [] });
    const { certificates } = await desk.api.certificates.register({ sessionId: other.sessionId }, desk.as());
    expect(certificates[0]).toMatchObject({ name: `${name}儿`, state: 'numbered' });
  });

  it('a page is looked at in its own language: one that fits in Chinese alone gets no number', async () => {
    const roster = people(2, 230);
    const { sessionId, enrolmentIds } = await readySession(desk, 'level', roster);
    for (const [index, language] of (['zh', 'zh+en'] as const).entries()) {
      const one = { sessionId, enrolmentIds: enrolmentIds.slice(index, index + 1), language };
      await desk.api.certificates.issue({ ...one, issuedOn: '2026-11-20' }, desk.as());
    }
    const { nameEn, ...body } = await filedFacts();
    await desk.api.institution.saveBody({ ...body, nameEn: 'Wide '.repeat(40).trim() }, desk.as());
    const lines = roster.map((one, index) => `${one.name},${one.idNumber},S00001400182126500091${index}`);
    const csv = ['姓名,证件号码,证书编号', ...lines].join('\n');
    const fileId = await take('编号.csv', Buffer.from(csv));
    const refusal = await refusalOf(
      desk.api.certificates.importNumbers({ fileId, sessionId, isAllOrNothing: false }, desk.as()),
    );
    const place = { row: 3, name: roster[1]!.name };
    expect(refusal.data.problems).toContainEqual({
      code: 'print-english-does-not-fit',
      params: { printed: 'body' },
      place,
    });
    for (const problem of refusal.data.problems ?? []) expect(problem).toMatchObject({ place });
    const { certificates } = await desk.api.certificates.register({ sessionId }, desk.as());
    expect(certificates.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await desk.api.institution.saveBody({ ...body, nameEn }, desk.as());
  });

  it('a file whose column of numbers is not known waits for the clerk to name it', async () => {
    const other = await readySession(desk, 'level', people(1, 210));
    await issue(desk, other);
    const { sessionId } = other;
    const [{ name, idNumber }] = people(1, 210) as [{ name: string; idNumber: string }];
    const csv = `姓名,证件号码,新号,备注\n${name},${idNumber},S000014001821265000901,\n无名氏,,,待补\n`;
    const numberless = csv.replace('S000014001821265000901', '');
    const unknown = { fileId: await take('编号.csv', Buffer.from(numberless)), sessionId };
    const check = await desk.api.certificates.checkNumbers(unknown, desk.as());
    expect(check).toMatchObject({
      rowCount: 2,
      matched: [],
      misfits: [],
      columns: { name: 0, number: null },
    });
    expect(check.headings).toContainEqual({ letter: 'C', heading: '新号' });
    const refusal = await refusalOf(
      desk.api.certificates.importNumbers({ ...unknown, isAllOrNothing: false }, desk.as()),
    );
    expect(refusal.data.params).toMatchObject({ reason: 'no-number-columns' });
    const columns = { ...check.columns, number: 2 };
    const mapped = { fileId: await take('编号.csv', Buffer.from(csv)), sessionId, columns };
    expect((await desk.api.certificates.checkNumbers(mapped, desk.as())).matched).toMatchObject([
      { name, number: 'S000014001821265000901' },
    ]);
    const done = await desk.api.certificates.importNumbers({ ...mapped, isAllOrNothing: false }, desk.as());
    expect(done.numberedCount).toBe(1);
  });

  it('columns the clerk names come before those the headings tell', async () => {
    const other = await readySession(desk, 'level', people(1, 220));
    await issue(desk, other);
    const { sessionId } = other;
    const [{ name, idNumber }] = people(1, 220) as [{ name: string; idNumber: string }];
    const csv = `姓名,证件号码,证书编号,补发编号\n${name},${idNumber},S000014001821265000902,S000014001821265000903\n`;
    const input = { fileId: await take('编号.csv', Buffer.from(csv)), sessionId };
    const { columns } = await desk.api.certificates.checkNumbers(input, desk.as());
    expect(columns).toMatchObject({ number: 2, level: null });
    const mapped = { ...input, columns: { ...columns, number: 3 }, isAllOrNothing: true };
    await desk.api.certificates.importNumbers(mapped, desk.as());
    const { certificates } = await desk.api.certificates.register({ sessionId }, desk.as());
    expect(certificates[0]?.number).toBe('S000014001821265000903');
  });

  it('a file without people, and one that is no table, are refused with the reason', async () => {
    const { sessionId } = planned;
    const roster = await take('prices.csv', Buffer.from('品名,单价\n铅笔,2\n'));
    const noNumbers = await refusalOf(
      desk.api.certificates.checkNumbers({ fileId: roster, sessionId }, desk.as()),
    );
    expect(noNumbers).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { params: { reason: 'no-number-columns' } },
    });
    const picture = await take(
      'numbers.xlsx',
      readFileSync(path.join(samples, 'photos/149901199206157034.jpg')),
    );
    const refusal = await refusalOf(
      desk.api.certificates.checkNumbers({ fileId: picture, sessionId }, desk.as()),
    );
    expect(refusal.code).toBe('FILE_UNREADABLE');
    expect(desk.faults).toEqual([]);
  });
});
