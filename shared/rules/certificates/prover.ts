/**
 * The cryptography that proving a certificate needs. The core hands in Node's, the verification page brings its
 * own, so that both judge by the same rules.
 */
export interface Prover {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** True when the Ed25519 signature was made with this key over exactly these bytes. */
  readonly isSigned: (signed: Signed) => boolean;
}

export interface Signed {
  /** The raw 32 bytes, base64. */
  readonly publicKey: string;
  readonly bytes: Uint8Array;
  /** base64url without padding. */
  readonly signature: string;
}

/** Length of a key's name in a code: long enough to tell one institution's keys apart, short enough to print. */
const keyIdLength = 8;

/** Hex digits of a digest that name a void code: nobody makes a second one with the same. */
const markLength = 32;

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 or base64url, with or without padding, whose form was checked before. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/=+$/u, '').replace(/-/gu, '+').replace(/_/gu, '/');
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const digit of digits) {
    held = (held << 6) | alphabet.indexOf(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return new Uint8Array(bytes);
}

/** The key's name in a code. */
export function keyIdOf(publicKey: Uint8Array, { sha256 }: Prover): string {
  return hexOf(sha256(publicKey)).slice(0, keyIdLength);
}

/** Eight groups of five digits (132 bits): no second key with the same ones can be made. */
export function fingerprintOf(publicKey: Uint8Array, { sha256 }: Prover): string {
  const digest = sha256(new Uint8Array([...ascii('peixun-key-fingerprint\n'), ...publicKey]));
  const digits = (BigInt(`0x${hexOf(digest)}`) % 10n ** 40n).toString().padStart(40, '0');
  return (digits.match(/\d{5}/gu) ?? []).join(' ');
}

/**
 * What names a code in the list of void ones: a digest of its signature, which tells nothing of whom the
 * certificate is about, because nobody else can make the signature of a guessed person.
 */
export function voidMarkOf(signature: string, { sha256 }: Prover): string {
  return hexOf(sha256(new Uint8Array(ascii(`peixun-void\n${signature}`)))).slice(0, markLength);
}
