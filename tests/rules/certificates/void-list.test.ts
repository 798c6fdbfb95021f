import { describe, expect, test } from 'vitest';
import { prover } from '#core/certificates/sign-code.ts';
import {
  longestVoidList,
  looksLikeVoidList,
  proveVoidList,
  type ProvenVoidList,
  splitVoidList,
  withVoidList,
} from '#shared/rules/certificates/void-list.ts';
import { names, startSigning } from './proving.ts';

const school = startSigning();
const [one, two] = [
  { number: '示培2026001001', on: '2026-11-22', mark: 'a'.repeat(32) },
  { number: '示培2026001002', on: '2026-11-21', mark: 'b'.repeat(32) },
];
const asOf = '2026-11-23T09:30:00.000+08:00';
const text = school.voidList(asOf, [two, one]);
const knowing = { keys: [school.key], prover, today: '2026-11-24' };

function proven(list: string): ProvenVoidList {
  const found = proveVoidList(list, knowing);
  if (found.kind === 'problem') throw new Error(found.code);
  return found;
}

test('a list is the same bytes in whatever order its certificates come', () => {
  const lines = (list: string) => list.split('签名：')[0];
  expect(lines(school.voidList(asOf, [one, two]))).toBe(lines(text));
  expect(lines(text)?.split('\n').slice(5)).toEqual([
    '张数：2',
    `示培2026001001 2026-11-22 ${'a'.repeat(32)}`,
    `示培2026001002 2026-11-21 ${'b'.repeat(32)}`,
    '',
  ]);
});

test('is proven by its key, also after a chat changed its line ends, and with nothing in it', () => {
  const read = proveVoidList(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`, knowing);
  const facts = { ...names, keyId: school.key.keyId, asOf, entries: [one, two] };
  expect(read).toEqual({ kind: 'list', facts, publicKey: school.key.publicKey });
  expect(proven(school.voidList(asOf, [])).facts.entries).toEqual([]);
  expect(looksLikeVoidList(text)).toBe(true);
  expect(looksLikeVoidList(school.keyFile)).toBe(false);
});

describe('is refused', () => {
  test.each([
    ['that is a key file', school.keyFile, 'not-a-void-list'],
    ['far too long', `${text}${' '.repeat(longestVoidList)}`, 'not-a-void-list'],
    ['with an entry fewer', text.replace(/示培2026001001.*\n/u, ''), 'void-list-altered'],
    [
      'with an entry fewer and its count',
      text.replace(/示培2026001001.*\n/u, '').replace('：2', '：1'),
      'void-list-altered',
    ],
    ['with another number', text.replace('001002', '001003'), 'void-list-altered'],
    [
      'with an entry twice',
      text.replace(/(示培2026001001.*\n)/u, '$1$1').replace('：2', '：3'),
      'void-list-altered',
    ],
    ['with a hidden character', text.replace('示培', '示\u200B培'), 'void-list-altered'],
    ['with another instant', text.replace('T09', 'T10'), 'void-list-altered'],
    ['with the instant in another form', text.replace('.000+08:00', '+08:00'), 'void-list-altered'],
    ['of another name', text.replace('学校', '学院'), 'void-list-altered'],
    ['cut off', text.slice(0, -20), 'void-list-altered'],
    ['with words below', `${text}附言`, 'void-list-altered'],
    [
      'signed by somebody else under this key’s name',
      startSigning()
        .voidList(asOf, [one])
        .replace(/密钥号：\w+/u, `密钥号：${school.key.keyId}`),
      'void-list-altered',
    ],
    ['of an unknown key', startSigning().voidList(asOf, [one]), 'void-list-unknown-key'],
    ['from tomorrow', school.voidList('2026-11-25T00:00:00.000+08:00', []), 'void-list-future'],
  ])('a list %s', (_what, list, code) => {
    expect(proveVoidList(list, knowing)).toMatchObject({ kind: 'problem', code });
  });

  test('one that is not sorted, though its signature holds', () => {
    // Made by hand: the maker always sorts.
    const [head = '', ...rest] = text.split(/(?=示培2026001001)/u);
    expect(splitVoidList(head + rest.join('').split('\n').slice(0, 2).toReversed().join('\n'))).toMatchObject(
      {
        code: 'void-list-altered',
      },
    );
  });

  test('one older than what was loaded, with both instants', () => {
    const loaded = [proven(text)];
    const older = proven(school.voidList('2026-11-23T09:29:59.999+08:00', [one]));
    expect(withVoidList(loaded, older)).toEqual({
      kind: 'problem',
      code: 'void-list-older',
      params: { on: '2026-11-23 09:29', loadedOn: '2026-11-23 09:30' },
    });
  });
});

test('a newer list takes the place of its own institution’s, and leaves those of others', () => {
  const stranger = startSigning();
  const others = proveVoidList(stranger.voidList('2026-11-01T08:00:00.000+08:00', []), {
    ...knowing,
    keys: [stranger.key],
  });
  if (others.kind === 'problem') throw new Error(others.code);
  const newer = proven(school.voidList('2026-11-24T08:00:00.000+08:00', [one, two]));
  expect(withVoidList([proven(text), others], newer)).toEqual({ kind: 'lists', lists: [others, newer] });
  expect(withVoidList([newer], newer)).toEqual({ kind: 'lists', lists: [newer] });
});
