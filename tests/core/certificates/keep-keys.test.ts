import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prover } from '#core/certificates/sign-code.ts';
import { joinKeyFile, keyFileLines, signedKeyText } from '#shared/rules/certificates/key-file.ts';
import { fingerprintOf, keyIdOf } from '#shared/rules/certificates/prover.ts';
import { fetched } from '../../support/fetched.ts';
import { refusalOf, startTestHouse, type TestHouse } from '../../support/house.ts';
import { issue, nameShort, people, readySession } from './certified-session.ts';

let school: TestHouse;
let office: TestHouse;
let id = 0;
let code = '';
let keyText = '';
beforeAll(async () => {
  school = await startTestHouse();
  office = await startTestHouse();
  await nameShort(school);
  const planned = await readySession(school, 'training', people(1));
  id = (await issue(school, planned)).certificateIds[0]!;
  code = (await school.api.certificates.get({ id }, school.as())).qrText;
  keyText = await exported(school);
});
afterAll(() => Promise.all([school.stop(), office.stop()]));

async function exported(desk: TestHouse): Promise<string> {
  const { fileId } = await desk.api.certificates.exportKey({}, desk.as());
  const { bytes } = await fetched(desk.house, fileId, desk.as().context.ticket);
  return Buffer.from(bytes).toString('utf8');
}

/** A key file that somebody else makes, sound unless told otherwise. */
function forged(change: Partial<Parameters<typeof keyFileLines>[0]> = {}): string {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(12);
  const lines = keyFileLines({
    nameZh: '示例县职业培训中心',
    nameEn: '',
    keyId: keyIdOf(raw, prover),
    publicKey: raw.toString('base64'),
    fingerprint: fingerprintOf(raw, prover),
    day: '2026-11-01',
    ...change,
  });
  return joinKeyFile(lines, sign(null, Buffer.from(signedKeyText(lines)), privateKey).toString('base64url'));
}

describe('the key file', () => {
  it('says whose key it is and carries the fingerprint that the settings show', async () => {
    const { own } = await school.api.certificates.keys({}, school.as());
    expect(keyText.split('\n').slice(0, 3)).toEqual([
      '培训台证书公钥 PXKEY1',
      '机构名称：示例职业培训学校',
      '英文名称：Sample Vocational Training School',
    ]);
    expect(own?.fingerprint).toMatch(/^\d{5}(?: \d{5}){7}$/u);
    expect(keyText).toContain(`指纹：${own?.fingerprint}`);
    expect(code).toContain(`PX1.${own?.keyId}.`);
    const { entries } = await school.api.history.list({ limit: 1 }, school.as());
    expect(entries[0]).toMatchObject({ procedure: 'certificates.exportKey' });
  });

  it('is read at another institution before it is trusted, also after a chat changed its line ends', async () => {
    const { own } = await school.api.certificates.keys({}, school.as());
    const read = await office.api.certificates.readKey(
      { text: `\uFEFF${keyText.replaceAll('\n', '\r\n')}\r\n` },
      office.as(),
    );
    expect(read).toEqual({
      nameZh: '示例职业培训学校',
      nameEn: 'Sample Vocational Training School',
      keyId: own?.keyId,
      fingerprint: own?.fingerprint,
      day: '2026-11-24',
    });
    expect((await office.api.certificates.keys({}, office.as())).trusted).toEqual([]);
  });

  it.each([
    ['no key file', () => 'https://example.com', 'not-a-key-file'],
    ['a certificate’s code', () => code, 'not-a-key-file'],
    ['far too long', () => keyText + ' '.repeat(10) + '0'.repeat(1800), 'not-a-key-file'],
    ['another name', () => keyText.replace('示例职业培训学校', '示例职业培训学院'), 'key-file-altered'],
    ['another day', () => keyText.replace('2026-11-24', '2026-11-25'), 'key-file-altered'],
    ['a line left out', () => keyText.replace(/英文名称：.*\n/u, ''), 'key-file-altered'],
    ['a line added', () => keyText.replace('密钥号', '备注：\n密钥号'), 'key-file-altered'],
    ['cut off', () => keyText.slice(0, -20), 'key-file-altered'],
    ['another key’s name', () => forged({ keyId: 'deadbeef' }), 'key-file-altered'],
    [
      'another fingerprint',
      () => forged({ fingerprint: Array.from({ length: 8 }, () => '12345').join(' ') }),
      'key-file-altered',
    ],
    ['a hidden character in the name', () => forged({ nameZh: '示例\u202E学校' }), 'key-file-altered'],
  ])('that is %s is refused and not kept', async (_name, text, reason) => {
    for (const call of [office.api.certificates.readKey, office.api.certificates.trustKey]) {
      const refusal = await refusalOf(call({ text: text() }, office.as()));
      expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE', data: { params: { reason } } });
    }
    expect((await office.api.certificates.keys({}, office.as())).trusted).toEqual([]);
  });

  it('turned into a code proves nothing', async () => {
    const [lines = '', signature = ''] = keyText.trimEnd().split('\n签名：');
    const { own } = await school.api.certificates.keys({}, school.as());
    const text = `${lines}\nPX1.${own?.keyId}.${signature}`;
    expect((await school.api.certificates.verify({ text }, school.as())).verdict).toBe('tampered');
  });
});

