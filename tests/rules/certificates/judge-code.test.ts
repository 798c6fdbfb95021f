import { describe, expect, test } from 'vitest';
import { prover as nodeProver } from '#core/certificates/sign-code.ts';
import { judgeCode, type Judgement } from '#shared/rules/certificates/judge-code.ts';
import { proveKeyFile } from '#shared/rules/certificates/key-file.ts';
import { splitQrText, tidyPastedQr } from '#shared/rules/certificates/qr-text.ts';
import { proveVoidList, type ProvenVoidList } from '#shared/rules/certificates/void-list.ts';
import { prover as pageProver } from '../../../renderer/verify/prover.ts';
import { startSigning } from './proving.ts';

const school = startSigning();
const facts = [
  '发证机构：示例职业培训学校',
  '证书编号：示培2026001001',
  '姓名：王示一（0310）',
  '职业等级：养老护理员 五级/初级工',
  '发证日期：2026-11-20',
].join('\n');
const code = school.code(facts);
const changed = (from: string | RegExp, to: string): string => {
  const text = code.replace(from, to);
  if (text === code) throw new Error('nothing was changed');
  return text;
};
const entry = { number: '示培2026001001', on: '2026-11-22', mark: school.markOf(code) };
const today = '2026-11-24';

describe.each([
  ['the core', nodeProver],
  ['the verification page', pageProver],
])('judged by %s', (_name, prover) => {
  function listed(entries: readonly (typeof entry)[], from = school): ProvenVoidList {
    const text = from.voidList('2026-11-23T09:30:00.000+08:00', entries);
    const list = proveVoidList(text, { keys: [from.key], prover, today });
    if (list.kind === 'problem') throw new Error(list.code);
    return list;
  }
  function judge(text: string, lists: readonly ProvenVoidList[] = [], keys = [school.key]): Judgement {
    return judgeCode(splitQrText(tidyPastedQr(text)), { keys, lists, prover });
  }

  test('a genuine code says whose key proved it, and that nothing is known of withdrawal', () => {
    expect(judge(code)).toMatchObject({
      verdict: 'genuine',
      lines: facts.split('\n'),
      keyId: school.key.keyId,
      signer: { source: 'given', fingerprint: expect.stringMatching(/^\d{5}(?: \d{5}){7}$/u) },
      listedUntil: null,
      reason: null,
    });
  });

  test('one that is not in the list of its institution is genuine up to the day of the list', () => {
    const other = { ...entry, number: '示培2026001002', mark: '0'.repeat(32) };
    expect(judge(code, [listed([other])])).toMatchObject({ verdict: 'genuine', listedUntil: '2026-11-23' });
    expect(judge(code, [listed([])])).toMatchObject({ verdict: 'genuine', listedUntil: '2026-11-23' });
  });

  test.each([
    ['by its code', entry],
    ['by its number alone', { ...entry, mark: '0'.repeat(32) }],
    ['by its code, where it does not say its number', { ...entry, number: '别的编号' }],
  ])('a revoked one is refused %s, with both days', (_how, voided) => {
    expect(judge(code, [listed([voided])])).toMatchObject({
      verdict: 'voided',
      listedUntil: '2026-11-23',
      reason: { code: 'qr-voided-listed', params: { on: '2026-11-22', until: '2026-11-23' } },
    });
  });

  test('a number that only ends like a revoked one is not revoked', () => {
    const shorter = { ...entry, number: '2026001001', mark: '0'.repeat(32) };
    expect(judge(code, [listed([shorter])]).verdict).toBe('genuine');
  });

  test('the list of another institution revokes nothing here', () => {
    const stranger = startSigning();
    const list = listed([entry], stranger);
    expect(judge(code, [list], [school.key, stranger.key])).toMatchObject({
      verdict: 'genuine',
      listedUntil: null,
    });
  });

  test('a code of an unknown key is neither true nor false', () => {
    expect(judge(code, [], [])).toMatchObject({
      verdict: 'unknown-key',
      signer: null,
      reason: { code: 'qr-unknown-key', params: { keyId: school.key.keyId } },
    });
  });

  test('a stranger’s signature under the name of a known key is tampered with', () => {
    const forged = startSigning()
      .code(facts)
      .replace(/PX1\.\w{8}/u, `PX1.${school.key.keyId}`);
    expect(judge(forged)).toMatchObject({ verdict: 'tampered', reason: { code: 'qr-tampered' } });
  });

  test.each([
    ['another name', changed('王示一', '李示安'), 'qr-tampered'],
    ['another last four', changed('0310', '0311'), 'qr-tampered'],
    ['a line less', changed('证书编号：示培2026001001\n', ''), 'qr-tampered'],
    ['lines in another order', changed(/(发证机构：.*\n)(证书编号：.*\n)/u, '$2$1'), 'qr-tampered'],
    ['a no-break space', changed('养老护理员 五级', '养老护理员\u00A0五级'), 'qr-changed-spaces'],
    ['a full-width space', changed('养老护理员 五级', '养老护理员　五级'), 'qr-changed-spaces'],
    ['a doubled space', changed('养老护理员 五级', '养老护理员  五级'), 'qr-changed-spaces'],
    ['a space put in', changed('示培2026', '示培 2026'), 'qr-changed-spaces'],
    ['a space at the end of a line', changed('（0310）', '（0310） '), 'qr-changed-spaces'],
    ['full-width digits', changed('2026001001', '２０２６００１００１'), 'qr-wide-characters'],
    ['Arabic digits', changed('-11-20', '-١١-٢٠'), 'qr-wide-characters'],
    ['a radical for a character', changed('一（', '⼀（'), 'qr-wide-characters'],
    ['a dash for 一', changed('王示一', '王示—'), 'qr-swapped-character'],
    ['a letter O for a zero', changed('2026001001', '2O26001001'), 'qr-swapped-character'],
    ['土 for 士', school.code('姓名：王士').replace('士', '土'), 'qr-swapped-character'],
    ['a line more', changed('发证日期', '备注：优秀\n发证日期'), 'qr-added-line'],
    ['an empty line more', changed('\n姓名', '\n\n姓名'), 'qr-added-line'],
    ['Cyrillic letters', school.code('编号：ABC12').replace('ABC', 'АВС'), 'qr-foreign-letters'],
    [
      'several tricks at once',
      school.code('编号：AB12 甲').replace('AB12 甲', 'А\u0412１2  甲'),
      'qr-lookalike',
    ],
  ])('%s is refused with its reason', (_what, text, reason) => {
    expect(judge(text)).toMatchObject({ verdict: 'tampered', signer: null, reason: { code: reason } });
  });

  test.each([
    ['a bidi mark', changed('王示一', '王\u202E示一'), 'qr-hidden-characters'],
    ['a zero-width space', changed('王示一', '王\u200B示一'), 'qr-hidden-characters'],
    ['half a character', changed('王示一', '王\uD800一'), 'qr-broken-text'],
    ['a signature line in full width', changed('PX1', 'ＰＸ１'), 'qr-signature-form'],
    ['a signature line in Cyrillic', changed('PX1', 'РХ1'), 'qr-signature-form'],
    ['words below the signature', `${code}\n有效`, 'qr-signature-form'],
    ['a second signature line', `${facts}\nPX1.x\n${code}`, 'qr-two-signatures'],
    ['no signature', facts, 'qr-no-signature'],
    ['nothing', ' ', 'qr-empty'],
  ])('%s is no certificate, and none of its lines is shown', (_what, text, reason) => {
    expect(judge(text)).toMatchObject({ verdict: 'not-ours', lines: [], reason: { code: reason } });
  });

  test('a key file is proven, and a changed one refused', () => {
    expect(proveKeyFile(school.keyFile, prover)).toMatchObject({
      kind: 'key',
      facts: { keyId: school.key.keyId, publicKey: school.key.publicKey },
    });
    for (const text of [
      school.keyFile.replace('学校', '学院'),
      school.keyFile.replace(/指纹：\d{5}/u, '指纹：00000'),
      school.keyFile.replace(/密钥号：\w{8}/u, '密钥号：deadbeef'),
    ]) {
      expect(proveKeyFile(text, prover)).toMatchObject({ kind: 'problem', code: 'key-file-altered' });
    }
  });
});

test('a thing that is no point of the curve proves nothing, and throws nothing', () => {
  const key = { ...school.key, publicKey: Buffer.alloc(32, 255).toString('base64') };
  const judged = judgeCode(splitQrText(code), { keys: [key], lists: [], prover: pageProver });
  expect(judged.verdict).toBe('tampered');
});
