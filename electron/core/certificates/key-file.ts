import { Failure } from '#shared/contract/failures.ts';
import { type KeyFacts, signedKeyText, splitKeyFile } from '#shared/rules/certificates/key-file.ts';
import { utf8Bytes } from '#shared/rules/certificates/qr-text.ts';
import { fingerprintOf, isSignedBy, keyIdOf } from './sign-code.ts';

function refusal(reason: 'not-a-key-file' | 'key-file-altered'): Failure {
  return reason === 'not-a-key-file'
    ? new Failure('FILE_UNREADABLE', { params: { reason: 'not-a-key-file', instead: 'ask-key-file' } })
    : new Failure('FILE_UNREADABLE', { params: { reason: 'key-file-altered', instead: 'ask-key-file' } });
}

/**
 * The key in a key file, proven whole: its name and fingerprint are its own, and whoever made the file holds the
 * private key. That the institution is who it says, only the fingerprint compared by telephone proves.
 * @throws {Failure} FILE_UNREADABLE.
 */
export function openKeyFile(text: string): KeyFacts {
  const file = splitKeyFile(text);
  if (file.kind === 'problem') throw refusal(file.code);
  const { facts, lines, signature } = file;
  const bytes = Buffer.from(facts.publicKey, 'base64');
  const isSound =
    keyIdOf(bytes) === facts.keyId &&
    fingerprintOf(bytes) === facts.fingerprint &&
    isSignedBy({ public_key: facts.publicKey }, utf8Bytes(signedKeyText(lines)), signature);
  if (!isSound) throw refusal('key-file-altered');
  return facts;
}
