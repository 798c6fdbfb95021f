import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What one guess costs; stored with each digest, so that it can rise later. */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's scrypt minimum where Argon2id is not available. */
export const passwordCost: PasswordCost = { N: 2 ** 17, r: 8, p: 1 };

const maxmem = 256 * 1024 * 1024;
const length = 32;

function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFC, so that a password typed through another input method is the same password.
    scrypt(password.normalize('NFC'), salt, length, { ...cost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** A password as stored: `scrypt$N$r$p$salt$key`. */
export async function digestPassword(password: string, cost: PasswordCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** True when the password is the one the digest was made from. */
export async function isPassword(password: string, digest: string): Promise<boolean> {
  const [, n, r, p, salt, key] = digest.split('$');
  if (!salt || !key) return false;
  const expected = Buffer.from(key, 'base64');
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), cost), expected);
}
