import { beforeEach, expect, test } from 'vitest';
import { answerKeyRequest } from '../../electron/main/system-key-store.ts';
import { startOver, told } from '../support/electron.ts';

beforeEach(startOver);

const secret = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);

test('a wrapped key comes back byte for byte', async () => {
  const wrapped = await answerKeyRequest({ kind: 'wrap', id: 1, bytes: secret });
  if (wrapped.bytes === undefined) throw new Error('not wrapped');
  const unwrapped = await answerKeyRequest({ kind: 'unwrap', id: 2, bytes: wrapped.bytes });
  expect(unwrapped.id).toBe(2);
  expect([...(unwrapped.bytes ?? [])]).toEqual([...secret]);
});

test('what another user wrapped is refused, never answered empty', async () => {
  const answer = await answerKeyRequest({ kind: 'unwrap', id: 3, bytes: Buffer.from('foreign') });
  expect(answer).toEqual({ kind: 'key', id: 3, error: 'not of this user' });
});

test('a system without a key store is refused before anything is wrapped', async () => {
  told.hasKeyStore = false;
  expect(await answerKeyRequest({ kind: 'wrap', id: 4, bytes: secret })).toEqual({
    kind: 'key',
    id: 4,
    error: 'the system has no key store',
  });
});
