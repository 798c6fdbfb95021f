import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenElement, type GivenToPage } from '#shared/rules/certificates/verify-page.ts';
import { fetched } from '../../support/fetched.ts';
import { refusalOf, startTestHouse, testInstant, type TestHouse } from '../../support/house.ts';
import { idNumberOf, issue, nameShort, people, readySession } from './certified-session.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'peixun-page-'));
const blankPage = path.join(folder, 'blank.html');
let now = testInstant;
let school: TestHouse;
let office: TestHouse;
let ids: readonly number[] = [];
let codes: readonly string[] = [];
let keyText = '';
let empty = '';
let first = '';
beforeAll(async () => {
  school = await startTestHouse({ clock: () => now, verifyPage: blankPage });
  office = await startTestHouse({ clock: () => now });
  await nameShort(school);
  ids = (await issue(school, await readySession(school, 'training', people(3)))).certificateIds;
  codes = await Promise.all(
    ids.map(async (id) => (await school.api.certificates.get({ id }, school.as())).qrText),
  );
  keyText = await textOf(school, school.api.certificates.exportKey({}, school.as()));
  empty = await exported(school);
  now = new Date('2026-11-24T02:00:00Z');
  await school.api.certificates.voidCertificate({ id: ids[1]!, reason: '信息有误' }, school.as());
  first = await exported(school);
});
afterAll(async () => {
  await Promise.all([school.stop(), office.stop()]);
  await rm(folder, { recursive: true });
});

async function textOf(desk: TestHouse, making: Promise<{ readonly fileId: string }>): Promise<string> {
  const { fileId } = await making;
  return (await fetched(desk.house, fileId, desk.as().context.ticket)).bytes.toString('utf8');
}

function exported(desk: TestHouse): Promise<string> {
  return textOf(desk, desk.api.certificates.exportVoidList({}, desk.as()));
}

function read(text: string, loaded: readonly string[] = []) {
  return office.api.certificates.readVoidList({ text, keyText, loaded: [...loaded] });
}

describe('the list of void certificates', () => {
  it('says numbers and days, and neither names, ID numbers nor why', () => {
    expect(first.split('\n').slice(0, 7)).toEqual([
      '培训台作废证书清单 PXVOID1',
      '机构名称：示例职业培训学校',
      '英文名称：Sample Vocational Training School',
      expect.stringMatching(/^密钥号：[0-9a-f]{8}$/u),
      '截至：2026-11-24T10:00:00.000+08:00',
      '张数：1',
      expect.stringMatching(/^示培2026001002 2026-11-24 [0-9a-f]{32}$/u),
    ]);
    for (const secret of ['王示', idNumberOf(1), idNumberOf(1).slice(-4), '信息有误']) {
      expect(first).not.toContain(secret);
    }
  });

  it('is made by directors and administrators alone, and the making is in the history', async () => {
    const clerk = { id: 97, name: '赵示和', role: 'clerk' } as const;
    const asClerk = {
      context: { ticket: school.house.signIns.open(clerk), requestId: crypto.randomUUID() },
    };
    expect((await refusalOf(school.api.certificates.exportVoidList({}, asClerk))).code).toBe('NOT_ALLOWED');
    await exported(school);
    const { entries } = await school.api.history.list({ limit: 1 }, school.as());
    expect(entries[0]).toMatchObject({ procedure: 'certificates.exportVoidList', summary: { count: 1 } });
  });

  it('is read elsewhere with the key file, and by whoever knows its key', async () => {
    expect(await read(first)).toEqual({
      nameZh: '示例职业培训学校',
      nameEn: 'Sample Vocational Training School',
      source: 'given',
      keyId: /密钥号：(\w+)/u.exec(first)?.[1],
      asOf: '2026-11-24T10:00:00.000+08:00',
      count: 1,
    });
    const own = await school.api.certificates.readVoidList({ text: first, loaded: [] }, school.as());
    expect(own.source).toBe('own');
  });

  it.each([
    ['no list', () => '无', 'not-a-void-list'],
    ['a key file', () => keyText, 'not-a-void-list'],
    [
      'a list with an entry fewer',
      () => first.replace(/示培.*\n/u, '').replace('张数：1', '张数：0'),
      'void-list-altered',
    ],
    ['a list of another day', () => first.replace('T10:00', 'T11:00'), 'void-list-altered'],
    ['a list from the future', () => first, 'void-list-future'],
  ])('%s is refused', async (_name, text, reason) => {
    const today = now;
    if (reason === 'void-list-future') now = new Date('2026-11-23T02:00:00Z');
    const refusal = await refusalOf(read(text()));
    now = today;
    expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', data: { params: { reason } } });
  });

  it('of a key that is not known is refused', async () => {
    const asked = office.api.certificates.readVoidList({ text: first, loaded: [] }, office.as());
    expect(await refusalOf(asked)).toMatchObject({
      data: { params: { reason: 'void-list-unknown-key', keyId: expect.stringMatching(/^\w{8}$/u) } },
    });
  });

  it('older than the one handed in before is refused; a newer one takes its place', async () => {
    expect(await refusalOf(read(empty, [first]))).toMatchObject({
      data: {
        params: { reason: 'void-list-older', on: '2026-11-24 09:30', loadedOn: '2026-11-24 10:00' },
      },
    });
    expect((await read(first, [empty])).count).toBe(1);
  });
});