describe('a certificate of another institution', () => {
  it('is unknown before its key is there', async () => {
    expect(await office.api.certificates.verify({ text: code }, office.as())).toMatchObject({
      verdict: 'unknown-key',
      signer: null,
      reason: { code: 'qr-unknown-key' },
    });
  });

  it('is proven by the key file handed in, for this one check', async () => {
    const found = await office.api.certificates.verify({ text: code, keyText }, office.as());
    expect(found).toMatchObject({
      verdict: 'genuine',
      signer: { source: 'given', nameZh: '示例职业培训学校' },
      certificateId: null,
      reason: null,
    });
    expect((await office.api.certificates.verify({ text: code }, office.as())).verdict).toBe('unknown-key');
    const other = await office.api.certificates.verify({ text: code, keyText: forged() }, office.as());
    expect(other).toMatchObject({ verdict: 'unknown-key', reason: { code: 'qr-given-key-differs' } });
    const refusal = await refusalOf(
      office.api.certificates.verify({ text: code, keyText: '无' }, office.as()),
    );
    expect(refusal.code).toBe('FILE_UNREADABLE');
  });

  it('is genuine once an approver keeps its key, and the verdict says whose key it was', async () => {
    const clerk = { id: 97, name: '赵示和', role: 'clerk' } as const;
    const asClerk = {
      context: { ticket: office.house.signIns.open(clerk), requestId: crypto.randomUUID() },
    };
    expect((await refusalOf(office.api.certificates.trustKey({ text: keyText }, asClerk))).code).toBe(
      'NOT_ALLOWED',
    );
    await office.api.certificates.trustKey({ text: keyText }, office.as());
    const { own } = await school.api.certificates.keys({}, school.as());
    expect((await office.api.certificates.keys({}, office.as())).trusted).toMatchObject([
      { nameZh: '示例职业培训学校', fingerprint: own?.fingerprint, day: '2026-11-24' },
    ]);
    expect(await office.api.certificates.verify({ text: code }, office.as())).toMatchObject({
      verdict: 'genuine',
      signer: { source: 'trusted', nameZh: '示例职业培训学校', fingerprint: own?.fingerprint },
    });
    const changed = code.replace('王示一', '王示二');
    expect((await office.api.certificates.verify({ text: changed }, office.as())).verdict).toBe('tampered');
  });

  it('is still genuine elsewhere after it was voided, because the other copy cannot know', async () => {
    await school.api.certificates.voidCertificate({ id, reason: '信息有误' }, school.as());
    expect((await school.api.certificates.verify({ text: code }, school.as())).verdict).toBe('voided');
    expect(await office.api.certificates.verify({ text: code }, office.as())).toMatchObject({
      verdict: 'genuine',
      signer: { source: 'trusted' },
    });
  });

  it('is unknown again once the key is removed; undo brings the key back', async () => {
    const [kept] = (await office.api.certificates.keys({}, office.as())).trusted;
    await office.api.certificates.distrustKey({ id: kept!.id }, office.as());
    expect((await office.api.certificates.verify({ text: code }, office.as())).verdict).toBe('unknown-key');
    const { entries } = await office.api.history.list({ limit: 1 }, office.as());
    expect(entries[0]).toMatchObject({
      procedure: 'certificates.distrustKey',
      summary: { name: '示例职业培训学校' },
    });
    await office.api.history.undo({}, office.as());
    expect((await office.api.certificates.keys({}, office.as())).trusted).toEqual([kept]);
    expect((await refusalOf(office.api.certificates.distrustKey({ id: 99 }, office.as()))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('is not kept twice, and one’s own key not at all', async () => {
    const twice = await refusalOf(office.api.certificates.trustKey({ text: keyText }, office.as()));
    expect(twice).toMatchObject({ code: 'ALREADY_EXISTS', data: { params: { what: 'trusted-key' } } });
    const own = await refusalOf(school.api.certificates.trustKey({ text: keyText }, school.as()));
    expect(own).toMatchObject({ code: 'WRONG_STATE', data: { params: { reason: 'own-key' } } });
  });
});

describe('before anybody is signed in', () => {
  it('a certificate is verified; the register tells that it is void, not why, and not where it stands', async () => {
    expect(await school.api.certificates.verify({ text: code })).toMatchObject({
      verdict: 'voided',
      signer: { source: 'own' },
      certificateId: null,
      reason: { code: 'qr-voided-on', params: { on: '2026-11-24' } },
    });
  });

  it('and without any institution too, with the key file alone', async () => {
    const fresh = await startTestHouse({ isEmpty: true });
    expect((await fresh.api.certificates.verify({ text: code })).verdict).toBe('unknown-key');
    expect(await fresh.api.certificates.verify({ text: code, keyText })).toMatchObject({
      verdict: 'genuine',
      signer: { source: 'given', nameZh: '示例职业培训学校' },
    });
    expect(fresh.faults).toEqual([]);
    await fresh.stop();
  });
});
