import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  composeQrText,
  defaultQrLines,
  joinQrText,
  splitQrText,
  tidyPastedQr,
  utf8Bytes,
} from '#shared/rules/certificates/qr-text.ts';

const facts = {
  institution: '示例职业培训学校',
  number: 'S000014001821265000101',
  name: '史𬭎',
  idNumber: '149922199001278440',
  occupation: '养老护理员',
  level: '五级/初级工',
  issuedOn: '2026-11-20',
};
const readable = [
  '发证机构：示例职业培训学校',
  '证书编号：S000014001821265000101',
  '姓名：史𬭎（8440）',
  '职业等级：养老护理员 五级/初级工',
  '发证日期：2026-11-20',
].join('\n');
const signature = `${'aB3_-'.repeat(17)}Q`;
const signed = joinQrText(readable, { keyId: 'k2026a', signature });

test('the lines can be read by anyone and hold no more of the ID than its last four', () => {
  const composed = composeQrText(facts);
  expect(composed).toEqual({ kind: 'sound', text: readable });
  expect(readable).not.toContain('1499221990');
});

test('lines can be chosen, ordered and given the institution’s own text', () => {
  const lines = [
    { content: 'number', label: 'No. ' },
    { content: 'fixed', label: '', text: '查询：http://zscx.osta.org.cn' },
  ] as const;
  expect(composeQrText(facts, lines)).toEqual({
    kind: 'sound',
    text: 'No. S000014001821265000101\n查询：http://zscx.osta.org.cn',
  });
});

test.each([
  [{ name: '' }, 'qr-empty-value'],
  [{ institution: '甲\n证书编号：伪造' }, 'qr-value'],
  [{ institution: '甲\u202E乙' }, 'qr-value'],
  [{ institution: '甲\uD800' }, 'qr-value'],
  [{ institution: '长'.repeat(300) }, 'qr-too-long'],
])('%j is refused: %s', (change, code) => {
  expect(composeQrText({ ...facts, ...change })).toMatchObject({ kind: 'problem', code });
});

test('a fixed line may not look like a signature', () => {
  const lines = [...defaultQrLines, { content: 'fixed', label: '', text: 'ＰＸ１．abc' } as const];
  expect(composeQrText(facts, lines)).toMatchObject({ code: 'qr-value' });
});

test('a signed text is taken apart into exactly what was signed', () => {
  const split = splitQrText(signed);
  expect(split).toMatchObject({ kind: 'signed', facts: readable, keyId: 'k2026a', signature });
  expect(split.kind === 'signed' && Buffer.from(split.signedBytes).equals(Buffer.from(readable))).toBe(true);
});

describe('look-alikes are refused', () => {
  test.each([
    ['', 'qr-empty'],
    ['x'.repeat(2001), 'qr-too-long'],
    [readable, 'qr-no-signature'],
    ['张\uD800\n', 'qr-broken-text'],
    [`PX1.k2026a.${signature}`, 'qr-no-facts'],
    [`\nPX1.k2026a.${signature}`, 'qr-no-facts'],
    [signed.replace('PX1', 'px1'), 'qr-signature-form'],
    [signed.replace('PX1', 'ＰＸ１'), 'qr-signature-form'],
    [signed.replace('PX1', 'РХ1'), 'qr-signature-form'],
    [signed.replace('PX1', 'PX2'), 'qr-no-signature'],
    [signed.replace(signature, signature.slice(1)), 'qr-signature-form'],
    [signed.replace(signature, `${signature.slice(0, -1)}B`), 'qr-signature-form'],
    [signed.replace(signature, `${signature}=`), 'qr-signature-form'],
    [`${signed} `, 'qr-signature-form'],
    [`${signed}\n`, 'qr-signature-form'],
    [`${signed}\n已撤销`, 'qr-signature-form'],
    [signed.replaceAll('\n', '\r\n'), 'qr-hidden-characters'],
    [signed.replace('史', '史\u200B'), 'qr-hidden-characters'],
    [`PX1.k2026a.${signature}\n${signed}`, 'qr-two-signatures'],
    [`P\u0425 1.${signature}\n${signed}`, 'qr-two-signatures'],
  ])('%#: %s', (text, code) => {
    expect(splitQrText(text)).toEqual({ kind: 'problem', code, params: {} });
  });

  test('what pasting does to line ends is put back', () => {
    expect(tidyPastedQr(`\uFEFF${signed.replaceAll('\n', '\r\n')}\r\n`)).toBe(signed);
  });
});

describe('for any facts', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== '' && text.isWellFormed());

  test('what composes splits back to the same bytes', () => {
    fc.assert(
      fc.property(word, word, (institution, name) => {
        const composed = composeQrText({ ...facts, institution, name });
        const text = composed.kind === 'sound' ? composed.text : readable;
        const split = splitQrText(joinQrText(text, { keyId: 'k2026a', signature }));
        expect(split).toMatchObject({ kind: 'signed', facts: text });
      }),
    );
  });

  test('bytes are those of UTF-8', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(Buffer.from(utf8Bytes(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
      }),
    );
  });

  test('no text whatever makes the parser throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['signed', 'problem']).toContain(splitQrText(text).kind);
      }),
    );
  });
});
