import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { base64Bytes, type Prover } from '#shared/rules/certificates/prover.ts';

// Handed in, because the browser's own is missing in older browsers and only answers later.
hashes.sha512 = sha512;

/** Cryptography that this page brings along: browsers of a few years ago do not know Ed25519. */
export const prover: Prover = {
  sha256,
  isSigned({ publicKey, bytes, signature }) {
    try {
      // By RFC 8032, as the core judges; the library's default lets more points pass.
      return verify(base64Bytes(signature), bytes, base64Bytes(publicKey), { zip215: false });
    } catch {
      // It throws for a key or a signature that is no point of the curve.
      return false;
    }
  },
};
