import { array, assert, constantFrom, integer, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRecoveryGroup,
  readRecoveryKey,
  tidyRecoveryKey,
  writeRecoveryKey,
} from '#shared/rules/safekeeping/recovery-key.ts';

const secret = uint8Array({ minLength: 20, maxLength: 20 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');

describe('a recovery key', () => {
  it('is eight groups of five characters that read back to the same 160 bits, however they are typed', () => {
    assert(
      property(secret, constantFrom('-', ' ', '', '　'), (bytes, glue) => {
        const groups = writeRecoveryKey(bytes);
        expect(groups).toHaveLength(8);
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
        const typed = groups.join(glue).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readRecoveryKey(typed)).toEqual({ kind: 'whole', secret: bytes });
      }),
    );
  });

  it('names the group with a wrong character, wherever it stands', () => {
    assert(
      property(secret, integer({ min: 0, max: 39 }), constantFrom(...alphabet), (bytes, place, other) => {
        const text = writeRecoveryKey(bytes).join('');
        if (text[place] === other) return;
        const wrong = text.slice(0, place) + other + text.slice(place + 1);
        expect(readRecoveryKey(wrong)).toEqual({ kind: 'wrong', groups: [Math.floor(place / 5) + 1] });
      }),
    );
  });

  it('notices neighbours that were swapped', () => {
    assert(
      property(
        array(constantFrom(...alphabet), { minLength: 4, maxLength: 4 }),
        integer({ min: 0, max: 2 }),
        (group, at) => {
          const index = 3;
          const check = alphabet.find((last) => isRecoveryGroup([...group, last].join(''), index));
          const swapped = [...group];
          [swapped[at], swapped[at + 1]] = [group[at + 1] ?? '', group[at] ?? ''];
          const isSame = swapped.join('') === group.join('');
          expect(isRecoveryGroup([...swapped, check].join(''), index)).toBe(isSame);
        },
      ),
    );
  });

  it('notices groups in another order', () => {
    const groups = [...writeRecoveryKey(new Uint8Array(20).map((_, index) => index * 11))];
    const [first = '', second = '', ...rest] = groups;
    expect(readRecoveryKey([second, first, ...rest].join('-'))).toEqual({ kind: 'wrong', groups: [1, 2] });
  });

  it.each(['', '12345', 'not a key at all, but words', '０１２３４'])('is not %j', (text) => {
    expect(readRecoveryKey(text).kind).toBe('wrong');
  });

  it('with something after it is not whole', () => {
    const text = writeRecoveryKey(new Uint8Array(20)).join('-');
    expect(readRecoveryKey(text).kind).toBe('whole');
    expect(readRecoveryKey(`${text}-7`)).toEqual({ kind: 'wrong', groups: [8] });
    expect(tidyRecoveryKey('o-i l７')).toBe('0117');
  });
});
