import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issue, nameShort, people, readySession } from '../core/certificates/certified-session.ts';
import { startTestHouse, type TestHouse } from '../support/house.ts';
import { startText, tables } from '../../renderer/text/index.ts';
import { stateOf, unsaid } from './lane.ts';

let desk: TestHouse;
let text = '';
let withdrawn = '';
beforeAll(async () => {
  desk = await startTestHouse();
  await nameShort(desk);
  const { certificateIds } = await issue(desk, await readySession(desk, 'training', people(2)));
  const [first = 0, second = 0] = certificateIds;
  text = (await desk.api.certificates.get({ id: first }, desk.as())).qrText;
  withdrawn = (await desk.api.certificates.get({ id: second }, desk.as())).qrText;
  await desk.api.certificates.voidCertificate({ id: second, reason: '姓名有误' }, desk.as());
});
afterAll(() => desk.stop());

const signature = () => text.slice(text.lastIndexOf('.') + 1);
/** The other letter that keeps the last character's two spare bits as they must be. */
const flipped = (one: string) => (one.startsWith('A') ? `B${one.slice(1)}` : `A${one.slice(1)}`);

/** Texts as a code or a picture may give them; each with what the check must come to. */
const codes: readonly (readonly [about: string, code: () => string, verdict: string, reason: string])[] = [
  ['nothing', () => '', 'not-ours', 'qr-empty'],
  ['any text', () => '你好', 'not-ours', 'qr-no-signature'],
  ['the address of a page', () => 'https://example.com/verify?n=1', 'not-ours', 'qr-no-signature'],
  ['a script', () => '<script>alert(1)</script>', 'not-ours', 'qr-no-signature'],
  [
    'the facts without their signature',
    () => text.slice(0, text.lastIndexOf('\n')),
    'not-ours',
    'qr-no-signature',
  ],
  [
    'the signature without its facts',
    () => text.slice(text.lastIndexOf('\n') + 1),
    'not-ours',
    'qr-no-facts',
  ],
  ['one letter of a name changed', () => text.replace('王', '玉'), 'tampered', 'qr-tampered'],
  ['one digit of the number changed', () => text.replace('001', '002'), 'tampered', 'qr-tampered'],
  [
    'one letter of the signature changed',
    () => text.replace(signature(), flipped(signature())),
    'tampered',
    'qr-tampered',
  ],
  ['a signature cut short', () => text.slice(0, -2), 'not-ours', 'qr-signature-form'],
  [
    'a character no signature has',
    () => text.replace(signature(), `!${signature().slice(1)}`),
    'not-ours',
    'qr-signature-form',
  ],
  ['another kind of signature', () => text.replace('PX1.', 'PX9.'), 'not-ours', 'qr-no-signature'],
  [
    'a key nobody here knows',
    () => text.replace(/PX1\.[0-9a-f]{8}/u, 'PX1.deadbeef'),
    'unknown-key',
    'qr-unknown-key',
  ],
  [
    'a second signature above',
    () => text.replace('\nPX1', `\n${text.slice(text.lastIndexOf('\n') + 1)}\nPX1`),
    'not-ours',
    'qr-two-signatures',
  ],
  ['a second signature in Cyrillic letters', () => `РХ1.abcd\n${text}`, 'not-ours', 'qr-two-signatures'],
  [
    'a mark that turns the reading direction',
    () => text.replace('王', '\u202E王'),
    'not-ours',
    'qr-hidden-characters',
  ],
  ['an invisible space', () => text.replace('王', '\u200B王'), 'not-ours', 'qr-hidden-characters'],
  ['half a character', () => text.replace('王', '\uD800'), 'not-ours', 'qr-broken-text'],
  ['a zero byte', () => text.replace('王', '\0'), 'not-ours', 'qr-hidden-characters'],
  ['the same in full-width', () => text.replace('2026', '２０２６'), 'tampered', 'qr-wide-characters'],
  ['three thousand characters', () => `${'字'.repeat(3000)}\n${text}`, 'not-ours', 'qr-too-long'],
  ['a certificate that was withdrawn', () => withdrawn, 'voided', 'qr-voided'],
];

describe('a code that proves nothing says so by name', () => {
  it.each(codes)('%s', async (...[, code, verdict, reason]) => {
    const before = await stateOf(desk);
    const answer = await desk.api.certificates.verify({ text: code() }, desk.as());
    expect([answer.verdict, answer.reason?.code]).toEqual([verdict, reason]);
    expect(answer.signer === null).toBe(verdict !== 'voided');
    expect(await stateOf(desk)).toEqual(before);
  });

  it('in words of both languages', () => {
    for (const reason of new Set(codes.map(([, , , code]) => code))) {
      const area = Object.entries(tables).find(([, table]) => `reason.${reason}` in table)?.[0];
      expect(area, reason).toBeDefined();
      for (const language of ['zh-CN', 'en'] as const) {
        // The key was found in that area just now.
        const key = `${area}:reason.${reason}` as 'failures:unreachable';
        const said = startText(language).t(key, { keyId: 'x', on: 'x', why: 'x' });
        expect(said).not.toMatch(unsaid);
      }
    }
  });

  it('and none of them was a fault of the application', () => {
    expect(desk.faults).toEqual([]);
  });
});