describe('a certificate checked with the list of its institution', () => {
  const verify = (text: string, voidTexts: readonly string[]) =>
    office.api.certificates.verify({ text, keyText, voidTexts: [...voidTexts] }, office.as());

  it('is void with the day, if the list has it', async () => {
    expect(await verify(codes[1]!, [first])).toMatchObject({
      verdict: 'voided',
      signer: { source: 'given' },
      listedUntil: '2026-11-24',
      reason: { code: 'qr-voided-listed', params: { on: '2026-11-24', until: '2026-11-24' } },
    });
  });

  it('is genuine up to the day of the list, if the list has it not', async () => {
    const expected = { verdict: 'genuine', listedUntil: '2026-11-24', reason: null };
    expect(await verify(codes[0]!, [first])).toMatchObject(expected);
    expect(await verify(codes[1]!, [])).toMatchObject({ verdict: 'genuine', listedUntil: null });
  });

  it('is not judged at all with a list that cannot be proven', async () => {
    const changed = first.replace('2026-11-24 ', '2026-11-25 ');
    expect((await refusalOf(verify(codes[0]!, [changed]))).data.params).toMatchObject({
      reason: 'void-list-altered',
    });
  });

  it('of another institution is not touched by it', async () => {
    const other = await startTestHouse({ clock: () => now });
    await nameShort(other);
    const { certificateIds } = await issue(other, await readySession(other, 'training', people(3)));
    const { qrText } = await other.api.certificates.get({ id: certificateIds[1]! }, other.as());
    // The same number, and still not the one that was voided.
    expect(qrText).toContain('示培2026001002');
    const found = await other.api.certificates.verify(
      { text: qrText, keyText, voidTexts: [first] },
      other.as(),
    );
    expect(found).toMatchObject({ verdict: 'genuine', listedUntil: null });
    await other.stop();
  });

  it('at its own institution is judged by the register, whatever an old list says', async () => {
    const found = await school.api.certificates.verify({ text: codes[1]!, voidTexts: [empty] }, school.as());
    expect(found).toMatchObject({ verdict: 'voided', listedUntil: null, reason: { code: 'qr-voided' } });
  });
});

describe('the verification page made here', () => {
  it('holds the key and the list of this moment', async () => {
    await writeFile(blankPage, `<p>$&</p><script type="application/json" id="${givenElement}">null</script>`);
    const page = await textOf(school, school.api.certificates.makeVerifyPage({}, school.as()));
    const [, data = ''] = /<script[^>]*>(.*)<\/script>/su.exec(page) ?? [];
    const given: GivenToPage = JSON.parse(data);
    expect(page.startsWith('<p>$&</p>')).toBe(true);
    expect(given).toEqual({ madeOn: '2026-11-24', keys: [keyText], lists: [first] });
  });

  it('is a fault of the program where the built page is not there, and nothing is handed out', async () => {
    const refusal = await refusalOf(office.api.certificates.makeVerifyPage({}, office.as()));
    expect(refusal.code).toBe('INTERNAL');
  });
});
