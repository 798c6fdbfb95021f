import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { issue, nameShort, people, readySession } from './certified-session.ts';

let desk: TestHouse;
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
});
afterAll(() => desk.stop());

let used = 0;
/** The certificate of a new person. */
async function certify(): Promise<number> {
  const planned = await readySession(desk, 'training', people(1, used));
  used += 1;
  return (await issue(desk, planned)).certificateIds[0] ?? 0;
}

function print(certificateIds: readonly number[], reason = '') {
  return desk.api.certificates.print({ certificateIds: [...certificateIds], reason }, desk.as());
}

function record(id: number) {
  return desk.api.certificates.get({ id }, desk.as());
}

describe('a session whose certificates differ in language', () => {
  it('tells the desk which is which; one file of both is refused, one each is printed', async () => {
    const planned = await readySession(desk, 'training', people(2, used));
    used += 2;
    const [bilingual = 0, chinese = 0] = planned.enrolmentIds;
    await issue(desk, planned, [bilingual]);
    await desk.api.certificates.issue(
      { sessionId: planned.sessionId, enrolmentIds: [chinese], issuedOn: '2026-11-20', language: 'zh' },
      desk.as(),
    );
    const { candidates } = await desk.api.certificates.desk({ sessionId: planned.sessionId }, desk.as());
    const certificates = candidates.map(({ certificate }) => certificate!);
    expect(certificates).toMatchObject([
      { kind: 'training', language: 'zh+en' },
      { kind: 'training', language: 'zh' },
    ]);
    const ids = certificates.map(({ id }) => id);
    expect((await refusalOf(print(ids))).data.problems).toMatchObject([{ code: 'mixed-batch' }]);
    for (const id of ids) expect((await print([id])).pageCount).toBe(1);
  });
});

describe('a certificate handed over and printed again', () => {
  it('is handed over once printed; printed again it must be handed over again', async () => {
    const ids = [await certify(), await certify()];
    const handOver = () =>
      desk.api.certificates.handOver(
        { certificateIds: ids, handedOverOn: '2026-11-24', handedOverTo: '村委会代领' },
        desk.as(),
      );
    expect((await refusalOf(handOver())).data.problems).toHaveLength(2);
    await print(ids);
    expect(await handOver()).toEqual({ count: 2 });
    expect(await record(ids[0]!)).toMatchObject({
      state: 'handed-over',
      handedOverOn: '2026-11-24',
      handedOverTo: '村委会代领',
    });
    await print(ids.slice(0, 1), '字迹不清，换发');
    expect(await record(ids[0]!)).toMatchObject({
      state: 'printed',
      handedOverOn: null,
      prints: [{ handedOverOn: null }, { handedOverOn: '2026-11-24', handedOverTo: '村委会代领' }],
    });
    await desk.api.certificates.handOver(
      { certificateIds: ids.slice(0, 1), handedOverOn: '2026-11-24' },
      desk.as(),
    );
    await desk.api.history.undo({}, desk.as());
    expect((await record(ids[0]!)).state).toBe('printed');
  });

  const answer = (good: number[], spoilt: number[]) =>
    desk.api.certificates.recordPrints({ good, spoilt }, desk.as());
  const handOver = (id: number, handedOverTo = '') =>
    desk.api.certificates.handOver(
      { certificateIds: [id], handedOverOn: '2026-11-24', handedOverTo },
      desk.as(),
    );

  it('is handed over neither on a day still to come nor before the day it bears', async () => {
    const id = await certify();
    await print([id]);
    const on = (handedOverOn: string) =>
      desk.api.certificates.handOver({ certificateIds: [id], handedOverOn }, desk.as());
    expect(await refusalOf(on('2026-11-25'))).toMatchObject({
      code: 'WRONG_STATE',
      data: { params: { reason: 'handed-over-after-today', today: '2026-11-24' } },
    });
    const { issuedOn, name } = await record(id);
    expect(issuedOn > '2026-11-01').toBe(true);
    expect((await refusalOf(on('2026-11-01'))).data.problems).toMatchObject([
      { code: 'handed-over-before-issue', params: { issuedOn }, place: { name } },
    ]);
    expect((await record(id)).state).toBe('printed');
    expect(await on(issuedOn)).toEqual({ count: 1 });
  });

  it('stays handed over, day and receiver too, when the reprint is spoilt', async () => {
    const id = await certify();
    await print([id]);
    await answer([id], []);
    await handOver(id);
    await print([id], '持证人遗失');
    await answer([], [id]);
    expect(await record(id)).toMatchObject({
      state: 'handed-over',
      handedOverOn: '2026-11-24',
      handedOverTo: '',
      prints: [
        { outcome: 'spoilt', handedOverOn: null },
        { outcome: 'good', handedOverOn: '2026-11-24' },
      ],
    });
    await print([id], '持证人遗失');
    await answer([id], []);
    expect(await record(id)).toMatchObject({ state: 'printed', handedOverOn: null });
    await handOver(id, '村委会代领');
    expect((await record(id)).prints.map((one) => one.handedOverTo)).toEqual(['村委会代领', '', '']);
    expect((await record(id)).prints.map((one) => one.handedOverOn)).toEqual([
      '2026-11-24',
      null,
      '2026-11-24',
    ]);
  });

  it('its own history names the prints and both hand-overs', async () => {
    const id = await certify();
    await print([id]);
    await handOver(id);
    await print([id], '字迹不清');
    await answer([id], []);
    await handOver(id);
    const { entries } = await desk.api.history.list(
      { record: { table: 'certificate', key: String(id) }, limit: 20 },
      desk.as(),
    );
    expect(entries.map((entry) => entry.procedure.split('.')[1])).toEqual([
      'handOver',
      'recordPrints',
      'print',
      'handOver',
      'print',
      'issue',
    ]);
  });

  it('a sheet that was handed over is not called spoilt', async () => {
    const id = await certify();
    await print([id]);
    await handOver(id);
    const refusal = await refusalOf(answer([], [id]));
    expect(refusal.data.problems).toMatchObject([{ code: 'spoilt-after-hand-over' }]);
    expect((await record(id)).state).toBe('handed-over');
  });

  it('a print called spoilt by mistake is put right by the next answer, and by undo', async () => {
    const id = await certify();
    await print([id]);
    await answer([], [id]);
    await answer([id], []);
    expect(await record(id)).toMatchObject({ state: 'printed', prints: [{ outcome: 'good' }] });
    await handOver(id, '村委会代领');
    await desk.api.history.undo({}, desk.as());
    expect(await record(id)).toMatchObject({ state: 'printed', prints: [{ handedOverOn: null }] });
  });
});
