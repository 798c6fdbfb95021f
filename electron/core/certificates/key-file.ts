import { Failure } from '#shared/contract/failures.ts';
import { type KeyFacts, proveKeyFile } from '#shared/rules/certificates/key-file.ts';
import { prover } from './sign-code.ts';

/** The key in a key file, proven whole. @throws {Failure} FILE_UNREADABLE. */
export function openKeyFile(text: string): KeyFacts {
  const file = proveKeyFile(text, prover);
  if (file.kind === 'key') return file.facts;
  throw file.code === 'not-a-key-file'
    ? new Failure('FILE_UNREADABLE', { params: { reason: 'not-a-key-file', instead: 'ask-key-file' } })
    : new Failure('FILE_UNREADABLE', { params: { reason: 'key-file-altered', instead: 'ask-key-file' } });
}
