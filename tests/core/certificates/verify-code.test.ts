import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHouse, type TestHouse } from '../../support/house.ts';
import { idNumberOf, issue, nameShort, people, readySession } from './certified-session.ts';

let desk: TestHouse;
let id = 0;
let text = '';
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
  const planned = await readySession(desk, 'training', people(1));
  id = (await issue(desk, planned)).certificateIds[0]!;
  text = (await desk.api.certificates.get({ id }, desk.as())).qrText;
});
afterAll(() => desk.stop());

function verify(code: string) {
  return desk.api.certificates.verify({ text: code }, desk.as());
}

describe('the signed code', () => {
  it('says in plain words who, what and when, with the last four of the ID and no more', () => {
    const lines = text.split('\n');
    expect(lines.slice(0, -1)).toEqual([
      '发证机构：示例职业培训学校',
      '证书编号：示培2026001001',
      `姓名：王示一（${idNumberOf(0).slice(-4)}）`,
      '培训项目：示例山护工实用技能',
      '发证日期：2026-11-20',
    ]);
    expect(lines.at(-1)).toMatch(/^PX1\.[0-9a-f]{8}\.[\w-]{86}$/u);
    expect(text).not.toContain(idNumberOf(0));
  });

  it('verifies, also after line ends and outer blanks were changed by pasting', async () => {
    for (const pasted of [text, `  ${text}\n`, text.replaceAll('\n', '\r\n')]) {
      expect(await verify(pasted)).toMatchObject({
        verdict: 'genuine',
        signer: { source: 'own', nameZh: '示例职业培训学校' },
        certificateId: id,
        reason: null,
      });
    }
  });

  it('with any one character changed is tampered with', async () => {
    const [head = ''] = text.split('\nPX1.');
    for (const at of [0, 8, 20, 30, head.length - 1]) {
      const changed = `${text.slice(0, at)}${text.charAt(at) === '1' ? '2' : '1'}${text.slice(at + 1)}`;
      expect((await verify(changed)).verdict, `character ${at}`).toBe('tampered');
    }
    expect((await verify(text.replace('王示一', '王示二'))).verdict).toBe('tampered');
  });

  it('signed by somebody else’s key is unknown, whatever it says', async () => {
    const facts = text.split('\nPX1.')[0] ?? '';
    const { privateKey } = generateKeyPairSync('ed25519');
    const signature = sign(null, Buffer.from(facts), privateKey).toString('base64url');
    expect(await verify(`${facts}\nPX1.deadbeef.${signature}`)).toMatchObject({
      verdict: 'unknown-key',
      keyId: 'deadbeef',
    });
    const ours = /PX1\.(\w{8})\./u.exec(text)?.[1] ?? '';
    expect((await verify(`${facts}\nPX1.${ours}.${signature}`)).verdict).toBe('tampered');
  });

  it.each([
    ['nothing', ''],
    ['any other text', 'https://example.com/c/1'],
    ['two signature lines', 'A\nPX1.deadbeef.AAAA\nB'],
    ['a signature line in other letters', '证书\nＰＸ1.deadbeef.AAAA'],
    ['hidden characters', '证\u202E书\nPX1.deadbeef.'.padEnd(110, 'A')],
  ])('%s is not ours', async (_name, code) => {
    const found = await verify(code);
    expect(found.verdict).toBe('not-ours');
    expect(found.reason?.code).toMatch(/^qr-/u);
    expect(found.lines).toEqual([]);
  });

  it('of a voided certificate names when and why it was voided', async () => {
    await desk.api.certificates.voidCertificate({ id, reason: '信息有误' }, desk.as());
    expect(await verify(text)).toMatchObject({
      verdict: 'voided',
      certificateId: id,
      reason: { code: 'qr-voided', params: { on: '2026-11-24', why: '信息有误' } },
    });
    expect(desk.faults).toEqual([]);
  });
});
